import { expect } from 'vitest'
import { Undelivered } from '#reply/post.ts'
import { openLedger } from '#tests/setup/ledger.ts'
import { carry, outletOf, type Takes, taking } from './outlet.ts'

type Row = { state: string; problem: string | null; attempts: number; unsure: boolean }

/** A ledger with an outbox at the driven clock, whose platforms say what a test has them say until they are back. */
export async function openOutage() {
  const ledger = await openLedger()
  const { clock, database, sql } = ledger
  const waiting = () => sql(`select from delivery where state = 'waiting'`)

  return {
    ...ledger,
    waiting,
    settled: () => expect.poll(waiting, { interval: 10 }).toEqual([]),
    /** Brings the next try of whatever waits to now. */
    dueNow: () => sql(`update delivery set next_at = $1 where state = 'waiting'`, [clock.now()]),
    outbox: (of: ReturnType<typeof platform>, name: 'console' | 'slack' = 'console') =>
      carry(database, of.outlet, name, clock.now),

    /** What became of the latest message to a place, or of that with a title. */
    async row(place: string, title = '%'): Promise<Row> {
      const rows = await sql<Row>(
        `select d.state, d.problem, d.attempts, d.unsure from delivery d join notice n on n.id = d.notice_id
         where d.place_id = $1 and n.reply->>'title' like $2 order by d.id desc limit 1`,
        [place, title],
      )
      return rows[0]!
    },

    /** Every row of the ledger and of the outbox has what became of it. */
    async nothingIsOpen(): Promise<void> {
      expect(await sql(`select from delivery where state = 'waiting' or done_at is null`)).toEqual([])
      expect(
        await sql(`select from reminder where done_at is null or (state = 'missed' and reason is null)`),
      ).toEqual([])
    },
  }
}

/** A platform that is away, or says whatever a test has it say, until it is back. */
export function platform(says: Takes) {
  let speaks = says
  const { outlet, sent, tried, to } = outletOf((post, count) => speaks(post, count))

  return {
    outlet,
    sent,
    tried,
    heard: (id: string) => to(id).map(({ reply }) => JSON.stringify(reply.title)),
    isBack: (takes: Takes = taking) => {
      speaks = takes
      sent.length = 0
    },
  }
}

export const away: Takes = () => {
  throw new Undelivered('away', 'service_unavailable')
}

/** The account of somebody. */
export const own = (who: { readonly account: { readonly id: string } }): string => who.account.id
