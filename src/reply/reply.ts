import type { Chart } from './chart.ts'
import type { CalendarEvent } from './event.ts'
import type { Message, Value } from './value.ts'

/**
 * How an answer is meant: `plain` tells, `done` confirms that something is kept, `ask` waits for a yes,
 * `refused` is an expected no, `fault` is ours.
 */
export type Tone = 'plain' | 'done' | 'ask' | 'refused' | 'fault'

/** Another command with some of its input filled in: what a button, a menu entry or a suggestion stands for. */
export type Link = {
  readonly label: Message
  /** The command's path with spaces: `request take`. */
  readonly command: string
  readonly input: Readonly<Record<string, string>>
  readonly style?: 'primary' | 'danger'
  /** Names the kept invocation this link continues: its yes, its change, its no. */
  readonly token?: string
}

export type Fact = { readonly label: Message; readonly value: Value }

export type Item = {
  readonly title: Value
  readonly note?: Value
  /** Where the title leads outside of Enlace, `http` or `https`. */
  readonly address?: string
  readonly links?: readonly Link[]
}

export type Block =
  /** What the blocks after it are about. */
  | { readonly kind: 'heading'; readonly text: Message }
  | { readonly kind: 'text'; readonly text: Value }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Message[]
      readonly rows: readonly (readonly Value[])[]
    }
  /** A picture; `inWords` says the same for those who do not see it. */
  | { readonly kind: 'chart'; readonly chart: Chart }
  /** A file of text to take along. */
  | { readonly kind: 'file'; readonly name: string; readonly mime: string; readonly text: string }
  /** The answer on paper, under the name its file has: the edge draws it, in the reader's words. */
  | { readonly kind: 'page'; readonly name: string; readonly body: readonly Block[] }

/** A form to be filled in: the command it is for, what is known so far as it was typed, and what is wrong with it. */
export type Form = {
  readonly command: string
  readonly values: Readonly<Record<string, Entry>>
  readonly problems: Readonly<Record<string, Message>>
  /** How the chosen values of searched lists are called. */
  readonly names?: Readonly<Record<string, Value>>
  /** Shown above the fields. */
  readonly about: readonly Block[]
  readonly token?: string
  /** Asks for these fields alone; the others wait under the token. */
  readonly only?: readonly string[]
}

/** One field as it stands in a form: its text, or the chosen values of a list. */
export type Entry = string | readonly string[]

/** An answer as data, free of platform and of language. */
export type Reply = {
  readonly tone: Tone
  readonly audience: 'asker' | 'room'
  readonly title?: Value
  readonly body: readonly Block[]
  readonly links: readonly Link[]
  readonly form?: Form
  /** What goes to a platform's own calendar instead. */
  readonly event?: CalendarEvent
}

type Part = Block | Link | Value

/** Tells something. */
export const tell = (title: Value, ...parts: readonly Part[]): Reply => reply('plain', title, parts)

/** Confirms what has just been kept. */
export const done = (title: Value, ...parts: readonly Part[]): Reply => reply('done', title, parts)

/** Asks before something is done. */
export const ask = (title: Value, ...parts: readonly Part[]): Reply => reply('ask', title, parts)

/** An expected no, with what can be done next. */
export const refused = (title: Value, ...parts: readonly Part[]): Reply => reply('refused', title, parts)

/** A no that is ours: nothing was saved. */
export const fault = (title: Value, ...parts: readonly Part[]): Reply => reply('fault', title, parts)

/** A button: another command, with some of its input filled in. */
export function link(
  label: Message,
  command: string,
  input: Readonly<Record<string, string>> = {},
  style?: 'primary' | 'danger',
): Link {
  return style ? { label, command, input, style } : { label, command, input }
}

export const heading = (of: Message): Block => ({ kind: 'heading', text: of })

export const text = (of: Value): Block => ({ kind: 'text', text: of })

export const facts = (...rows: readonly (readonly [Message, Value | null | undefined])[]): Block => ({
  kind: 'facts',
  rows: rows.flatMap(([label, value]) => (value === null || value === undefined ? [] : [{ label, value }])),
})

export const items = (of: readonly Item[]): Block => ({ kind: 'items', items: of })

export const table = (columns: readonly Message[], rows: readonly (readonly Value[])[]): Block => ({
  kind: 'table',
  columns,
  rows,
})

export const file = (name: string, mime: string, text: string): Block => ({ kind: 'file', name, mime, text })

export const page = (name: string, ...body: readonly Block[]): Block => ({ kind: 'page', name, body })

export const chart = (of: Chart): Block => ({ kind: 'chart', chart: of })

function reply(tone: Tone, title: Value, parts: readonly Part[]): Reply {
  const links = parts.filter(isLink)
  const body = parts.filter(part => !isLink(part)).map(part => (isBlock(part) ? part : text(part as Value)))

  return { tone, audience: 'asker', title, body, links }
}

const isLink = (part: Part): part is Link => typeof part === 'object' && 'command' in part

const blockKinds: readonly string[] = ['heading', 'text', 'facts', 'items', 'table', 'chart', 'file', 'page']

const isBlock = (part: Part): part is Block =>
  typeof part === 'object' && 'kind' in part && blockKinds.includes(part.kind)
