import { IntlMessageFormat } from 'intl-messageformat'
import type { Language, Reader } from '#domain/language.ts'
import type { Message, Value } from '#reply/value.ts'
import { catalogue } from './catalogue.ts'
import type { Key } from './key.ts'
import { sayMoment } from './moment.ts'
import { sayMoney } from './money.ts'
import { once } from './once.ts'
import { sayDay, sayPeriod } from './period.ts'

/** Puts a value into words for one reader. The result is plain text: each renderer escapes it for its platform. */
export function say(value: Value, reader: Reader): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numbers(reader.language).format(value)

  switch (value.kind) {
    case 'message':
      return sayMessage(value, reader)
    case 'words':
      return value.words[reader.language]
    case 'secret':
      return value.text
    case 'written':
      return value.text
    case 'day':
      return sayDay(value.day, reader.language)
    case 'moment':
      return sayMoment(new Date(value.at), reader)
    case 'period':
      return sayPeriod(value.period, reader.language)
    case 'money':
      return sayMoney(value, reader.language)
    case 'list':
      return joined(
        value.items.map(item => say(item, reader)),
        value.joined,
        reader.language,
      )
  }
}

const numbers = once((language: Language) => new Intl.NumberFormat(language))
const lists = {
  and: once((language: Language) => new Intl.ListFormat(language, { type: 'conjunction' })),
  or: once((language: Language) => new Intl.ListFormat(language, { type: 'disjunction' })),
}

const joined = (items: readonly string[], how: 'and' | 'or' | 'beside', language: Language): string =>
  how === 'beside' ? items.join(' · ') : lists[how](language).format(items)

/** True of a key the catalogue has; the way by which words are found by convention. */
export const isKey = (key: string): key is Key => Object.hasOwn(catalogue.en, key)

function sayMessage({ key, facts = {} }: Message, reader: Reader): string {
  const format = formatOf(key, reader.language)
  if (typeof format === 'string') return format

  const spoken = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : say(value, reader),
  ])
  return String(format.format(Object.fromEntries(spoken)))
}

/** Compiling a sentence costs far more than saying it: each is compiled once, and one without values never. */
function formatOf(key: Key, language: Language): IntlMessageFormat | string {
  const known = formats.get(language)?.get(key)
  if (known) return known

  const sentence = catalogue[language][key] ?? key
  const format = /[{']/.test(sentence)
    ? new IntlMessageFormat(sentence, language, {}, { ignoreTag: true })
    : sentence
  const ofLanguage = formats.get(language) ?? new Map<string, IntlMessageFormat | string>()
  formats.set(language, ofLanguage.set(key, format))

  return format
}

const formats = new Map<Language, Map<string, IntlMessageFormat | string>>()
