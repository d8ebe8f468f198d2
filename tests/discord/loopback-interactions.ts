import { modalFaults } from './loopback-limits.ts'
import { change, given, lawful, put, Refused } from './loopback-messages.ts'
import { type Json, type Message, type Pending, readable, type World } from './loopback-world.ts'

const threeSeconds = 3_000

/** A first answer: in time, once, and of a kind that fits what was asked. */
export function answered(world: World, id: string, token: string, { type, data = {} }: Json): Json {
  const pending = world.pending.get(token)
  if (
    !pending ||
    pending.id !== id ||
    world.over.first ||
    world.over.all ||
    Date.now() - pending.born > threeSeconds
  )
    throw new Refused(404, 10062, 'Unknown interaction')
  if (pending.acknowledged) throw new Refused(400, 40060, 'Interaction has already been acknowledged.')
  lawful(world, misfit(pending, type), 'an answer')

  const channel = world.channels.get(pending.channel)!
  const somebody = world.people.get(pending.person)!
  switch (type) {
    case 4:
      pending.original = put(world, channel, data, isPrivate(data) ? pending.person : null)
      tell(world, pending, pending.original)
      break
    case 5:
      lawful(world, (data.flags ?? 0) & ~(1 << 6) ? ['only one flag may be set here'] : [], 'a deferral')
      pending.original = waiting(world, pending, isPrivate(data))
      break
    case 6:
      pending.original = pending.on
      break
    case 7:
      pending.original = pending.on
      change(world, pending.on!, data)
      tell(world, pending, pending.on!)
      break
    case 8: {
      const { choices } = data
      lawful(world, choiceFaults(choices), 'a list')
      const text = choices.map(({ name }: Json) => name).join('\n')
      somebody.seen.add({ kind: 'choices', text, choices })
      break
    }
    case 9:
      lawful(world, modalFaults(data), 'a form')
      somebody.seen.add({
        kind: 'modal',
        text: `${data.title}\n${readable(data.components)}`,
        modal: { content: data, on: pending.on, channel: pending.channel },
      })
  }
  pending.acknowledged = true

  return {}
}

/** What can be done with a token after the first answer. */
export const webhook = {
  edit(world: World, token: string, body: Json): Json {
    const { original, ...pending } = alive(world, token)
    if (!original || original.gone) throw new Refused(404, 10008, 'Unknown Message')
    change(world, original, body)
    original.flags &= ~loading
    tell(world, pending as Pending, original)
    return given(original, world)
  },

  post(world: World, token: string, body: Json): Json {
    const pending = alive(world, token)
    const message = put(
      world,
      world.channels.get(pending.channel)!,
      body,
      isPrivate(body) ? pending.person : null,
    )
    return given(message, world)
  },
}

function alive(world: World, token: string): Pending {
  const pending = world.pending.get(token)
  if (!pending || world.over.all) throw new Refused(401, 50027, 'Invalid Webhook Token')
  if (!pending.acknowledged) throw new Refused(404, 10015, 'Unknown Webhook')

  return pending
}

function misfit({ kind }: Pending, type: number): readonly string[] {
  const fits: Readonly<Record<Pending['kind'], readonly number[]>> = {
    command: [4, 5, 9],
    press: [4, 5, 6, 7, 9],
    form: [4, 5, 6, 7],
    typing: [8],
  }

  return fits[kind].includes(type) ? [] : [`a ${kind} cannot be answered with ${type}`]
}

function choiceFaults(choices: readonly Json[] | undefined): readonly string[] {
  if (!choices || choices.length > 25) return ['a list has at most 25 entries']

  return choices.some(
    ({ name, value }) => name.length < 1 || name.length > 100 || value.length < 1 || value.length > 100,
  )
    ? ['an entry of a list has at most 100 characters']
    : []
}

const loading = 1 << 7

function waiting(world: World, { channel, person }: Pending, only: boolean): Message {
  const message: Message = {
    id: world.id(),
    channel,
    content: '',
    components: [],
    flags: loading | (only ? 1 << 6 : 0),
    edited: null,
    gone: false,
    nonce: null,
    only: only ? person : null,
    pings: [],
    files: [],
  }
  if (!only) world.channels.get(channel)?.messages.push(message)

  return message
}

function tell(world: World, { person }: Pick<Pending, 'person'>, message: Message): void {
  world.people.get(person)?.seen.add({ kind: 'answer', text: readable(message.components), message })
}

const isPrivate = ({ flags = 0 }: Json): boolean => (flags & (1 << 6)) !== 0
