import { remind } from '#jobs/remind.ts'
import { openDesk } from './desk.ts'
import { keysIn } from './voice.ts'

type Row = {
  readonly id: string
  readonly kind: string
  readonly step: string
  readonly addressee: string
  readonly state: string
  readonly reason: string | null
  /** To the minute, in UTC. */
  readonly due: string
}

/** A desk with the ledger of reminders beside it: what waits, what was sent to whom, and a clock that is set. */
export async function openLedger(at = '2026-09-08T15:00:00Z') {
  const desk = await openDesk(at)
  const { clock, database, notices, sql } = desk

  /** What the ledger says of something, oldest row first. */
  const rows = (about: string): Promise<Row[]> =>
    sql<Row>(
      `select id::text, kind, step, addressee, state, reason,
         to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as due
       from reminder where subject like '%:' || $1 order by reminder.id`,
      [about],
    )

  return {
    ...desk,
    rows,
    /** The same in short: `untaken 3 ended over`. */
    states: async (about: string) =>
      (await rows(about)).map(({ kind, step, state, reason }) =>
        [kind, step, state, reason ?? ''].join(' ').trim(),
      ),
    /** Which reminders went to whom, by name. */
    told: async (about: string) =>
      (await notices(about))
        .flatMap(({ reply, to }) => {
          const key = keysIn(reply.title).find(one => one.startsWith('notice.reminder.'))
          return key ? [`${key.slice(16)} ${to}`] : []
        })
        .sort(),
    /** The clock looks for what is due. */
    runs: () => remind(database, clock.now()),
    /** Sets the clock, to the minute, in UTC. */
    to: (when: string) => clock.set(`${when}:00Z`),
  }
}
