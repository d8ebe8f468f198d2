import type { Command, Field } from '#commands/define.ts'
import { areas, commands } from '#commands/index.ts'
import { languages } from '#domain/language.ts'
import { fold, plain } from '#domain/plain.ts'
import { catalogue } from '#text/catalogue.ts'
import { commandKey, fieldKey } from '#text/field.ts'
import type { Key } from '#text/key.ts'

/** A line as typed after `/rial`, understood as far as it goes. */
export type Line =
  | { readonly kind: 'command'; readonly command: Command; readonly fields: Readonly<Record<string, string>> }
  /** An area alone, or nothing: help is meant. */
  | { readonly kind: 'help'; readonly area: string | null }
  | { readonly kind: 'unknown'; readonly near: readonly Command[] }

/**
 * Understands `<area> <verb> key:value …` in any of the four languages, whatever the case, the accents and the order
 * of the two words. A value runs to its closing quote or to the next key; what has no key goes to the first field left.
 */
export function readLine(text: string): Line {
  const line = plain(text).replace(/\s+/gu, ' ').slice(0, longest)
  if (fold(line) === '') return { kind: 'help', area: null }

  const words = line.split(' ')
  const telling = words.slice(0, 8).flatMap((word, place) => (small.has(fold(word)) ? [] : [{ word, place }]))
  const spoken = (count: number) =>
    fold(
      telling
        .slice(0, count)
        .map(({ word }) => word)
        .join(' '),
    )
  for (const count of [4, 3, 2, 1]) {
    const last = telling[count - 1]
    const command = last && byWords.get(spoken(count))
    if (command === undefined) continue
    return { kind: 'command', command, fields: fieldsOf(command, words.slice(last!.place + 1).join(' ')) }
  }

  const area = areaWords.get(spoken(1))
  if (area !== undefined && telling.length === 1) return { kind: 'help', area }

  return { kind: 'unknown', near: nearest(spoken(2), area) }
}

const longest = 50_000
const longestKey = 40
/** More values than any list has are not looked at one by one. */
const mostValues = 60

/** Words people put between the telling ones: "lista de mis solicitudes", "file a request". */
const small = new Set(
  'a an the of my de del la las los el un una mis mi le les l des du une mes mon o os as do da dos das um uma meus minhas'.split(
    ' ',
  ),
)

/** The words that name an area or a command, in all languages: `solicitud|solicitudes`. */
const spoken = (key: Key): readonly string[] =>
  languages.flatMap(language => (catalogue[language][key] ?? '').split('|').map(fold)).filter(Boolean)

const areaWords = new Map(
  areas.flatMap(area => [area, ...spoken(`areas.${area}.word` as Key)].map(word => [word, area])),
)

const verbs = new Map(
  commands.map(command => [
    command,
    [fold(command.path.slice(1).join(' ')), ...spoken(commandKey(command.name, 'word'))],
  ]),
)

const verbsOf = (command: Command): readonly string[] => verbs.get(command) ?? []

/** Area and verb in either order; and the verb alone where only one command has it. */
const byWords = new Map<string, Command>()
for (const command of commands) {
  const areaNames = [...areaWords].filter(([, area]) => area === command.path[0]).map(([word]) => word)
  if (command.path.length === 1)
    for (const word of [...areaNames, ...verbsOf(command)]) byWords.set(word, command)
  else
    for (const area of areaNames)
      for (const verb of verbsOf(command)) {
        byWords.set(`${area} ${verb}`, command)
        byWords.set(`${verb} ${area}`, command)
      }
}
for (const command of commands)
  for (const verb of verbsOf(command)) {
    const alone = commands.filter(other => verbsOf(other).includes(verb)).length === 1
    if (verb !== '' && alone && !byWords.has(verb) && !areaWords.has(verb)) byWords.set(verb, command)
  }

/** The words that name a command's fields, in all languages. */
const keys = new Map(
  commands.map(command => [
    command,
    new Map(
      command.fields.flatMap(field => {
        const word = fieldKey(command.name, field.name, 'word')
        return [field.name, ...(word ? spoken(word) : [])].map(name => [fold(name), field] as const)
      }),
    ),
  ]),
)

function fieldsOf(command: Command, rest: string): Readonly<Record<string, string>> {
  const { free, keyed } = cut(rest, keys.get(command)!)
  const fields = Object.fromEntries([...keyed].map(([field, value]) => [field.name, value]))
  const open =
    command.fields.find(field => fields[field.name] === undefined && field.required) ?? command.fields[0]
  if (free !== '' && open && fields[open.name] === undefined) fields[open.name] = free

  return Object.fromEntries(
    command.fields.flatMap(field =>
      fields[field.name] === undefined ? [] : [[field.name, meantBy(field, fields[field.name]!)]],
    ),
  )
}

/** Cuts `free text key:value other:"quoted value"` at its keys; only this command's own keys count as keys. */
function cut(rest: string, names: ReadonlyMap<string, Field>) {
  const keyed = new Map<Field, string>()
  const places: { field: Field; from: number; to: number }[] = []
  let quoted: string | null = null

  for (let at = 0; at < rest.length; at++) {
    const sign = rest[at]!
    if (quoted !== null) {
      if (quoted.includes(sign)) quoted = null
      continue
    }
    if (closing[sign] !== undefined && /[:\s]/.test(rest[at - 1] ?? ' ')) {
      quoted = closing[sign]
      continue
    }
    if (sign !== ':') continue
    // French puts a space before its colon.
    const end = rest[at - 1] === ' ' ? at - 1 : at
    const near = Math.max(0, end - longestKey - 1)
    const from = near + rest.slice(near, end).lastIndexOf(' ') + 1
    const field = end - from > longestKey ? undefined : names.get(fold(rest.slice(from, end)))
    if (field) places.push({ field, from, to: at + 1 })
  }

  places.forEach(({ field, to }, index) => {
    const value = unquoted(rest.slice(to, places[index + 1]?.from ?? rest.length))
    keyed.set(field, keyed.has(field) ? `${keyed.get(field)}, ${value}` : value)
  })

  return { free: unquoted(rest.slice(0, places[0]?.from ?? rest.length)), keyed }
}

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '«': '»', '„': '“”' }

function unquoted(value: string): string {
  const text = value.trim()
  const end = closing[text[0] ?? '']
  if (end === undefined) return text
  const body = text.slice(1)

  return (end.includes(body.at(-1) ?? '') && body !== '' ? body.slice(0, -1) : body).trim()
}

/** The words of a choice become its value: `visita in situ` is `on_site`. What is no choice stays to be told of. */
export function meantBy({ widget }: Field, typed: string): string {
  if (widget.kind !== 'choice') return typed
  if (!widget.many) return choiceMeant(widget.words, widget.choices, typed) ?? typed.trim()

  // A choice's own name may have commas: the longest run that names one is taken.
  const parts = typed.split(/[,;]/)
  if (parts.length > mostValues) return typed
  const meant: string[] = []
  while (parts.length > 0) {
    const runs = parts.slice(0, 6).map((_, more) => parts.slice(0, more + 1).join(','))
    const named = runs.map(run => choiceMeant(widget.words, widget.choices, run))
    const taken = Math.max(
      0,
      named.findLastIndex(choice => choice !== null),
    )
    meant.push(named[taken] ?? runs[0]!.trim())
    parts.splice(0, taken + 1)
  }

  return meant.join(',')
}

function choiceMeant(words: string, choices: readonly string[], typed: string): string | null {
  const wanted = fold(typed)
  if (wanted === '') return null
  const exact = choices.find(choice => choiceNames(words, choice).includes(wanted))
  if (exact) return exact
  const begun = choices.filter(choice => choiceNames(words, choice).some(name => name.startsWith(wanted)))

  return begun.length === 1 ? begun[0]! : null
}

/** What a choice is called in all languages, worked out once. */
function choiceNames(words: string, choice: string): readonly string[] {
  const key = `choices.${words}.${choice}`
  const known = namesOfChoices.get(key)
  if (known) return known
  const names = [fold(choice), ...spoken(key as Key)]
  namesOfChoices.set(key, names)

  return names
}

const namesOfChoices = new Map<string, readonly string[]>()

/** The commands that look most like what was typed. */
function nearest(typed: string, area: string | undefined): readonly Command[] {
  return [...byWords]
    .filter(([, command]) => area === undefined || command.path[0] === area)
    .map(([words, command]) => ({ command, apart: distance(typed.slice(0, 40), words) }))
    .filter(({ apart }) => area !== undefined || apart <= Math.max(1, typed.length / 3))
    .sort((a, b) => a.apart - b.apart)
    .map(({ command }) => command)
    .filter((command, place, all) => all.indexOf(command) === place)
    .slice(0, 3)
}

/** Levenshtein's distance: how many letters must be changed, added or left out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }

  return row.at(-1)!
}
