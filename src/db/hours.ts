import { type Hours, type Seats, secretariatSeat } from '#domain/reminder.ts'
import type { Holidays } from '#domain/workday.ts'
import { publicHolidays } from './holidays.ts'
import type { Tx } from './tx.ts'

type Row = {
  readonly code: string
  readonly zone: string
  readonly corrected: readonly { readonly day: string; readonly off: boolean }[]
}

/** When people can be reminded: by their ministry's zone and its country's public holidays, as the ministry corrects them. */
export const hours = (tx: Tx) => ({
  /** The hours of the Secretariat and of these ministries, whose desks open at an hour of their own day. */
  async seats(ministries: readonly string[], hour: number): Promise<Seats> {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT m.code, m.zone, coalesce((SELECT json_agg(json_build_object('day', h.day, 'off', h.off))
        FROM holiday h WHERE h.ministry = m.code), '[]') AS corrected
      FROM ministry m WHERE m.code = ANY(${[secretariatSeat.country, ...ministries]}::text[])`
    const published = await publicHolidays()
    const byCode = new Map(
      rows.map(row => [row.code, { zone: row.zone, holidays: asCorrected(published(row.code), row), hour }]),
    )
    const ministry = (code: string): Hours => {
      const found = byCode.get(code)
      if (!found) throw new Error(`the hours of ${code} were not asked for`)
      return found
    }

    return { ministry, secretariat: { ...ministry(secretariatSeat.country), zone: secretariatSeat.zone } }
  },

  /** A ministry says of a day that it is, or is not, a public holiday. */
  async correct(ministry: string, day: string, off: boolean, name: string, by: string | null, now: Date) {
    await tx.$executeRaw`
      INSERT INTO holiday (ministry, day, "off", name, person_id, at)
      VALUES (${ministry}, ${day}::date, ${off}, ${name}, ${by}::uuid, ${now})
      ON CONFLICT (ministry, day) DO UPDATE
      SET "off" = excluded."off", name = excluded.name, person_id = excluded.person_id, at = excluded.at`
  },

  /** The hours between which a person is not to be disturbed; null gives them the network's own again. */
  async quiet(personId: string, from: number | null, until: number | null): Promise<void> {
    await tx.$executeRaw`
      UPDATE person SET quiet_from = ${from}, quiet_until = ${until} WHERE id = ${personId}::uuid`
  },

  /** What a ministry has corrected in a year. */
  async corrections(ministry: string, year: number) {
    return tx.$queryRaw<{ day: string; off: boolean; name: string }[]>`
      SELECT day::text AS day, "off", name FROM holiday
      WHERE ministry = ${ministry} AND extract(year FROM day) = ${year} ORDER BY day`
  },
})

function asCorrected(published: Holidays, { corrected }: Row): Holidays {
  const own = new Map(corrected.map(({ day, off }) => [day, off]))

  return { has: day => own.get(day) ?? published.has(day) }
}
