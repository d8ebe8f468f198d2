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
  async set({
    purpose,
    platform,
    workspace,
    channel,
    language,
    zone,
    quiet = null,
  }: Omit<Channel, 'quiet'> & Partial<Pick<Channel, 'quiet'>>): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO channel (purpose, platform, workspace, channel, language, zone, quiet_from, quiet_until)
      VALUES (${purpose}, ${platform}, ${workspace}, ${channel}, ${language}, ${zone}, ${quiet?.from ?? null},
        ${quiet?.until ?? null})
      ON CONFLICT (purpose, platform, workspace)
      DO UPDATE SET channel = excluded.channel, language = excluded.language, zone = excluded.zone,
        quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until`
  },
})
