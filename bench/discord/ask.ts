import { everyOf } from '#tests/discord/loopback-world.ts'
import type { Asked } from '../ask.ts'
import type { Json } from '../slack.ts'
import { type Discord, guild, triage } from './discord.ts'

/** What the person of a number is called. */
export const person = (number: number): string => `2${String(number).padStart(17, '0')}`

/** Runs a command of an area, as Discord tells of it. */
export const runs = (
  discord: Discord,
  who: number,
  [area, name]: readonly [string, string],
  given: Readonly<Record<string, string>>,
  done?: (asked: Asked) => void,
): Asked => {
  const options = Object.entries(given).map(([option, value]) => ({ type: 3, name: option, value }))
  const data = { id: '7', type: 1, name: area, options: [{ type: 1, name, options }] }

  return asks(discord, who, { type: 2, data }, done)
}

/** Presses the first button below an answer that only this person sees; null where it has none. */
export function presses(discord: Discord, who: number, on: Json): Asked | null {
  const rows = everyOf(1, on.components ?? [])
  const [button] = rows.flatMap(row => row.components).filter(({ type }) => type === 2)
  if (!button) return null

  pressed += 1
  const message = {
    id: `3${String(pressed).padStart(17, '0')}`,
    type: 0,
    channel_id: triage,
    author: { id: '100000000000000001', username: 'enlace', discriminator: '0', avatar: null, bot: true },
    content: '',
    timestamp: '2026-01-01T00:00:00.000000+00:00',
    edited_timestamp: String(Date.now()),
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
    components: on.components,
    flags: 64,
  }
  const data = { component_type: 2, custom_id: button.custom_id, id: button.id }

  return asks(discord, who, { type: 3, data, message })
}

let pressed = 0

function asks(discord: Discord, who: number, of: Json, done?: (asked: Asked) => void): Asked {
  const user = { id: person(who), username: `u${who}`, discriminator: '0', avatar: null, global_name: null }
  const asked: Asked = { acknowledged: null, answered: null, answer: null }
  const interaction = {
    ...of,
    locale: 'es-419',
    channel_id: triage,
    channel: { id: triage, type: 0, name: 'triage' },
    guild_id: guild,
    guild_locale: 'en-US',
    member: { user, roles: [], joined_at: '2026-01-01T00:00:00.000000+00:00', permissions: '0', flags: 0 },
    app_permissions: '17901423791104',
    entitlements: [],
    authorizing_integration_owners: { 0: guild },
    context: 0,
  }

  const start = performance.now()
  discord.asks(interaction, ({ acknowledged, answer }) => {
    if (acknowledged) asked.acknowledged = performance.now() - start
    if (answer === null) return
    asked.answered = performance.now() - start
    asked.answer = answer
    done?.(asked)
  })

  return asked
}
