import type { Language } from '#domain/language.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Key } from './key.ts'
import { pt } from './pt.ts'

/** Every sentence in every language; the type holds that none is missing. */
export const catalogue: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { en, es, pt, fr }
