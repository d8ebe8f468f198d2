import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { areas, commands } from '#commands/index.ts'
import { languages } from '#domain/language.ts'
import { fold } from '#domain/plain.ts'
import { catalogue } from '#text/catalogue.ts'
import { commandKey, fieldKey } from '#text/field.ts'
import type { Key } from '#text/key.ts'
import { isKey } from '#text/say.ts'

const keys = Object.keys(catalogue.en) as Key[]
const wordPattern = /^[-_\p{L}\p{N}]{1,32}$/u

type Part = ReturnType<IntlMessageFormat['getAst']>[number]

const compiled = (text: string, language: string) =>
  new IntlMessageFormat(text, language, {}, { ignoreTag: true })

/** What a message needs to be said: the names of its arguments, also of those inside its plurals. */
function argumentsOf(parts: readonly Part[]): readonly string[] {
  const names = parts.flatMap(part => {
    const inner =
      'options' in part ? Object.values(part.options).flatMap(({ value }) => argumentsOf(value)) : []
    return 'value' in part && part.type !== 0 ? [String(part.value), ...inner] : inner
  })

  return [...new Set(names)].sort()
}

const wordsOf = (language: (typeof languages)[number], key: Key) => catalogue[language][key].split('|')

describe.each(languages)('the words in %s', language => {
  test('every sentence can be said, with the same arguments as in English', () => {
    const wrong = keys.filter(key => {
      const sentence = catalogue[language][key]
      const needed = argumentsOf(compiled(catalogue.en[key], 'en').getAst())
      return (
        sentence.trim() === '' ||
        String(argumentsOf(compiled(sentence, language).getAst())) !== String(needed)
      )
    })

    expect(wrong).toEqual([])
  })

  test('titles, buttons, labels and hints are within what the platforms can show', () => {
    const longest: readonly (readonly [RegExp, number])[] = [
      [/^commands\.[^.]+(\.[^.]+)?\.(title|button)$/, 24],
      [/^commands\.[^.]+(\.[^.]+)?\.about$/, 100],
      [/^areas\..*\.name$/, 24],
      [/^areas\..*\.about$/, 100],
      [/\.label$/, 45],
      [/\.hint$/, 100],
      [/^choices\./, 75],
    ]
    const over = keys.filter(key =>
      longest.some(([of, max]) => of.test(key) && [...catalogue[language][key]].length > max),
    )

    expect(over.map(key => `${key}: ${catalogue[language][key]}`)).toEqual([])
  })

  test('the words people type name one command in an area, one field in a command, one area', () => {
    const twice = (all: readonly string[]) =>
      all.map(fold).filter((word, place, words) => words.indexOf(word) !== place)
    const areaWords = areas.flatMap(area => wordsOf(language, `areas.${area}.word` as Key))
    const clashes = [
      ...twice(areaWords),
      ...areas.flatMap(area =>
        twice(
          commands
            .filter(({ path }) => path[0] === area)
            .flatMap(({ name }) => wordsOf(language, commandKey(name, 'word'))),
        ),
      ),
      ...commands.flatMap(({ name, fields }) =>
        twice(fields.flatMap(field => wordsOf(language, fieldKey(name, field.name, 'word')!))).map(
          word => `${name} ${word}`,
        ),
      ),
    ]

    expect(clashes).toEqual([])
  })

  test('the first of the words people type is a name that every platform takes', () => {
    const first = keys.filter(key => key.endsWith('.word')).map(key => wordsOf(language, key)[0]!)

    expect(first.filter(word => !wordPattern.test(word) || word !== word.toLowerCase())).toEqual([])
  })
})

describe('every command', () => {
  test.each(commands.map(command => [command.name, command] as const))(
    '%s has its words',
    (name, command) => {
      const own = (['about', 'title', 'button', 'word'] as const).map(part => commandKey(name, part))
      const ofFields = command.fields.flatMap(field => [
        fieldKey(name, field.name, 'label'),
        fieldKey(name, field.name, 'word'),
      ])
      const ofChoices = command.fields.flatMap(({ widget }) =>
        widget.kind === 'choice' ? widget.choices.map(choice => `choices.${widget.words}.${choice}`) : [],
      )

      expect([...own, ...ofFields, ...ofChoices].filter(key => key === null || !isKey(key))).toEqual([])
    },
  )

  test('no sentence is left that nothing says', async () => {
    const { readdirSync, readFileSync } = await import('node:fs')
    const { join } = await import('node:path')
    const src = join(import.meta.dirname, '../../src')
    const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter(
        file =>
          /\.(ts|js)$/.test(file) && !/^text\/(en|es|pt|fr)/.test(file) && !file.startsWith('db/generated'),
      )
      .map(file => readFileSync(join(src, file), 'utf8'))
      .join('\n')
    const conventional =
      /^(areas|fields|choices|acts|notice|refusal|invalid|undelivered|fault|unavailable|console\.group|memory\.(kind|way|answered)|import\.why|digest\.rhythm|call\.(sort|act))\.|\.(about|title|button|word|done)$|\.fields\./
    const silent = keys.filter(key => !conventional.test(key) && !code.includes(`'${key}'`))

    expect(silent).toEqual([])
  })
})
