import { readCountry } from '../countries.ts'
import { observers } from '../observers.ts'
import { plain } from '../plain.ts'

/** Those who can give besides ministries and observers: the OAS itself, and several together where a source names none. */
export const otherContributors = ['OAS', 'SEVERAL'] as const

/** Whose contribution is meant: a country as people call it, an observer's code, or one of the others; null of anybody else. */
export function readContributor(typed: string): string | null {
  const code = plain(typed).toUpperCase()
  const other = [...observers, ...otherContributors].find(known => known === code)

  return other ?? readCountry(typed)
}
