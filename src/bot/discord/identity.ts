import { createHash } from 'node:crypto'
import type { APIInteraction, APIMessage } from 'discord.js'
import type { Account, Room } from '#bot/platform.ts'

/** The same few letters for the same parts, and for no others. */
export const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)

/** The identity of anything asked: Discord gives each its own number, the same when it is delivered again. */
export const byInteraction = (id: string): string => `discord:interaction:${id}`

/** The identity of a press: same message, same version of it, same button and choice, same person. */
export function byClick(
  message: Pick<APIMessage, 'id' | 'edited_timestamp'>,
  name: readonly string[],
  person: string,
): string {
  return `discord:click:${message.id}:${message.edited_timestamp ?? '-'}:${digest(...name)}:${person}`
}

/**
 * The account that speaks. A person's number is the same in every server and in private, so the workspace is empty:
 * whoever is linked in one is known in all of them. Discord tells their language, and nothing of their time zone.
 */
export function accountOf(interaction: APIInteraction): Account {
  const user = interaction.member?.user ?? interaction.user

  return {
    platform: 'discord',
    workspace: '',
    id: user?.id ?? '',
    locale: 'locale' in interaction ? interaction.locale : null,
    zone: null,
  }
}

/** Where it was said. A thread stands for its channel: what is set in it is set for the channel it hangs on. */
export function roomOf({ guild_id, channel }: APIInteraction): Room {
  if (!guild_id || !channel) return { channel: null, private: true }
  const parent = isThread(channel.type) && 'parent_id' in channel ? channel.parent_id : null

  return { channel: parent ?? channel.id, private: false }
}

const isThread = (type: number): boolean => type >= 10 && type <= 12
