import type { Language } from '#domain/language.ts'
import type { Tx } from './tx.ts'

export const purposes = ['triage', 'announcements'] as const
export type Purpose = (typeof purposes)[number]

/** A channel with its purpose and the language and zone it is spoken to in. */
export type Channel = {
  readonly purpose: Purpose
  readonly platform: string
  readonly workspace: string
  readonly channel: string
  readonly language: Language
  readonly zone: string
}

export const channels = (tx: Tx) => ({
  async list(): Promise<readonly Channel[]> {
    return tx.$queryRaw<Channel[]>`
      SELECT purpose, platform, workspace, channel, language, zone FROM channel ORDER BY purpose, platform, workspace`
  },

  /** Gives a channel its purpose; a workspace has one channel for each. */
  async set({ purpose, platform, workspace, channel, language, zone }: Channel): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO channel (purpose, platform, workspace, channel, language, zone)
      VALUES (${purpose}, ${platform}, ${workspace}, ${channel}, ${language}, ${zone})
      ON CONFLICT (purpose, platform, workspace)
      DO UPDATE SET channel = excluded.channel, language = excluded.language, zone = excluded.zone`
  },
})
