import { en } from './en.ts'
import type { Key } from './key.ts'

export const fr: Readonly<Record<Key, string>> = en
