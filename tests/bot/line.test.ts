import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Line, readLine } from '#bot/line.ts'
import { areas, commands } from '#commands/index.ts'
import { type Language, languages } from '#domain/language.ts'
import { catalogue } from '#text/catalogue.ts'
import { commandKey, fieldKey } from '#text/field.ts'
import type { Key } from '#text/key.ts'

const words = (language: Language, key: Key) => catalogue[language][key].split('|')
const named = (line: Line) => (line.kind === 'command' ? line.command.name : line.kind)
const fields = (line: Line) => (line.kind === 'command' ? line.fields : null)

describe.each(languages)('in %s', language => {
  const verbs = commands
    .filter(({ path }) => path.length > 1)
    .flatMap(({ name, path }) =>
      words(language, `areas.${path[0]}.word` as Key).flatMap(area =>
        words(language, commandKey(name, 'word')).map(verb => ({ name, area, verb })),
      ),
    )

  test('every command is understood by each of its words, in either order', () => {
    for (const { name, area, verb } of verbs) {
      expect(named(readLine(`${area} ${verb}`)), `${area} ${verb}`).toBe(name)
      expect(named(readLine(`${verb} ${area}`)), `${verb} ${area}`).toBe(name)
    }
  })

  test('case and accents do not matter', () => {
    for (const { name, area, verb } of verbs) {
      const line = `${area} ${verb}`
      const bare = line.normalize('NFD').replace(/\p{M}/gu, '')
      for (const typed of [line.toUpperCase(), bare, line.normalize('NFD'), `  ${area}\t\n ${verb} `])
        expect(named(readLine(typed)), typed).toBe(name)
    }
  })

  test('every field is understood by each of its words, and by its own name', () => {
    for (const command of commands)
      for (const field of command.fields) {
        const word = fieldKey(command.name, field.name, 'word')
        for (const key of [field.name, ...(word ? words(language, word) : [])])
          expect(
            fields(readLine(`${command.name} ${key}:"a value"`)),
            `${command.name} ${key}`,
          ).toHaveProperty(field.name)
      }
  })

  test('every value of a list is understood by the words it is shown in', () => {
    for (const command of commands)
      for (const { name, widget } of command.fields) {
        if (widget.kind !== 'choice') continue
        for (const choice of widget.choices)
          for (const shown of words(language, `choices.${widget.words}.${choice}` as Key))
            expect(fields(readLine(`${command.name} ${name}:"${shown}"`))?.[name], shown).toBe(choice)
      }
  })

  test('an area alone asks for its help', () => {
    for (const area of areas.filter(name => name !== 'help'))
      for (const word of words(language, `areas.${area}.word` as Key))
        expect(readLine(word), word).toEqual({ kind: 'help', area })
  })
})

test('nothing, or nothing that can be seen, asks for help', () => {
  for (const line of ['', '   ', '\u200b\u202e', '?', '…'])
    expect(['help', 'command'], line).toContain(readLine(line).kind)
})

const values: readonly (readonly [typed: string, fields: Readonly<Record<string, string>>])[] = [
  ['title:Inspection need:Plan visits', { title: 'Inspection', need: 'Plan visits' }],
  ['title: Inspection  need:  Plan   visits ', { title: 'Inspection', need: 'Plan visits' }],
  ['title:"Safety: a plan" need:x', { title: 'Safety: a plan', need: 'x' }],
  ['title:"need: this" need:x', { title: 'need: this', need: 'x' }],
  ['title:“Curly” need:«Plan: visits»', { title: 'Curly', need: 'Plan: visits' }],
  ['title:„Deutsch“ need:« Plan des visites »', { title: 'Deutsch', need: 'Plan des visites' }],
  ['titre : Inspection besoin : Plan', { title: 'Inspection', need: 'Plan' }],
  ['TÍTULO:Inspección', { title: 'Inspección' }],
  ['title:At 10:30 in Lima: see http://x.org', { title: 'At 10:30 in Lima: see http://x.org' }],
  ['title:"never closed need:x', { title: 'never closed need:x' }],
  ['title:""', { title: '' }],
  ['title:Labour inspectors’ manual', { title: 'Labour inspectors’ manual' }],
  ['topics:inspection topics:osh', { topics: 'inspection,osh' }],
  ['topics:"occupational safety and health, labour inspection"', { topics: 'osh,inspection' }],
  ['Inspection of mines need:Plan', { title: 'Inspection of mines', need: 'Plan' }],
  ['unknown:thing', { title: 'unknown:thing' }],
]

test.each(values)('request file %s', (typed, expected) => {
  expect(fields(readLine(`request file ${typed}`))).toEqual(expected)
})

test('what has no key goes to the first field that is needed', () => {
  expect(fields(readLine('request take RIAL-2026-0042'))).toEqual({ ref: 'RIAL-2026-0042' })
  expect(fields(readLine('request decline RIAL-2026-0042 reason:Twice'))).toEqual({
    ref: 'RIAL-2026-0042',
    reason: 'Twice',
  })
  expect(fields(readLine('contact show Trinidad & Tobago'))).toEqual({ ministry: 'Trinidad & Tobago' })
})

test('a slip of the finger is met with the commands it looks like', () => {
  for (const [typed, meant] of [
    ['request fiel', 'request file'],
    ['reqest take', 'request take'],
    ['solicitud presntar', 'request file'],
    ['contact shw', 'contact show'],
  ] as const) {
    const line = readLine(typed)
    expect(line.kind === 'unknown' ? line.near.map(({ name }) => name) : [], typed).toContain(meant)
  }
})

test('a sentence that means nothing here is met with nothing', () => {
  expect(readLine('the quick brown fox')).toEqual({ kind: 'unknown', near: [] })
})

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'request',
    'file',
    'title:',
    'topics:',
    '"',
    '“',
    '«',
    '»',
    ':',
    ' : ',
    ',',
    '\u200f',
    '\ud800',
  ),
  fc.constantFrom(...commands.map(({ name }) => name)),
)

test('no line whatever is too strange to be read, and a command’s fields are its own', () => {
  fc.assert(
    fc.property(fc.array(strange, { maxLength: 12 }), parts => {
      const line = readLine(parts.join(' '))
      if (line.kind !== 'command') return
      const own = line.command.fields.map(({ name }) => name)
      for (const name of Object.keys(line.fields)) expect(own).toContain(name)
    }),
    { numRuns: 250 },
  )
})

test('a value in quotes is kept whole, whatever it says', () => {
  const kept = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter(text => !text.includes('"'))
  fc.assert(
    fc.property(kept, text => {
      const value = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
      expect(fields(readLine(`request file need:x title:"${value}"`))?.title).toBe(value)
    }),
  )
})

test('long lines of every kind are read in time that grows with their length alone', () => {
  // Each took minutes or seconds where the time grew with the square: the test's own patience is the measure.
  const units = [
    ':',
    'title:',
    'title:a ',
    'topics:a,',
    'a,',
    'labour inspection,',
    '"',
    ' “',
    'e\u0301\u0316',
    '\u0301',
    'a ',
    ' ',
    'a',
  ]
  for (const unit of units)
    for (const start of ['', 'request file ', 'request file topics:', 'request file title:"'])
      readLine(`${start}${unit.repeat(50_000 / unit.length)} end`)
})
