import type { GatewayMessageCreateDispatchData } from 'discord.js'

type Said = Pick<GatewayMessageCreateDispatchData, 'content' | 'mentions'>

/**
 * What someone wrote as it is read in Discord: people by their names, times as times, signs by what they are called.
 * A channel or role is known by its number alone, which says nothing elsewhere.
 */
export function legible({ content, mentions = [] }: Said): string {
  const names = new Map(
    mentions.map(({ id, member, global_name, username }) => [id, member?.nick ?? global_name ?? username]),
  )

  return content
    .replace(/<@!?(\d+)>/g, (_, id: string) => `@${names.get(id) ?? '…'}`)
    .replace(/<(@&|#)\d+>/g, (_, sign: string) => `${sign[0]}…`)
    .replace(/<a?:(\w+):\d+>/g, ':$1:')
    .replace(/<\/([^:<>]+):\d+>/g, '/$1')
    .replace(/<t:(-?\d{1,11})(?::\w)?>/g, (_, seconds: string) => instant(Number(seconds)))
    .replace(/\\(?=[\\*_~`|<>[\]()@#:.-])/g, '')
}

/** With its zone, as every time: nobody knows yet who will read it. */
const instant = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
