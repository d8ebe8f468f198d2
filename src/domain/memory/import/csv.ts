import { type Finder, isEnd } from './records.ts'

export const separators = [',', ';', '\t', '|'] as const
export type Separator = (typeof separators)[number]

const quote = 34

/**
 * One record by RFC 4180: cells between separators, quoted where they hold one, a quote or a line break. A quote inside
 * a cell that does not begin with one is a letter like others, as people write it.
 */
export const csvFinder = (separator: Separator): Finder<readonly string[]> => {
  const between = separator.charCodeAt(0)

  return (text, start, whole) => {
    if (start >= text.length) return whole ? null : 'more'
    const cells: string[] = []
    let at = start

    while (true) {
      if (text.charCodeAt(at) === quote) {
        const end = closing(text, at + 1)
        if (end === -1) return whole ? { broken: 'open' } : 'more'
        if (end + 1 >= text.length && !whole) return 'more'
        const raw = text.slice(at + 1, end)
        cells.push(raw.includes('"') ? raw.replaceAll('""', '"') : raw)
        at = end + 1
        while (text.charCodeAt(at) === 32) at++
      } else {
        const from = at
        while (at < text.length && text.charCodeAt(at) !== between && !isEnd(text.charCodeAt(at))) at++
        cells.push(text.slice(from, at))
      }
      if (at >= text.length) return whole ? { written: cells, next: at } : 'more'
      const code = text.charCodeAt(at)
      if (code === between) at++
      else if (!isEnd(code)) return { broken: 'quote' }
      else if (code === 13 && at + 1 >= text.length && !whole) return 'more'
      else return { written: cells, next: text.startsWith('\r\n', at) ? at + 2 : at + 1 }
    }
  }
}

/** Where the quote is that closes a cell: two together are one that is written. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2)

  return at
}

/** What separates the cells: what there is most of, outside of quotes, in the line that names them. */
export function separatorOf(head: string): Separator {
  const said = /^sep=(.)/i.exec(head)?.[1]
  const named = separators.find(separator => separator === said)
  if (named) return named
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(head.trimStart())![0].replace(/"(?:[^"]|"")*"/g, '')
  const count = (separator: string) => line.split(separator).length

  return [...separators].sort((a, b) => count(b) - count(a))[0]!
}
