import { type Watch, watch } from '#tests/slack/loopback-watch.ts'
import type { File } from './loopback-files.ts'

// biome-ignore lint/suspicious/noExplicitAny: what travels to and from Discord is any JSON at all
export type Json = Record<string, any>

export type Message = {
  readonly id: string
  readonly channel: string
  content: string
  components: readonly Json[]
  flags: number
  edited: string | null
  gone: boolean
  readonly nonce: string | null
  /** Seen by this person alone. */
  readonly only: string | null
  readonly pings: readonly string[]
  files: readonly File[]
}

/** What a person comes to see, in order. */
export type Seen =
  | { readonly kind: 'answer' | 'message' | 'edited'; readonly text: string; readonly message: Message }
  | { readonly kind: 'modal'; readonly text: string; readonly modal: Modal }
  | { readonly kind: 'choices'; readonly text: string; readonly choices: readonly Json[] }

export type Modal = { readonly content: Json; readonly on: Message | null; readonly channel: string }

export type Somebody = {
  readonly id: string
  readonly locale: string
  readonly seen: Watch<Seen>
  /** Takes no private messages. */
  closed: boolean
}

export type Channel = {
  readonly id: string
  /** 0 in a server, 1 private, 11 a thread. */
  readonly type: number
  readonly name: string
  readonly parent: string | null
  readonly with: string | null
  readonly messages: Message[]
  readonly seen: Watch<Seen>
  archived: boolean
  locked: boolean
  gone: boolean
  /** What Enlace may not do there. */
  forbidden: boolean
}

/** Something a person did, until it is answered: its token is good for a quarter of an hour. */
export type Pending = {
  readonly id: string
  readonly token: string
  readonly kind: 'command' | 'press' | 'form' | 'typing'
  readonly person: string
  readonly channel: string
  readonly on: Message | null
  readonly born: number
  acknowledged: boolean
  original: Message | null
}

/** What a call is told of its limits: those of its route, and in how many milliseconds it is taken where it is not. */
export type Limits = (
  route: string,
  params: readonly string[],
) => {
  readonly limit: number
  readonly left: number
  readonly resetsInMs: number
  readonly wait: { readonly ms: number; readonly global: boolean } | null
}

/** Discord as it stands: servers, people, channels and what is in them. */
export type World = {
  readonly application: string
  readonly guild: string
  readonly people: Map<string, Somebody>
  /** The files that people handed over, and where they are given out. */
  readonly handed: Map<string, Buffer>
  address: () => string
  /** Discord's limits; a test that sets none has plenty. */
  limits: Limits
  readonly channels: Map<string, Channel>
  readonly pending: Map<string, Pending>
  /** What Discord was told of commands, by the route they were told at. */
  readonly commands: Map<string, Json[]>
  readonly violations: string[]
  /** From now on no token is good any more, for a first answer, or for any. */
  readonly over: { first: boolean; all: boolean; threads: boolean }
  /** The scheduled events of the server, those that are over included. */
  readonly events: Json[]
  /** Discord's own clock, by which an event lies ahead. */
  clock: () => number
  readonly id: () => string
  readonly channel: (of: Partial<Channel> & Pick<Channel, 'type' | 'name'>) => Channel
}

export function world(): World {
  let count = 0
  const channels = new Map<string, Channel>()
  const id = () => `1${String(Date.now()).padStart(14, '0')}${String(++count).padStart(4, '0')}`

  return {
    application: '100000000000000001',
    guild: '100000000000000002',
    people: new Map(),
    handed: new Map(),
    address: () => '',
    limits: () => ({ limit: 500, left: 499, resetsInMs: 1_000, wait: null }),
    channels,
    pending: new Map(),
    commands: new Map(),
    violations: [],
    over: { first: false, all: false, threads: false },
    events: [],
    clock: Date.now,
    id,
    channel(of) {
      const made: Channel = {
        id: id(),
        parent: null,
        with: null,
        messages: [],
        seen: seenWatch(),
        archived: false,
        locked: false,
        gone: false,
        forbidden: false,
        ...of,
      }
      channels.set(made.id, made)
      return made
    },
  }
}

export const seenWatch = (): Watch<Seen> =>
  watch<Seen>(({ kind, text }) => `  ${kind}: ${text.slice(0, 300)}`)

/** Everything a reader would read of components, in order; buttons in brackets, lists with their entries. */
export function readable(components: readonly Json[]): string {
  return components.map(words).filter(Boolean).join('\n')
}

function words(part: Json): string {
  const { type, content, label, description, components = [], accessory, component, options, value } = part
  if (type === 12) return part.items.map((item: Json) => `(picture) ${item.description}`).join('\n')
  if (type === 13) return `(file) ${part.file.url}`
  if (type === 10) return content.replace(/\\(?=[^\w\s])/g, '')
  if (type === 2) return `[${label}]`
  if (type === 3)
    return (options as Json[]).map(option => `(${option.default ? '•' : ''}${option.label})`).join(' ')
  if (type === 4) return value ?? ''
  if (type === 18)
    return [`${label}:`, words(component), description ? `– ${description}` : ''].filter(Boolean).join(' ')

  return [...components, ...(accessory ? [accessory] : [])]
    .map(words)
    .filter(Boolean)
    .join(type === 1 ? ' ' : '\n')
}

/** Every component of a kind, wherever it stands. */
export function everyOf(type: number, parts: readonly Json[]): readonly Json[] {
  return parts.flatMap(part => [
    ...(part.type === type ? [part] : []),
    ...everyOf(type, [...(part.components ?? []), part.accessory, part.component].filter(Boolean)),
  ])
}
