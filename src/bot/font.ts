import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { plain } from '#domain/plain.ts'
import { once } from '#text/once.ts'
import { cut } from './cut.ts'

const { resolve } = createRequire(import.meta.url)
const fileOf = (name: string): string => resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)

/** The font of every picture, which travels with Enlace: what is drawn on a server without fonts has its accents. */
export const fontFiles = (): string[] => [fileOf('DejaVuSans'), fileOf('DejaVuSans-Bold')]

/** Where the font is not there, as in a browser: those with letters of about the same width. */
export const fontFamily = 'DejaVu Sans, Verdana, sans-serif'

/** How wide a line of text is in a picture. */
export function widthOf(text: string, size: number, isBold = false): number {
  const { units, advance } = measures(isBold ? 'DejaVuSans-Bold' : 'DejaVuSans')
  let sum = 0
  for (const letter of text.normalize('NFC')) sum += advance(letter.codePointAt(0)!)

  return (sum * size) / units
}

/** A text in at most so many lines, none wider than that; what has no place ends in an ellipsis. */
export function fitted(text: string, size: number, width: number, most: number, isBold = false): string[] {
  const isFit = (line: string) => widthOf(line, size, isBold) <= width
  const lines: string[] = []
  let rest = cut(plain(text).replace(/\s+/g, ' '), longestText)

  while (rest !== '' && lines.length < most) {
    const line = lines.length === most - 1 && !isFit(rest) ? shortened(rest, isFit) : firstLine(rest, isFit)
    lines.push(harmless(line.shown))
    rest = line.rest
  }

  return lines
}

/**
 * The library keeps what it has measured under the text itself, in a plain object: a label called `__proto__` or
 * `constructor` would reach into every object of the process. A space that is not seen makes it an ordinary name.
 */
export const harmless = (text: string): string => (text in Object.prototype ? `${text}\u00a0` : text)

type Line = { readonly shown: string; readonly rest: string }

/** As many whole words as fit; of a word that is too long alone, as many letters. */
function firstLine(text: string, isFit: (line: string) => boolean): Line {
  if (isFit(text)) return { shown: text, rest: '' }
  const count = longest(text, isFit)
  const gap = text.lastIndexOf(' ', count)
  const end = gap > 0 ? gap : count

  return { shown: text.slice(0, end), rest: text.slice(end).trimStart() }
}

function shortened(text: string, isFit: (line: string) => boolean): Line {
  const count = longest(text, line => isFit(`${line.trimEnd()}…`))

  const gap = text.lastIndexOf(' ', count)
  const end = gap > count * 0.6 ? gap : count

  return { shown: `${text.slice(0, end).trimEnd()}…`, rest: '' }
}

/** How much of a text fits, at least a letter, and never the half of one. */
function longest(text: string, isFit: (line: string) => boolean): number {
  let count = 0
  for (const letter of text) {
    if (count > 0 && !isFit(text.slice(0, count + letter.length))) break
    count += letter.length
  }

  return count
}

const measures = once((name: string) => widths(name))

const longestText = 300

type Widths = { readonly units: number; readonly advance: (code: number) => number }

/** Reads from the font itself how wide each letter is: a guess would put words over one another. */
function widths(name: string): Widths {
  const file = readFileSync(fileOf(name))
  const tables = new Map<string, number>()
  for (let at = 0; at < file.readUInt16BE(4); at++) {
    const entry = 12 + 16 * at
    tables.set(file.toString('latin1', entry, entry + 4), file.readUInt32BE(entry + 8))
  }
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map(one => tables.get(one) ?? 0)
  const measured = file.readUInt16BE(hhea! + 34)
  const glyphs = glyphsOf(file, cmap!)
  const known = new Map<number, number>()

  return {
    units: file.readUInt16BE(head! + 18),
    advance(code) {
      const glyph = Math.min(glyphs.get(code) ?? 0, measured - 1)
      const kept = known.get(glyph) ?? file.readUInt16BE(hmtx! + 4 * glyph)
      known.set(glyph, kept)
      return kept
    },
  }
}

/** Which glyph each character has: the segments of the table for the first plane, which all our letters are in. */
function glyphsOf(file: Buffer, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let one = 0; one < file.readUInt16BE(cmap + 2); one++) {
    const table = cmap + file.readUInt32BE(cmap + 4 + 8 * one + 4)
    if (file.readUInt16BE(table) !== 4) continue
    const segments = file.readUInt16BE(table + 6)
    for (let at = 0; at < segments; at += 2) {
      const end = file.readUInt16BE(table + 14 + at)
      const start = file.readUInt16BE(table + 16 + segments + at)
      const delta = file.readUInt16BE(table + 16 + 2 * segments + at)
      const place = table + 16 + 3 * segments + at
      const offset = file.readUInt16BE(place)
      for (let code = start; code <= end && code < 0xffff; code++) {
        const found = offset === 0 ? code : file.readUInt16BE(place + offset + 2 * (code - start))
        glyphs.set(code, found === 0 ? 0 : (found + delta) & 0xffff)
      }
    }
  }

  return glyphs
}
