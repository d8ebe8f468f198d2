import { type Gateway, gateway } from './loopback-gateway.ts'
import { type Person, personOf } from './loopback-person.ts'
import { type Call, type Fault, rest } from './loopback-rest.ts'
import { routes } from './loopback-routes.ts'
import { type Channel, type Json, type Limits, type Seen, seenWatch, world } from './loopback-world.ts'

/**
 * Discord, played on loopback for the true discord.js: a server with people and channels, the API with its limits, and
 * the gateway. A test says what people do and waits for what they see; nothing in it sleeps.
 *
 *     const discord = await loopback()
 *     const ana = discord.person({ locale: 'es-419' })
 *     ana.runs('/request list', {}, discord.channel('general'))
 *     const { message } = await ana.sees('answer')
 *     ana.presses('Tomar', message)
 */
export type Loopback = {
  /** What the app is set up with. */
  readonly settings: {
    readonly token: string
    readonly applicationId: string
    readonly guildId: string | null
    readonly apiUrl: string
  }
  readonly person: (of?: { readonly locale?: string }) => Person
  readonly channel: (name: string) => Channel
  /** A thread as it is there already. */
  readonly thread: (id: string) => Channel | undefined
  readonly deletes: (channel: Channel) => void
  /** The next message posted or edited in a channel. */
  readonly sees: (channel: Channel) => Promise<Extract<Seen, { message: unknown }>>
  readonly calls: readonly Call[]
  readonly next: (route: string, fits?: (call: Call) => boolean) => Promise<Call>
  readonly fails: (route: string, fault: Fault, times?: number) => void
  /** Tokens are over from now on: for a first answer, or for any. */
  readonly endTokens: (which: 'first' | 'all') => void
  /** The server has as many open threads as it may. */
  readonly fillThreads: (full: boolean) => void
  /** The scheduled events of the server, those that are over included. */
  readonly events: readonly Json[]
  /** Sets Discord's own clock. */
  readonly itIs: (at: string) => void
  /** Sets Discord's limits. */
  readonly limits: (limits: Limits) => void
  /** What Discord was told of commands. */
  readonly commands: () => readonly Json[]
  /** Discord was told these before. */
  readonly knows: (commands: readonly Json[]) => void
  readonly gateway: Gateway
  readonly violations: string[]
  /** Fails where the app did what the true Discord would have refused. */
  readonly close: () => Promise<void>
}

export const token = 'MTAw.loopback-bot.a-token-that-is-good-on-loopback-alone'

export async function loopback(
  of: { readonly guild?: boolean; readonly heartbeatMs?: number } = {},
): Promise<Loopback> {
  const known = world()
  let address = () => ''
  const http = await rest(known, token, at => {
    address = at
    return routes(known, at)
  })
  const wire = gateway(known, token, () => address(), of.heartbeatMs ?? 41_250)
  http.onUpgrade(wire.upgrade)

  return {
    settings: {
      token,
      applicationId: known.application,
      guildId: of.guild ? known.guild : null,
      apiUrl: `http://127.0.0.1:${http.port}/api`,
    },
    person({ locale = 'en-US' } = {}) {
      const somebody = { id: known.id(), locale, seen: seenWatch(), closed: false }
      known.people.set(somebody.id, somebody)
      return personOf(known, somebody, wire)
    },
    channel: name => known.channel({ type: 0, name }),
    thread: id => known.channels.get(id),
    deletes: channel => {
      channel.gone = true
    },
    sees: ({ name, seen }) =>
      seen.next(`a message in #${name}`) as Promise<Extract<Seen, { message: unknown }>>,
    calls: http.calls.all,
    next: (route, fits = () => true) =>
      http.calls.next(`a call of ${route}`, call => call.route === route && fits(call)),
    fails: (route, fault, times = 1) => http.fail(route, fault, times),
    endTokens: which => {
      known.over[which] = true
    },
    fillThreads: full => {
      known.over.threads = full
    },
    events: known.events,
    itIs: at => {
      known.clock = () => Date.parse(at)
    },
    limits: limits => {
      known.limits = limits
    },
    commands: () => [...known.commands.values()].flat(),
    knows: commands => void known.commands.set('everywhere', [...commands]),
    gateway: wire,
    violations: known.violations,

    async close() {
      const over = new Error('the loopback is closed')
      http.calls.stop(over)
      wire.seen.stop(over)
      for (const { seen } of [...known.people.values(), ...known.channels.values()]) seen.stop(over)
      wire.close()
      await http.close()
      if (known.violations.length > 0)
        throw new Error(`Discord would have refused:\n${known.violations.join('\n')}`)
    },
  }
}
