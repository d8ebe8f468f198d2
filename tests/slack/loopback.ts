import { type Deliver, overHttp, overSocket } from './loopback-deliver.ts'
import type { File } from './loopback-files.ts'
import { type Person, personOf } from './loopback-person.ts'
import { type Talk, talk } from './loopback-remark.ts'
import { type Call, type Fault, server } from './loopback-server.ts'
import { type Sockets, sockets } from './loopback-socket.ts'
import { type Channel, type Json, type Seen, seenWatch, world } from './loopback-world.ts'

/**
 * Slack, played on loopback for the true Bolt library: a workspace with people and channels, the Web API, signed
 * requests, sockets, addresses for answers, and every limit of Block Kit. A test says what people do and waits for
 * what they see; nothing in it sleeps.
 *
 *     const slack = await loopback()
 *     const ana = slack.person({ locale: 'es-MX' })
 *     await ana.types('/rial request list', slack.channel('general'))
 *     const { message } = await ana.sees('ephemeral')
 *     await ana.presses('Tomar', message)
 */
export type Loopback = {
  /** What the app is set up with. */
  readonly settings: {
    readonly botToken: string
    readonly signingSecret: string | null
    readonly appToken: string | null
    readonly apiUrl: string
  }
  /** Where the app listens, for requests over HTTP. */
  readonly callsAt: (address: string) => void
  readonly person: (of?: {
    readonly locale?: string
    readonly tz?: string
    readonly team?: string
    readonly name?: string
  }) => Person
  readonly channel: (name: string) => Channel
  /** The next message posted or edited in a channel. */
  readonly sees: (channel: Channel) => Promise<Extract<Seen, { message: unknown }>>
  readonly calls: readonly Call[]
  readonly next: (method: string, fits?: (call: Call) => boolean) => Promise<Call>
  readonly fails: (method: string, fault: Fault, times?: number) => void
  /** Triggers, or addresses for answers, are over from now on. */
  readonly endTriggers: () => void
  readonly endAddresses: () => void
  /** From now on an acknowledgement is taken in only after two calls that follow it. */
  readonly delayAcknowledgements: () => void
  /** From now on so many messages that show a new file are refused before it is known. */
  readonly delayFiles: (refusals: number) => void
  readonly files: () => readonly File[]
  /** From now on who posts has to wait where this says so: for so many milliseconds. */
  readonly limits: (limit: (channel: string) => number | null) => void
  readonly deliver: Deliver
  readonly event: (event: Json, body?: Json) => ReturnType<Deliver>
  /** What people write in threads, of which the app is told from now on. */
  readonly talk: () => Talk
  readonly sockets: Sockets
  readonly violations: string[]
  /** Slack is not there any more. */
  readonly vanish: () => Promise<void>
  /** Fails where the app did what the true Slack would have refused. */
  readonly close: () => Promise<void>
}

export async function loopback(transport: 'http' | 'socket' = 'http'): Promise<Loopback> {
  const known = world()
  const botToken = 'xoxb-loopback-bot'
  const secret = 'loopback-signing-secret'
  const wires = sockets()
  const http = await server(known, botToken, {
    'apps.connections.open': () => ({ url: `ws://127.0.0.1:${http.port}/socket/${known.token()}` }),
  })
  http.onUpgrade(wires.upgrade)
  let address = ''
  const deliver = transport === 'http' ? overHttp(() => address, secret) : overSocket(wires)

  const told = (event: Json, body: Json = {}) =>
    deliver('events_api', {
      type: 'event_callback',
      team_id: known.team,
      api_app_id: 'A0ENLACE',
      event_id: known.id('Ev'),
      event,
      ...body,
    })

  return {
    settings: {
      botToken,
      signingSecret: transport === 'http' ? secret : null,
      appToken: transport === 'socket' ? 'xapp-loopback-app' : null,
      apiUrl: `http://127.0.0.1:${http.port}/api/`,
    },
    callsAt: at => {
      address = at
    },

    person({ locale = 'en-US', tz = 'America/New_York', team = known.team, name = '' } = {}) {
      const [id, dm, seen] = [known.id('U'), known.id('D'), seenWatch()]
      const somebody = { id, locale, tz, team, name, dm, deactivated: false, seen }
      known.people.set(id, somebody)
      known.channels.set(dm, {
        id: dm,
        name: 'directmessage',
        archived: false,
        member: true,
        messages: [],
        seen,
      })
      return personOf(known, somebody, deliver, key => `http://127.0.0.1:${http.port}/answer/${key}`)
    },

    channel(name) {
      const channel = {
        id: known.id('C'),
        name,
        archived: false,
        member: true,
        messages: [],
        seen: seenWatch(),
      }
      known.channels.set(channel.id, channel)
      return channel
    },

    sees: ({ name, seen }) =>
      seen.next(`a message in #${name}`) as Promise<Extract<Seen, { message: unknown }>>,
    calls: http.calls.all,
    next: (method, fits = () => true) =>
      http.calls.next(`a call of ${method}`, call => call.method === method && fits(call)),
    fails: (method, fault, times = 1) => http.fail(method, fault, times),
    endTriggers: () => {
      known.over.triggers = true
    },
    endAddresses: () => {
      known.over.addresses = true
    },
    delayAcknowledgements: () => {
      known.late.acknowledgements = true
    },
    delayFiles: refusals => {
      known.late.files = refusals
    },
    files: () => [...known.files.values()],
    limits: limit => {
      known.limit = limit
    },
    deliver,
    event: told,
    talk: () => talk(known, told),
    sockets: wires,
    violations: known.violations,
    vanish: http.close,

    async close() {
      const over = new Error('the loopback is closed')
      http.calls.stop(over)
      wires.seen.stop(over)
      for (const { seen } of [...known.people.values(), ...known.channels.values()]) seen.stop(over)
      wires.close()
      await http.close()
      if (known.violations.length > 0)
        throw new Error(`Slack would have refused:\n${known.violations.join('\n')}`)
    },
  }
}
