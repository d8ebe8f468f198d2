import { en } from './en.ts'
import type { Key } from './key.ts'

export const es: Readonly<Record<Key, string>> = en
