import type { Command, Context, Preview, Way } from '#commands/define.ts'
import { helpReply } from '#commands/help.ts'
import { optionsOf } from '#commands/options.ts'
import type { Entries } from '#commands/read.ts'
import type { Source } from '#commands/widget.ts'
import { countries, isMember } from '#domain/countries.ts'
import { refOf } from '#domain/fund/entry.ts'
import type { Money } from '#domain/money.ts'
import type { Period } from '#domain/period.ts'
import { contributorNamed } from '#reply/fund.ts'
import { ask, type Block, facts, type Link, type Reply, refused, text } from '#reply/reply.ts'
import { allOf, type Message, money, msg, period, type Value, words } from '#reply/value.ts'
import { commandKey, fieldKey } from '#text/field.ts'
import type { Key } from '#text/key.ts'
import { isTaken } from './file.ts'
import type { Said } from './said.ts'

/** Shows what will be done and asks once: yes, change it first, or leave it. */
export function confirmation(
  command: Command,
  input: Readonly<Record<string, unknown>>,
  preview: readonly Block[] | Preview,
  token: string,
): Reply {
  const { blocks, ways, plainly } = 'ways' in preview ? preview : { blocks: preview, ways: [], plainly: true }
  const step = (name: string, label: Message, style?: 'primary' | 'danger') => ({
    label,
    command: command.name,
    input: { step: name },
    token,
    ...(style ? { style } : {}),
  })
  const keep = 'ways' in preview ? (preview.keep ?? {}) : {}
  const told = command.fields.filter(({ name }) => !(name in keep))
  const rows = told.flatMap(field => {
    const label = fieldKey(command.name, field.name, 'label')
    const value = shown(field.widget, input[field.name])
    return label && value !== null ? [[msg(label), value] as const] : []
  })

  return {
    ...ask(
      msg(commandKey(command.name, 'title')),
      ...blocks,
      facts(...rows),
      text(msg(plainly ? 'kernel.confirm' : 'kernel.choose')),
    ),
    links: [
      ...(plainly ? [step('yes', msg(commandKey(command.name, 'button')), 'primary')] : []),
      ...ways.map(way => wayLink(command, way, token)),
      ...(command.fields.length > 0 ? [step('change', msg('kernel.change'))] : []),
      step('no', msg('kernel.leave')),
    ],
  }
}

function wayLink({ name }: Command, way: Way, token: string): Link {
  if ('command' in way) return way
  const input = 'asks' in way ? { step: 'change', only: way.asks } : way.fields

  return { label: way.label, command: name, input, token }
}

/** The form of a command with what is known and typed so far, and what is wrong with it. */
export async function formFor(
  context: Context,
  command: Command,
  values: Entries,
  problems: Readonly<Record<string, Message>>,
  token: string | null,
  only: string | null = null,
): Promise<Reply> {
  const form = {
    command: command.name,
    values: namedOnly(command, inForms(command, values)),
    problems,
    names: await namesOf(context, command, values),
    about: [],
  }

  return {
    ...ask(msg(commandKey(command.name, 'title')), msg(commandKey(command.name, 'about'))),
    form: { ...form, ...(token === null ? {} : { token }), ...(only === null ? {} : { only: [only] }) },
  }
}

/** What no form asks for waits under the token alone. */
function inForms({ fields }: Command, values: Entries): Entries {
  const later = new Set(fields.filter(field => field.later).map(({ name }) => name))

  return Object.fromEntries(Object.entries(values).filter(([name]) => !later.has(name)))
}

/** A form says which file was handed over; what is in it waits under the form's token. */
function namedOnly({ fields }: Command, values: Entries): Entries {
  const files = fields.filter(({ widget, name }) => widget.kind === 'file' && values[name]?.length)
  const named = files.map(({ name }) => {
    const entry = [values[name] ?? []].flat()
    return [name, isTaken(entry) ? entry.slice(0, 1) : []] as const
  })

  return { ...values, ...Object.fromEntries(named) }
}

/** Help, where no command was understood: for an area, for everything, or with what may have been meant. */
export function unread(context: Context, { line }: Said): Reply {
  if (line?.kind === 'help') return helpReply(context, line.area)

  const near = line?.kind === 'unknown' ? line.near : []
  const links = near.map(command => ({
    label: msg(commandKey(command.name, 'button')),
    command: command.name,
    input: {},
  }))

  return refused(
    msg('kernel.unknown.title'),
    msg(near.length > 0 ? 'kernel.unknown.near' : 'kernel.unknown.help'),
    ...links,
    { label: msg('commands.help.button'), command: 'help', input: {} },
  )
}

/** How a value that was read is shown back; null for what its command shows itself. */
function shown(widget: Command['fields'][number]['widget'], value: unknown): Value | null {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null
  if (widget.kind === 'file' || (widget.kind === 'paragraph' && widget.untold)) return null
  if (widget.kind === 'period') return period(value as Period)
  if (widget.kind === 'money') return moneyOf(value as Money)
  if (widget.kind === 'day') return { kind: 'day', day: String(value) }
  if (widget.kind === 'choice') return each(value, one => msg(`choices.${widget.words}.${one}` as Key))
  if (widget.kind !== 'search') return String(value)
  if (widget.source === 'ministry' || widget.source === 'party')
    return each(value, one => (isMember(one) ? words(countries[one].names) : one))

  if (widget.source === 'contributor') return contributorNamed(String(value))
  if (widget.source === 'fund') return refOf(Number(value))

  return widget.source === 'person' ? null : each(value, String)
}

const moneyOf = ({ minor, currency }: Money): Value => money(minor, currency)

const each = (value: unknown, say: (one: string) => Value): Value =>
  Array.isArray(value) ? allOf(value.map(one => say(String(one)))) : say(String(value))

/** How the chosen values of searched lists are called, for a form that is opened with them. */
async function namesOf(context: Context, command: Command, values: Entries) {
  const names: Record<string, Value> = {}
  for (const { name, widget } of command.fields) {
    if (widget.kind !== 'search') continue
    for (const chosen of [values[name] ?? []].flat()) {
      const called = await calledAs(context, widget.source, chosen)
      if (called !== undefined) names[chosen] = called
    }
  }

  return names
}

async function calledAs(context: Context, source: Source, chosen: string): Promise<Value | undefined> {
  if (source === 'person') {
    const [person] = await context.db.people.meant(chosen, context.account, context.now)
    return person?.name
  }
  const [found] = await optionsOf[source](context, { typed: chosen, limit: 1 })

  return found?.value === chosen ? found.label : undefined
}
