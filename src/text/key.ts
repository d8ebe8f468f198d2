import type { en } from './en.ts'

/** Every sentence Enlace can say, by name. */
export type Key = keyof typeof en
