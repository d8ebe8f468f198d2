import { secretariatSeat } from '#domain/reminder.ts'
import type { Tx } from './tx.ts'

/** Who reads what is addressed to somebody at an instant. */
export type Reached = {
  readonly addressee: string
  readonly people: readonly string[]
  /** The ministry of that office, where it is one's. */
  readonly ministry: string | null
  /** True where nobody was there, and the Secretariat reads it instead. */
  readonly instead: boolean
  /** Where the first of them is: their zone, their country, and their own quiet hours. */
  readonly zone: string
  readonly country: string
  readonly quietFrom: number | null
  readonly quietUntil: number | null
}

/** Who is meant by an addressee, found out when something is to be said: a successor is reached, a vacancy is not. */
export const addressees = (tx: Tx) => ({
  async reached(addressees: readonly string[], now: Date): Promise<ReadonlyMap<string, Reached>> {
    const rows = await tx.$queryRaw<Reached[]>`
      WITH meant AS (
        SELECT a.addressee, split_part(a.addressee, ':', 1) AS sort, split_part(a.addressee, ':', 2) AS whom,
          CASE split_part(a.addressee, ':', 1)
            WHEN 'ministry' THEN split_part(a.addressee, ':', 2)
            WHEN 'office' THEN CASE split_part(a.addressee, ':', 2)
              WHEN 'contact' THEN split_part(a.addressee, ':', 3)
              ELSE (SELECT h.ministry FROM office_holder h WHERE h.office = split_part(a.addressee, ':', 2)
                AND h.seat::text = split_part(a.addressee, ':', 3) AND h.since <= ${now}::date
                AND (h.until IS NULL OR h.until > ${now}::date))
            END
          END AS ministry
        FROM unnest(${[...new Set(addressees)]}::text[]) AS a (addressee)
      ), held AS MATERIALIZED (
        SELECT * FROM assignment WHERE since <= ${now} AND (until IS NULL OR until > ${now})
      ), voices AS (
        SELECT m.addressee, v.people FROM meant m CROSS JOIN LATERAL (
          SELECT array_agg(h.person_id ORDER BY h.role, h.since, h.id) AS people FROM held h
          WHERE CASE m.sort
            WHEN 'organisation' THEN h.role = 'observer' AND h.organisation = m.whom
            WHEN 'person' THEN h.person_id::text = m.whom
            WHEN 'secretariat' THEN h.role IN ('officer', 'lead')
            ELSE h.ministry = m.ministry AND (h.role = 'contact' OR (h.role = 'deputy' AND m.whom <> 'contact'))
          END
        ) v
      ), secretariat AS (
        SELECT array_agg(person_id ORDER BY role, since, id) AS people FROM held WHERE role IN ('officer', 'lead')
      )
      SELECT m.addressee, m.ministry, v.people IS NULL AS instead, coalesce(v.people, s.people, '{}') AS people,
        coalesce(p.zone, seat.zone, ${secretariatSeat.zone}) AS zone,
        coalesce(seat.code, ${secretariatSeat.country}) AS country,
        p.quiet_from AS "quietFrom", p.quiet_until AS "quietUntil"
      FROM meant m JOIN voices v USING (addressee) CROSS JOIN secretariat s
      LEFT JOIN person p ON m.sort <> 'secretariat' AND p.id = v.people[1]
      LEFT JOIN LATERAL (
        SELECT mi.code, mi.zone FROM ministry mi WHERE v.people IS NOT NULL AND mi.code = coalesce(m.ministry,
          (SELECT h.ministry FROM held h WHERE h.person_id = p.id AND h.ministry IS NOT NULL LIMIT 1))
      ) seat ON true`

    return new Map(rows.map(row => [row.addressee, { ...row, people: [...new Set(row.people)] }]))
  },
})
