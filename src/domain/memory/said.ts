import type { Theme } from './themes.ts'
import type { Thesaurus } from './thesaurus.ts'
import { textOf, type Unit, unitsOf } from './units.ts'

/** What a text says, and what it is about by all its words together. */
export type Said = { readonly units: readonly Unit[]; readonly themes: readonly Theme[] }

/** Reads a text into what it says and is about; of what came of it (`outcome`) only what it says. */
export function saidIn(thesaurus: Thesaurus, title: string, description: string, outcome = ''): Said {
  const need = textOf(title, description)
  const whole = outcome === '' ? need : textOf(title, `${description}\n${outcome}`)
  const roots = new Set(need.words.map(({ root }) => root))

  return { units: unitsOf(thesaurus, whole), themes: thesaurus.themes(roots) }
}
