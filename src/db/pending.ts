import type { Entry } from '#reply/reply.ts'
import type { Tx } from './tx.ts'

/** An invocation that waits for its person. `at` is when it was asked: what "next April" meant then, it means at the yes. */
export type Waiting = {
  readonly account: string
  readonly command: string
  readonly fields: Readonly<Record<string, Entry>>
  readonly at: Date
}

/** Invocations that wait for a yes or for more of their form; they survive a restart and expire. */
export const pending = (tx: Tx) => ({
  async keep(token: string, waiting: Waiting, expiresAt: Date): Promise<void> {
    const { account, command, fields, at } = waiting
    await tx.$executeRaw`
      INSERT INTO pending (token, account, command, fields, at, expires_at)
      VALUES (${token}, ${account}, ${command}, ${JSON.stringify(fields)}::jsonb, ${at}, ${expiresAt})`
  },

  /** What waits under a token, for the account it was kept for alone. */
  async find(token: string, account: string, now: Date): Promise<Waiting | null> {
    const [row] = await tx.$queryRaw<Waiting[]>`
      SELECT account, command, fields, at FROM pending
      WHERE token = ${token} AND account = ${account} AND expires_at > ${now}`

    return row ?? null
  },

  async drop(token: string, account: string): Promise<void> {
    await tx.$executeRaw`DELETE FROM pending WHERE token = ${token} AND account = ${account}`
  },

  /** Forgets what nobody came back for. */
  async sweep(now: Date): Promise<number> {
    return tx.$executeRaw`DELETE FROM pending WHERE expires_at < ${now}`
  },
})
