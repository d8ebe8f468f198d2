import { handedOver, withFiles } from './loopback-files.ts'
import { type Filling, filled } from './loopback-filling.ts'
import type { Gateway } from './loopback-gateway.ts'
import { given } from './loopback-messages.ts'
import { optionsFor } from './loopback-typing.ts'
import {
  type Channel,
  everyOf,
  type Json,
  type Message,
  type Modal,
  type Pending,
  type Seen,
  type Somebody,
  type World,
} from './loopback-world.ts'

type Of<Kind extends Seen['kind']> = Seen & { readonly kind: Kind }

/** Somebody in the server, who does with Enlace what people do. */
export type Person = {
  readonly id: string
  /** The next thing of a kind this person comes to see. */
  readonly sees: <Kind extends Seen['kind']>(kind: Kind, fits?: (seen: Seen) => boolean) => Promise<Of<Kind>>
  readonly seesAnything: () => Promise<Seen>
  readonly unseen: () => readonly Seen[]
  /** Runs `/request file` with options as Discord sends them, in a channel or privately. */
  readonly runs: (command: string, options?: Readonly<Record<string, string>>, where?: Channel) => Json
  readonly types: (
    command: string,
    option: string,
    typed: string,
    where?: Channel,
  ) => Promise<readonly Json[]>
  readonly presses: (label: string, on: Message) => Json
  /** Chooses the entry of a list of which these are some words. */
  readonly chooses: (words: string, on: Message) => Json
  readonly fills: (modal: Modal, filling?: Filling) => Json
  readonly filesMessage: (text: string, where: Channel) => Json
  readonly asksAbout: (person: string, where: Channel) => Json
  /** What this person did comes once more. */
  readonly again: (interaction: Json) => void
  readonly closesMessages: () => void
}

/** A person's side: each act is told at the gateway as Discord tells it. */
export function personOf(world: World, somebody: Somebody, wire: Gateway): Person {
  const { id, locale, seen } = somebody
  const user = { id, username: `u${id.slice(-4)}`, discriminator: '0', avatar: null, global_name: null }

  function begin(
    kind: Pending['kind'],
    type: number,
    data: Json,
    channel: Channel,
    on: Message | null = null,
  ): Json {
    const pending: Pending = {
      id: world.id(),
      token: `token-${world.id()}`,
      kind,
      person: id,
      channel: channel.id,
      on,
      born: Date.now(),
      acknowledged: false,
      original: null,
    }
    world.pending.set(pending.token, pending)
    const isPrivate = channel.type === 1
    const member = {
      user,
      roles: [],
      joined_at: '2026-01-01T00:00:00.000000+00:00',
      deaf: false,
      mute: false,
      permissions: '0',
      flags: 0,
    }
    const interaction: Json = {
      id: pending.id,
      application_id: world.application,
      type,
      data,
      token: pending.token,
      version: 1,
      locale,
      channel_id: channel.id,
      channel: {
        id: channel.id,
        type: channel.type,
        name: channel.name,
        ...(channel.parent ? { parent_id: channel.parent } : {}),
      },
      app_permissions: '17901423791104',
      entitlements: [],
      authorizing_integration_owners: { 0: world.guild },
      context: isPrivate ? 1 : 0,
      ...(isPrivate ? { user } : { guild_id: world.guild, guild_locale: 'en-US', member }),
      ...(on ? { message: given(on, world) } : {}),
    }
    wire.tell('INTERACTION_CREATE', interaction)
    return interaction
  }

  const direct = () =>
    [...world.channels.values()].find(one => one.with === id) ??
    world.channel({ type: 1, name: 'private', with: id })
  const placeOf = ({ channel }: Message) => world.channels.get(channel)!

  return {
    id,
    sees: (kind, fits = () => true) =>
      seen.next(`${id} sees ${kind}`, one => one.kind === kind && fits(one)) as never,
    seesAnything: () => seen.next(`${id} sees anything`),
    unseen: () => seen.left(),

    runs: (command, options = {}, where = direct()) =>
      begin('command', 2, withFiles(world, optionsFor(world, command, options)), where),

    async types(command, option, typed, where = direct()) {
      begin('typing', 4, optionsFor(world, command, { [option]: typed }, option), where)
      return ((await seen.next(`${id} sees choices`, ({ kind }) => kind === 'choices')) as Of<'choices'>)
        .choices
    },

    presses(label, on) {
      const button = everyOf(2, on.components).find(one => one.label === label)
      if (!button) throw new Error(`there is no button “${label}” among: ${labels(on)}`)
      return begin(
        'press',
        3,
        { component_type: 2, custom_id: button.custom_id, id: button.id },
        placeOf(on),
        on,
      )
    },

    chooses(words, on) {
      for (const list of everyOf(3, on.components)) {
        const option = list.options.find((one: Json) =>
          `${one.label} ${one.description ?? ''}`.includes(words),
        )
        if (option)
          return begin(
            'press',
            3,
            { component_type: 3, custom_id: list.custom_id, values: [option.value] },
            placeOf(on),
            on,
          )
      }
      throw new Error(`no list has an entry “${words}”`)
    },

    fills: (modal, filling = {}) =>
      begin(
        'form',
        5,
        filled(modal, filling, (name, content) => handedOver(world, name, content)),
        world.channels.get(modal.channel)!,
        modal.on,
      ),

    filesMessage(text, where) {
      const target = world.id()
      const messages = { [target]: { id: target, channel_id: where.id, content: text, author: user } }
      return begin(
        'command',
        2,
        { id: '7', type: 3, name: 'File as a RIAL request', target_id: target, resolved: { messages } },
        where,
      )
    },

    asksAbout: (person, where) =>
      begin(
        'command',
        2,
        {
          id: '8',
          type: 2,
          name: 'Contact point',
          target_id: person,
          resolved: { users: { [person]: { ...user, id: person } } },
        },
        where,
      ),

    again: interaction => wire.tell('INTERACTION_CREATE', interaction),
    closesMessages: () => {
      somebody.closed = true
    },
  }
}

const labels = ({ components }: Message) =>
  everyOf(2, components)
    .map(({ label }) => `“${label}”`)
    .join(', ')
