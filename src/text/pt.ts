import { en } from './en.ts'
import type { Key } from './key.ts'

export const pt: Readonly<Record<Key, string>> = en
