import type { Command } from '#commands/define.ts'
import { commandNamed } from '#commands/index.ts'
import type { Entry } from '#reply/reply.ts'
import { type Line, readLine } from './line.ts'
import type { Asked } from './platform.ts'

/** What somebody asked for, whichever way it was said. */
export type Said = {
  /** Null where no command was understood; `line` says what was instead. */
  readonly command: Command | null
  readonly line: Line | null
  readonly fields: Readonly<Record<string, Entry>>
  readonly token: string | null
  /** An answer to a question kept under the token: its yes, its no, or the wish to change it first. */
  readonly step: 'yes' | 'no' | 'change' | null
  /** The one field that is to be changed. */
  readonly only: string | null
  readonly from: 'line' | 'link' | 'form'
  /** True of a form that asked for a part of its fields alone: its person sees the whole before anything is done. */
  readonly partial: boolean
}

const steps = ['yes', 'no', 'change'] as const

/** What was typed stays as typed, but for the two things no database keeps: the sign for nothing, and half a letter. */
const keepable = (entry: Entry): Entry => (typeof entry === 'string' ? whole(entry) : entry.map(whole))

const whole = (text: string): string => text.replace(/[\0\p{Cs}]/gu, '')

/** Makes one thing of a typed line, a pressed button and a sent form. */
export function saidBy(asks: Asked): Said {
  if (asks.kind === 'line') {
    const line = readLine(asks.text)
    const understood = line.kind === 'command'

    return {
      command: understood ? line.command : null,
      line,
      fields: understood ? line.fields : {},
      token: null,
      step: null,
      only: null,
      from: 'line',
      partial: false,
    }
  }

  const { step, only, ...typed } = asks.fields
  const fields = Object.fromEntries(Object.entries(typed).map(([name, entry]) => [name, keepable(entry)]))
  const token = asks.token === undefined ? null : whole(asks.token)
  const taken = token === null ? null : (steps.find(known => known === step) ?? null)

  return {
    command: commandNamed(asks.command) ?? null,
    line: null,
    fields,
    token,
    step: taken,
    only: taken === 'change' && typeof only === 'string' ? only : null,
    from: asks.from,
    partial: asks.partial === true,
  }
}
