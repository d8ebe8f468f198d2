import type { Office } from '#domain/roles.ts'
import type { Tx } from './tx.ts'

export type Holder = {
  readonly office: Office
  readonly seat: number
  readonly ministry: string
  readonly since: Date
  readonly until: Date | null
}

/** Who holds, held and will hold the Troika's and the Working Groups' seats. */
export const offices = (tx: Tx) => ({
  /** The holders on a day. */
  async on(day: Date): Promise<readonly Holder[]> {
    return tx.$queryRaw<Holder[]>`
      SELECT office, seat, ministry, since, until FROM office_holder
      WHERE since <= ${day}::date AND (until IS NULL OR until > ${day}::date) ORDER BY office, seat`
  },

  /** Seats a ministry; whoever sat there from that day on ends the day before it. Returns who that was. */
  async assign(holder: Holder): Promise<string | null> {
    const [before] = await tx.$queryRaw<{ ministry: string }[]>`
      UPDATE office_holder SET until = ${holder.since}::date
      WHERE office = ${holder.office} AND seat = ${holder.seat} AND since < ${holder.since}::date
        AND (until IS NULL OR until > ${holder.since}::date)
      RETURNING ministry`
    await tx.$executeRaw`
      INSERT INTO office_holder (office, seat, ministry, since, until)
      VALUES (${holder.office}, ${holder.seat}, ${holder.ministry}, ${holder.since}::date, ${holder.until}::date)`

    return before?.ministry ?? null
  },
})
