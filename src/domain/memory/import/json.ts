import type { Finder } from './records.ts'

/** One object of a JSON array, or of a file with an object a line, as it is written. */
export const jsonFinder: Finder<unknown> = (text, start, whole) => {
  let at = start
  while (at < text.length && between.includes(text.charAt(at))) at++
  if (at >= text.length) return whole ? null : 'more'
  if (text.charAt(at) !== '{') return { broken: 'json' }

  const from = at
  let depth = 0
  let quoted = false
  for (; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (quoted) {
      if (letter === 92) at++
      else if (letter === 34) quoted = false
      else if (letter === 10) return { broken: 'json' }
    } else if (letter === 34) quoted = true
    else if (letter === 123 || letter === 91) depth++
    else if (letter === 125 || letter === 93) depth--
    if (depth === 0) return parsed(text.slice(from, at + 1), at + 1)
  }

  return whole ? { broken: 'open' } : 'more'
}

const between = ' \t\r\n,[]\ufeff'

function parsed(text: string, next: number): ReturnType<Finder<unknown>> {
  try {
    return { written: JSON.parse(text), next }
  } catch {
    return { broken: 'json' }
  }
}

/** The cells of an object: a list is its entries, and what is inside an object is named after both: `title_en`. */
export function cellsOf(record: object): Readonly<Record<string, string>> | null {
  const cells: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(record)) {
    if (typeof value !== 'object' || value === null) cells[name] = written(value)
    else if (Array.isArray(value)) {
      if (value.some(one => typeof one === 'object' && one !== null)) return null
      cells[name] = value.map(written).join('; ')
    } else
      for (const [part, inner] of Object.entries(value)) {
        if (typeof inner === 'object' && inner !== null) return null
        cells[`${name}_${part}`] = written(inner)
      }
  }

  return cells
}

const written = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
