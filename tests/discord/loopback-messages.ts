import { attached, fileFaults } from './loopback-files.ts'
import { messageFaults } from './loopback-limits.ts'
import { type Channel, type Json, type Message, readable, type World } from './loopback-world.ts'

/** What Discord says no with. */
export class Refused extends Error {
  readonly status: number
  readonly code: number

  constructor(status: number, code: number, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** A message as Discord gives it back. */
export const given = (
  { id, channel, content, components, flags, edited, nonce, files }: Message,
  world: World,
): Json => ({
  id,
  channel_id: channel,
  author: { id: world.application, username: 'enlace', discriminator: '0', avatar: null, bot: true },
  content,
  components,
  flags,
  embeds: [],
  attachments: files.map(({ name, type, content }, at) => ({
    id: `${id}${at}`,
    filename: name,
    content_type: type,
    size: content.length,
  })),
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  pinned: false,
  tts: false,
  type: 0,
  timestamp: new Date().toISOString(),
  edited_timestamp: edited,
  ...(nonce === null ? {} : { nonce }),
})

/** Refuses, and writes down, what the true Discord would refuse. */
export function lawful(world: World, faults: readonly string[], what: string): void {
  if (faults.length === 0) return
  world.violations.push(...faults.map(fault => `${what}: ${fault}`))
  throw new Refused(400, 50035, 'Invalid Form Body')
}

/** Puts a message into a channel; one with a nonce that was just there is the same message. */
export function put(world: World, channel: Channel, body: Json, only: string | null = null): Message {
  lawful(world, [...messageFaults(body), ...fileFaults(body, [])], 'a message')
  const before = body.enforce_nonce
    ? channel.messages.find(({ nonce }) => nonce === String(body.nonce))
    : undefined
  if (before) return before

  const message: Message = {
    id: world.id(),
    channel: channel.id,
    content: body.content ?? '',
    components: numbered(body.components ?? []),
    flags: (body.flags ?? 0) | (only === null ? 0 : 1 << 6),
    edited: null,
    gone: false,
    nonce: body.nonce === undefined ? null : String(body.nonce),
    only,
    pings: body.allowed_mentions?.users ?? [],
    files: attached(body),
  }
  if (only === null) {
    channel.messages.push(message)
    channel.seen.add({ kind: 'message', text: readable(message.components), message })
    const other = channel.with === null ? undefined : world.people.get(channel.with)
    other?.seen.add({ kind: 'message', text: readable(message.components), message })
  }

  return message
}

/** Puts something else in a message's place. */
export function change(world: World, message: Message, body: Json): void {
  const whole = { flags: message.flags, content: message.content, components: message.components, ...body }
  const kept = body.attachments === undefined ? message.files : []
  const faults = messageFaults({ ...whole, flags: (body.flags ?? 0) | message.flags })
  lawful(world, [...faults, ...fileFaults(whole, kept)], 'an edited message')
  message.files = attached(body, message.files)
  message.components = numbered(whole.components)
  message.content = whole.content
  message.flags |= body.flags ?? 0
  message.edited = new Date().toISOString()

  const channel = world.channels.get(message.channel)
  if (message.only !== null) return
  channel?.seen.add({ kind: 'edited', text: readable(message.components), message })
}

/** Discord gives every component a number. */
function numbered(components: readonly Json[]): readonly Json[] {
  let next = 0
  const number = (part: Json): Json => ({
    ...part,
    id: ++next,
    ...(part.components ? { components: part.components.map(number) } : {}),
    ...(part.accessory ? { accessory: number(part.accessory) } : {}),
  })

  return components.map(number)
}
