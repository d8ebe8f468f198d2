import type { Language } from '#domain/language.ts'
import { isQuiet, type Quiet } from '#domain/reminder/quiet.ts'
import { hourOf } from '#domain/zoned.ts'
import type { Tx } from './tx.ts'

export const purposes = ['triage', 'announcements'] as const
export type Purpose = (typeof purposes)[number]

/** A channel with its purpose, the language and zone it is spoken to in, and the hours in which it is left in peace. */
export type Channel = {
  readonly purpose: Purpose
  readonly platform: string
  readonly workspace: string
  readonly channel: string
  readonly language: Language
  readonly zone: string
  readonly quiet: Quiet | null
}

/** A channel in which Enlace can write no more. */
export type Lost = Pick<Channel, 'purpose' | 'platform' | 'channel'> & { readonly missing: readonly string[] }

type Row = Omit<Channel, 'quiet'> & { readonly quietFrom: number | null; readonly quietUntil: number | null }

export const channels = (tx: Tx) => ({
  async list(): Promise<readonly Channel[]> {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT purpose, platform, workspace, channel, language, zone, quiet_from AS "quietFrom",
        quiet_until AS "quietUntil"
      FROM channel ORDER BY purpose, platform, workspace`

    return rows.map(({ quietFrom, quietUntil, ...of }) => ({
      ...of,
      quiet: quietFrom === null ? null : { from: quietFrom, until: quietUntil! },
    }))
  },

  /** Where it is now one of the hours in which nothing is to be said. */
  async quiet(now: Date): Promise<readonly Pick<Channel, 'platform' | 'workspace' | 'channel'>[]> {
    const rows = await tx.$queryRaw<(Quiet & Row)[]>`
      SELECT platform, workspace, channel, zone, quiet_from AS "from", quiet_until AS "until" FROM channel
      WHERE quiet_from IS NOT NULL`

    return rows.filter(of => isQuiet(hourOf(now, of.zone), of))
  },

  /** Gives a channel its purpose; a workspace has one channel for each. */
  async set(of: Omit<Channel, 'quiet'> & Partial<Pick<Channel, 'quiet'>>, now: Date): Promise<void> {
    const { purpose, platform, workspace, channel, language, zone, quiet = null } = of
    await tx.$executeRaw`
      INSERT INTO channel (purpose, platform, workspace, channel, language, zone, quiet_from, quiet_until, since)
      VALUES (${purpose}, ${platform}, ${workspace}, ${channel}, ${language}, ${zone}, ${quiet?.from ?? null},
        ${quiet?.until ?? null}, ${now})
      ON CONFLICT (purpose, platform, workspace)
      DO UPDATE SET channel = excluded.channel, language = excluded.language, zone = excluded.zone,
        quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, since = excluded.since, lost_at = NULL`
  },

  /** Takes one in which something was to be said since it has its purpose and could not; with what of that did not arrive. */
  async lose(now: Date): Promise<Lost | null> {
    const [row] = await tx.$queryRaw<Lost[]>`
      WITH lost AS (
        SELECT c.* FROM channel c
        WHERE c.lost_at IS NULL AND EXISTS (
          SELECT FROM delivery d JOIN notice n ON n.id = d.notice_id AND n.purpose = c.purpose
          WHERE d.gone AND d.place = 'channel' AND (d.platform, d.workspace, d.place_id) = (c.platform, c.workspace, c.channel)
            AND d.done_at > c.since)
        LIMIT 1 FOR UPDATE OF c SKIP LOCKED
      ), told AS (
        UPDATE channel c SET lost_at = ${now} FROM lost
        WHERE (c.purpose, c.platform, c.workspace) = (lost.purpose, lost.platform, lost.workspace)
      )
      SELECT purpose, platform, channel, ARRAY(
        SELECT DISTINCT n.subject FROM delivery d JOIN notice n ON n.id = d.notice_id AND n.purpose = lost.purpose
        WHERE d.state = 'failed' AND d.place = 'channel'
          AND (d.platform, d.workspace, d.place_id) = (lost.platform, lost.workspace, lost.channel)
          AND d.done_at > lost.since AND n.subject IS NOT NULL ORDER BY n.subject) AS missing
      FROM lost`

    return row ?? null
  },

  /** Where something arrived again, the channel is lost no more: what fails after that is another loss. */
  async found(): Promise<void> {
    await tx.$executeRaw`
      UPDATE channel c SET lost_at = NULL, since = again.at
      FROM channel lost CROSS JOIN LATERAL (
        SELECT max(d.done_at) AS at FROM delivery d
        WHERE (d.platform, d.workspace, d.place_id) = (lost.platform, lost.workspace, lost.channel)
          AND d.place = 'channel' AND d.state = 'sent' AND d.done_at > lost.lost_at
      ) again
      WHERE lost.lost_at IS NOT NULL AND again.at IS NOT NULL
        AND (c.purpose, c.platform, c.workspace) = (lost.purpose, lost.platform, lost.workspace)`
  },
})
