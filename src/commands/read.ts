import type { z } from 'zod'
import type { Language } from '#domain/language.ts'
import { readMoney, type Trouble } from '#domain/money/read.ts'
import { type Problem, readPeriod } from '#domain/period/read.ts'
import { type Day, isPeriod, type Period } from '#domain/period.ts'
import type { Entry } from '#reply/reply.ts'
import { type Message, money, msg, period, type Value } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import type { Command, Field } from './define.ts'

export type Entries = Readonly<Record<string, Entry>>

/** The input of a command as it was typed or chosen, read; or what is wrong with it, field by field. */
export type Read =
  | { readonly ok: true; readonly input: never }
  | { readonly ok: false; readonly problems: Readonly<Record<string, Message>> }

/**
 * Reads what was typed or chosen. It needs no database, so a form's faults can be told at once. `today` is the day
 * of the person who asks: "beginning of April" is the next one from there; their language settles what `10,000` is.
 */
export function readInput(
  command: Command,
  entries: Entries,
  today: Day,
  language: Language | null = null,
): Read {
  const given: Record<string, unknown> = {}
  const problems: Record<string, Message> = {}

  for (const field of command.fields) {
    const entry = entries[field.name]
    if (entry === undefined || entry.length === 0) continue
    const value = entryValue(field, entry, today, language)
    if (typeof value === 'object' && value !== null && 'problem' in value)
      problems[field.name] = value.problem as Message
    else given[field.name] = value
  }

  const result = command.input.safeParse(given)
  for (const issue of result.success ? [] : result.error.issues) {
    const name = String(issue.path[0] ?? '')
    problems[name] ??= said(issue)
  }

  return Object.keys(problems).length === 0
    ? { ok: true, input: result.data as never }
    : { ok: false, problems }
}

function entryValue({ widget }: Field, entry: Entry, today: Day, language: Language | null): unknown {
  if (widget.kind === 'money') {
    const read = readMoney([entry].flat().join(' '), language)
    return 'money' in read ? read.money : { problem: moneyProblem(read) }
  }
  if (widget.kind !== 'period' && widget.kind !== 'day') return entry

  const before = widget.kind === 'period' && typeof entry === 'string' ? periodAgain(entry) : null
  if (before !== null) return before
  const read = readPeriod([entry].flat().join(' '), today)
  if ('problem' in read) return { problem: periodProblem(read) }
  if (widget.kind === 'period') return read.period
  const only = read.period.kind === 'spans' && read.period.anyOf.length === 1 ? read.period.anyOf[0] : null

  return only?.precision === 'day' && only.from === only.to ? only.from : { problem: msg('invalid.day') }
}

/** A period that was read before travels as JSON; null of anything else, even what looks so. */
export function periodAgain(entry: string): Period | null {
  if (!entry.startsWith('{')) return null
  try {
    const value: unknown = JSON.parse(entry)
    return isPeriod(value) ? value : null
  } catch {
    return null
  }
}

function periodProblem(problem: Problem): Message {
  const facts: Record<string, Value> = {}
  if (problem.problem === 'ambiguous')
    problem.readings.forEach((reading, place) => {
      facts[place === 0 ? 'one' : 'other'] = period(reading)
    })

  return msg(`invalid.period.${problem.problem}` as Key, facts)
}

function moneyProblem(trouble: Trouble): Message {
  const key = `invalid.money.${trouble.problem}` as Key
  if (trouble.problem === 'too_fine') return msg(key, { digits: trouble.digits })
  if (trouble.problem !== 'ambiguous') return msg(key)
  const [one, other] = trouble.readings

  return msg(key, { one: money(one.minor, one.currency), other: money(other.minor, other.currency) })
}

/** An issue's message is a key of the catalogue; what is none is a kind of value nobody can type. */
function said(issue: z.core.$ZodIssue): Message {
  const key = issue.message.startsWith('invalid.') ? (issue.message as Key) : 'invalid.required'

  return issue.code === 'too_big' ? msg(key, { max: Number(issue.maximum) }) : msg(key)
}
