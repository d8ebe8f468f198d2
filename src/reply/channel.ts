import type { Key } from '#text/key.ts'
import { type Reply, tell, text } from './reply.ts'
import { allOf, msg } from './value.ts'

/** To the leads, where Enlace can write no more in a channel that has a purpose: what is missing there, and what to do. */
export function channelLost(of: {
  readonly purpose: string
  readonly platform: string
  readonly channel: string
  /** References of what did not arrive. */
  readonly missing: readonly string[]
}): Reply {
  const { purpose, platform, channel, missing } = of
  const more = missing.length - namedAtMost
  const named = [
    ...missing.slice(0, namedAtMost),
    ...(more > 0 ? [msg('notice.channelLost.more', { count: more })] : []),
  ]
  // In Slack all commands begin with the one of Enlace; in Discord each area is one.
  const begins = platform === 'slack' ? '/rial ' : platform === 'discord' ? '/' : ''

  return tell(
    msg('notice.channelLost', {
      purpose: msg(`choices.purpose.${purpose}` as Key),
      platform: msg(`choices.platform.${platform}` as Key),
      channel,
    }),
    text(msg('notice.channelLost.missing', { what: allOf(named) })),
    text(msg('notice.channelLost.how', { line: msg(`notice.channelLost.${purpose}` as Key, { begins }) })),
  )
}

const namedAtMost = 8
