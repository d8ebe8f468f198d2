import { commandFaults } from './loopback-commands.ts'
import { eventRoutes } from './loopback-events.ts'
import { answered, webhook } from './loopback-interactions.ts'
import { change, given, lawful, put, Refused } from './loopback-messages.ts'
import type { Channel, Json, Message, World } from './loopback-world.ts'

type Act = (params: readonly string[], body: Json) => unknown

/** What can be asked of Discord's API: a method and an address, with a colon before what varies in it. */
export function routes(world: World, gateway: () => string): Readonly<Record<string, Act>> {
  const commandsAt = (place: string) => world.commands.get(place) ?? []
  const tellCommands = (place: string, body: Json) => {
    const commands = body as unknown as Json[]
    lawful(world, commandFaults(commands), 'commands')
    world.commands.set(place, commands.map(stored))
    return commandsAt(place)
  }
  const stored = (command: Json): Json => ({
    id: world.id(),
    application_id: world.application,
    version: world.id(),
    default_permission: true,
    ...JSON.parse(JSON.stringify(command)),
  })

  return {
    'GET /gateway/bot': () => ({
      url: gateway(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
    }),
    'GET /applications/:app/commands': () => commandsAt('everywhere'),
    'PUT /applications/:app/commands': (_, body) => tellCommands('everywhere', body),
    'GET /applications/:app/guilds/:guild/commands': ([, guild = '']) => commandsAt(guild),
    'PUT /applications/:app/guilds/:guild/commands': ([, guild = ''], body) => tellCommands(guild, body),

    'POST /interactions/:id/:token/callback': ([id = '', token = ''], body) =>
      answered(world, id, token, body),
    'PATCH /webhooks/:app/:token/messages/@original': ([, token = ''], body) =>
      webhook.edit(world, token, body),
    'POST /webhooks/:app/:token': ([, token = ''], body) => webhook.post(world, token, body),

    'POST /users/@me/channels': (_, { recipient_id }) => {
      const person = world.people.get(recipient_id)
      if (!person) throw new Refused(400, 50033, 'Invalid Recipient(s)')
      const channel =
        [...world.channels.values()].find(one => one.with === recipient_id) ??
        world.channel({ type: 1, name: 'private', with: recipient_id })
      return shown(channel, world)
    },
    ...eventRoutes(world),
    'GET /channels/:id': ([id = '']) => shown(channelOf(id), world),
    'PATCH /channels/:id': ([id = ''], { archived, locked }) => {
      const channel = channelOf(id)
      channel.archived = archived ?? channel.archived
      channel.locked = locked ?? channel.locked
      return shown(channel, world)
    },
    'GET /channels/:id/messages/:message': ([id = '', message = '']) =>
      given(messageOf(channelOf(id), message), world),
    'POST /channels/:id/messages': ([id = ''], body) => {
      const channel = channelOf(id)
      if (channel.with !== null && world.people.get(channel.with)?.closed)
        throw new Refused(403, 50007, 'Cannot send messages to this user')
      if (channel.locked) throw new Refused(400, 50083, 'Thread is archived')
      // Whatever is sent to an archived thread brings it back.
      channel.archived = false
      return given(put(world, channel, body), world)
    },
    'PATCH /channels/:id/messages/:message': ([id = '', message = ''], body) => {
      const found = messageOf(channelOf(id), message)
      change(world, found, body)
      return given(found, world)
    },
    'POST /channels/:id/messages/:message/threads': (
      [id = '', message = ''],
      { name, auto_archive_duration },
    ) => {
      const channel = channelOf(id)
      messageOf(channel, message)
      if (world.over.threads) throw new Refused(400, 160006, 'Maximum number of active threads reached')
      if (world.channels.has(message))
        throw new Refused(400, 160004, 'A thread has already been created for this message')
      lawful(world, threadFaults(name, auto_archive_duration), 'a thread')
      return shown(world.channel({ id: message, type: 11, name, parent: channel.id }), world)
    },
  }

  function channelOf(id: string): Channel {
    const channel = world.channels.get(id)
    if (!channel || channel.gone) throw new Refused(404, 10003, 'Unknown Channel')
    if (channel.forbidden) throw new Refused(403, 50001, 'Missing Access')

    return channel
  }

  function messageOf(channel: Channel, id: string): Message {
    const message = channel.messages.find(one => one.id === id)
    if (!message || message.gone) throw new Refused(404, 10008, 'Unknown Message')

    return message
  }
}

/** A channel as Discord gives it back. */
const shown = ({ id, type, name, parent }: Channel, world: World): Json => ({
  id,
  type,
  name,
  ...(parent === null ? {} : { parent_id: parent }),
  ...(type === 1 ? {} : { guild_id: world.guild }),
})

const threadFaults = (name: unknown, duration: unknown): readonly string[] => [
  ...(typeof name === 'string' && name.length >= 1 && name.length <= 100
    ? []
    : ['its name has 1 to 100 characters']),
  ...([60, 1440, 4320, 10080].includes(Number(duration))
    ? []
    : ['it is archived after an hour, a day, three or seven']),
]
