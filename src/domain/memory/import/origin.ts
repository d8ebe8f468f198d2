import { plain } from '../../plain.ts'

/** What a file is called where its records are known from: its name, without what a second copy of it is given. */
export const originFrom = (name: string): string =>
  plain(name)
    .replace(/\s+/gu, ' ')
    .replace(/ ?(?:\(\d+\)|[-–] (?:Copy|Copia|Cópia|Copie))(?=(?:\.\w{1,5})?$)/i, '')
    .slice(0, 150)
