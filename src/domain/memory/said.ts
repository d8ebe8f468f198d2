import type { Theme } from './themes.ts'
import type { Thesaurus } from './thesaurus.ts'
import { textOf, type Unit, unitsOf } from './units.ts'

/** What a text says, and what it is about by all its words together. */
export type Said = { readonly units: readonly Unit[]; readonly themes: readonly Theme[] }

/** Reads a text into what it says and is about. */
export function saidIn(thesaurus: Thesaurus, title: string, description: string): Said {
  const text = textOf(title, description)
  const roots = new Set(text.words.map(({ root }) => root))

  return { units: unitsOf(thesaurus, text), themes: thesaurus.themes(roots) }
}
