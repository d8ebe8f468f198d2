import { randomBytes } from 'node:crypto'
import type { File } from './loopback-files.ts'
import { type Watch, watch } from './loopback-watch.ts'

// biome-ignore lint/suspicious/noExplicitAny: what travels to and from Slack is any JSON at all
export type Json = Record<string, any>

export type Message = {
  readonly channel: string
  readonly ts: string
  text: string
  blocks: readonly Json[]
  /** The files that are shown in it by themselves. */
  readonly files?: readonly string[]
  readonly thread: string | null
  /** Seen by this person alone; such a message vanishes when Slack is reloaded. */
  readonly only: string | null
  edited: string | null
  gone: boolean
  metadata: Json | null
}

export type View = {
  readonly id: string
  readonly person: string
  /** Whose button opened it, where a button did. */
  readonly opener: Message | View | null
  hash: string
  content: Json
  /** What stands in its inputs: by block_id, then by action_id. */
  values: Record<string, Record<string, Json>>
  closed: boolean
}

/** What a person comes to see, in order. */
export type Seen =
  | { readonly kind: 'ephemeral' | 'message' | 'edited'; readonly text: string; readonly message: Message }
  | { readonly kind: 'modal' | 'home'; readonly text: string; readonly view: View }
  | {
      readonly kind: 'errors'
      readonly text: string
      readonly view: View
      readonly errors: Readonly<Record<string, string>>
    }
  | { readonly kind: 'closed' | 'deleted'; readonly text: string }

export type Somebody = {
  readonly id: string
  readonly locale: string
  readonly tz: string
  readonly team: string
  readonly name: string
  readonly dm: string
  deactivated: boolean
  readonly seen: Watch<Seen>
}

export type Channel = {
  readonly id: string
  readonly name: string
  archived: boolean
  member: boolean
  readonly messages: Message[]
  readonly seen: Watch<Seen>
}

export type Trigger = {
  readonly person: string
  /** What the pressed button stands on, where one was pressed. */
  readonly on: Message | View | null
  readonly born: number
  used: boolean
}
export type Address = {
  readonly person: string
  readonly channel: string
  readonly origin: Message | null
  readonly born: number
  uses: number
}

/** What the loopback knows: a workspace with its people, channels, messages and views. */
export type World = {
  readonly team: string
  readonly people: Map<string, Somebody>
  readonly channels: Map<string, Channel>
  readonly views: Map<string, View>
  readonly homes: Map<string, View>
  readonly triggers: Map<string, Trigger>
  readonly addresses: Map<string, Address>
  readonly files: Map<string, File>
  /** Places for files, each for one. */
  readonly uploads: Map<string, string>
  /** Each would be an error in the true Slack; a test that leaves one behind fails. */
  readonly violations: string[]
  /** Told of every message, as an app is that asks for them; nobody is unless somebody listens. */
  readonly listeners: ((event: Json) => void)[]
  /** Triggers and addresses can be made to be over without waiting for it. */
  readonly over: { triggers: boolean; addresses: boolean }
  /**
   * Slack may take in an acknowledgement only after several calls that were made after it, and know a file only after
   * it has refused several messages that show it.
   */
  readonly late: { acknowledgements: boolean; waiting: (() => void) | null; calls: number; files: number }
  /** In how many milliseconds the next message to a channel is taken; null: now. Nobody has to wait unless a test says so. */
  limit: (channel: string) => number | null
  readonly token: () => string
  readonly ts: () => string
  readonly id: (letter: string) => string
}

/** A refusal as Slack answers it: HTTP 200, and the name of what is wrong. */
export class Refused extends Error {}

export function no(error: string): never {
  throw new Refused(error)
}

export function world(): World {
  let count = 0

  return {
    team: 'T0RIAL',
    people: new Map(),
    channels: new Map(),
    views: new Map(),
    homes: new Map(),
    triggers: new Map(),
    addresses: new Map(),
    files: new Map(),
    uploads: new Map(),
    violations: [],
    listeners: [],
    over: { triggers: false, addresses: false },
    late: { acknowledgements: false, waiting: null, calls: 0, files: 0 },
    limit: () => null,
    token: () => randomBytes(12).toString('hex'),
    ts: () => `${Math.floor(Date.now() / 1000)}.${String(++count).padStart(6, '0')}`,
    id: letter => `${letter}0${String(++count).padStart(6, '0')}`,
  }
}

export const seenWatch = (): Watch<Seen> =>
  watch<Seen>(({ kind, text }) => `  ${kind}: ${text.slice(0, 200)}`)

/** Everything a reader would read of blocks, in order; buttons in brackets, fields with their labels. */
export function readable(blocks: readonly Json[]): string {
  return blocks.map(words).filter(Boolean).join('\n')
}

function words(part: unknown): string {
  if (Array.isArray(part)) return part.map(words).filter(Boolean).join('')
  if (typeof part !== 'object' || part === null) return ''
  const { type, text, elements, accessory, label, hint, element, alt_text } = part as Json
  if (type === 'image') return `(picture) ${alt_text}`
  if (type === 'actions') return elements.map(words).join(' ')
  if (type === 'button') return `[${text.text}]`
  if (type === 'input')
    return [`${label.text}:`, words(element), hint ? `(${hint.text})` : ''].filter(Boolean).join(' ')
  if (type === 'rich_text_list') return elements.map((one: Json) => `• ${words(one)}`).join('\n')
  if (type === 'rich_text') return elements.map(words).join('\n')
  if (type === 'plain_text_input') return (part as Json).initial_value ?? ''
  const own = typeof text === 'string' ? text : words(text)

  return [own + words(elements), words(accessory)].filter(Boolean).join(' ')
}

/** Every button of blocks, wherever it stands. */
export function buttonsOf(
  blocks: readonly Json[],
): readonly { readonly block: string; readonly button: Json }[] {
  return blocks.flatMap(block =>
    [...(block.elements ?? []), block.accessory]
      .filter(element => element?.type === 'button')
      .map(button => ({ block: block.block_id, button })),
  )
}
