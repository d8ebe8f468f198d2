import type { Actor } from '#domain/roles.ts'
import { type Rules, rulesFrom } from '#domain/rules.ts'
import type { Reply } from '#reply/reply.ts'
import { type ActorRow, actorFrom, speaking } from './actor.ts'
import type { AccountKey } from './people.ts'
import type { Tx } from './tx.ts'

/** Who asks, as the platform tells it. */
type Asker = AccountKey & { readonly locale: string | null; readonly zone: string | null }

/** What is known of something asked before it is answered. */
export type Known = {
  readonly actor: Actor
  /** The answer first given to any of its identities. */
  readonly answered: Reply | null
  readonly rules: Rules
}

type Row = (ActorRow | { readonly id: null }) & {
  readonly answered: Reply | null
  readonly rules: Readonly<Record<string, unknown>> | null
}

/** The way in. Everything that is asked passes here, so that it is one question to the database and not three. */
export const entrance = (tx: Tx) => ({
  async known(asker: Asker, ids: readonly string[], now: Date): Promise<Known> {
    const [row] = await tx.$queryRaw<[Row]>`
      SELECT speaker.*,
        (SELECT i.reply FROM invocation i WHERE i.id = ANY(${[...ids]}::text[]) ORDER BY i.at, i.id LIMIT 1) AS answered,
        (SELECT json_object_agg(s.name, s.value) FROM setting s) AS rules
      FROM (SELECT) AS desk LEFT JOIN (${speaking(asker, now)}) AS speaker ON true`

    return {
      actor: actorFrom(row.id === null ? null : row, asker.locale, asker.zone),
      answered: row.answered,
      rules: rulesFrom(row.rules ?? {}),
    }
  },
})
