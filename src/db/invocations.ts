import type { Reply } from '#reply/reply.ts'
import { secret } from '#reply/value.ts'
import type { Tx } from './tx.ts'

/** Answers already given: one result per invocation, for good. */
export const invocations = (tx: Tx) => ({
  /** The answer first given to any of these identities. */
  async answered(ids: readonly string[]): Promise<Reply | null> {
    const [row] = await tx.$queryRaw<{ reply: Reply }[]>`
      SELECT reply FROM invocation WHERE id = ANY(${ids}::text[]) ORDER BY at, id LIMIT 1`

    return row?.reply ?? null
  },

  /** The answer kept under any of these identities for the account that asked, and for no other. */
  async keptFor(account: string, ids: readonly string[]): Promise<Reply | null> {
    const [row] = await tx.$queryRaw<{ reply: Reply }[]>`
      SELECT reply FROM invocation
      WHERE id = ANY(${ids}::text[]) AND account = ${account} ORDER BY at, id LIMIT 1`

    return row?.reply ?? null
  },

  /**
   * Keeps the answer under each identity; false where one of them has an answer already, and then nothing is kept.
   * A second transaction with the same identity waits here until the first is done.
   */
  async keep(
    ids: readonly string[],
    at: Date,
    command: string,
    account: string,
    reply: Reply,
  ): Promise<boolean> {
    const kept = await tx.$executeRaw`
      INSERT INTO invocation (id, at, command, account, reply)
      SELECT id, ${at}, ${command}, ${account}, ${JSON.stringify(reply, withoutSecrets)}::jsonb
      FROM unnest(${[...ids].sort()}::text[]) AS id
      ON CONFLICT (id) DO NOTHING`

    return kept === ids.length
  },
})

/** A one-time code is nowhere kept in clear, not in an answer either. */
const withoutSecrets = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'secret'
    ? secret('••••-••••-••••')
    : value
