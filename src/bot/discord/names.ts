import type { Language } from '#domain/language.ts'
import { catalogue } from '#text/catalogue.ts'
import type { Key } from '#text/key.ts'

/** Discord's codes for the languages we speak: it knows no plain `es` or `pt`. */
const locales = {
  'en-US': 'en',
  'en-GB': 'en',
  'es-ES': 'es',
  'es-419': 'es',
  'pt-BR': 'pt',
  fr: 'fr',
} as const satisfies Readonly<Record<string, Language>>

export type Localised = Readonly<Record<keyof typeof locales, string>>

/** A sentence of the catalogue for each of Discord's locales. */
export const localised = (key: Key, of = (sentence: string): string => sentence): Localised =>
  Object.fromEntries(
    Object.entries(locales).map(([locale, language]) => [locale, of(catalogue[language][key])]),
  ) as Localised

/** The first of the words by which people call a thing: `lista|listar` is `lista`. */
export const firstWords = (key: Key): Localised => localised(key, words => words.split('|')[0] ?? '')
