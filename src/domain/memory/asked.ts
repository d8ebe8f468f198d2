import { type Country, type CountryCode, countries, countryCodes, isMember } from '../countries.ts'
import { fold } from './words.ts'

/** What was typed into a search: the members and years it names, and the rest, which says what is sought. */
export type Asked = {
  readonly ministries: readonly CountryCode[]
  readonly years: readonly number[]
  readonly rest: string
}

/** Names of ministries besides those of their countries: folded, with the member each means. */
export type Names = ReadonlyMap<string, string>

/** The most words a name has. */
const longest = 14

/** Takes out of what was typed the members it names, in any of the four languages, and its years. */
export function askedIn(typed: string, names: Names): Asked {
  const words = [...typed.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([text]) => text)
  const folded = words.map(fold)
  const shouted = words.every(word => word === word.toUpperCase())
  const ministries = new Set<CountryCode>()
  const years = new Set<number>()
  const rest: string[] = []

  for (let at = 0; at < words.length; ) {
    const named = nameAt(folded, at, names)
    const word = words[at]!
    if (named) {
      ministries.add(named.code)
      at += named.length
    } else if (isMember(word) && (!shouted || words.length === 1)) {
      ministries.add(word)
      at += 1
    } else {
      if (/^(19[5-9]|20\d)\d$/.test(word)) years.add(Number(word))
      else rest.push(word)
      at += 1
    }
  }

  return { ministries: [...ministries], years: [...years], rest: rest.join(' ') }
}

/** The longest name that begins with this word. */
function nameAt(folded: readonly string[], at: number, names: Names) {
  for (let length = Math.min(longest, folded.length - at); length > 0; length -= 1) {
    const name = folded.slice(at, at + length).join(' ')
    const code = ofCountries.get(name) ?? names.get(name)
    if (code && isMember(code)) return { code, length }
  }

  return null
}

/** A name as it is looked up: its words, folded, with one space between. */
export const foldedName = (name: string): string =>
  [...name.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([text]) => fold(text)).join(' ')

const ofCountries: Names = new Map(
  countryCodes.flatMap(code => {
    const { names, also }: Country = countries[code]
    return [...Object.values(names), ...also].map(name => [foldedName(name), code] as const)
  }),
)
