import { cut } from '#bot/cut.ts'
import type { Reader } from '#domain/language.ts'
import type { Block } from '#reply/reply.ts'
import { limits } from './limits.ts'
import { type Piece, piece } from './piece.ts'
import { bold, bullets, preformatted, words } from './rich.ts'
import { spoken } from './words.ts'

type Table = Extract<Block, { kind: 'table' }>

/**
 * A table as aligned columns where it is narrow enough for a phone turned sideways, else as one entry per row with
 * each column named. Slack's own table block exists in messages only, once in each.
 */
export function tablePieces({ columns, rows }: Table, reader: Reader): readonly Piece[] {
  const heads = columns.map(column => oneLine(spoken(column, reader)))
  const cells = rows.map(row => row.map(value => oneLine(spoken(value, reader))))
  const widths = heads.map((head, at) => Math.max(width(head), ...cells.map(row => width(row[at] ?? ''))))

  return widths.reduce((sum, one) => sum + one + gap.length, 0) <= widest
    ? aligned(heads, cells, widths)
    : listed(heads, cells)
}

function aligned(
  heads: readonly string[],
  cells: readonly (readonly string[])[],
  widths: readonly number[],
): Piece[] {
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell)))
      .join(gap)
      .trimEnd()
  const rule = widths.map(one => '─'.repeat(one)).join(gap)

  return inGroups(cells, linesPerBlock).map((group, at) => {
    const lines = at === 0 ? [line(heads), rule, ...group.map(line)] : group.map(line)
    return piece([preformatted(lines.join('\n'))], group.length)
  })
}

function listed(heads: readonly string[], cells: readonly (readonly string[])[]): Piece[] {
  return inGroups(cells, rowsPerList).map(group => {
    const rows = group.map(([first = '–', ...rest]) => {
      const named = rest.map((cell, at) => `${heads[at + 1] ?? ''}: ${cell}`).join(' · ')
      return [bold(cut(first, limits.sectionText)), words(cut(`\n${named}`, limits.sectionText))]
    })
    return piece([bullets(rows)], group.length)
  })
}

/** Groups of a list, in order, each of at most so many. */
export function inGroups<T>(of: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(of.length / size) }, (_, at) => of.slice(at * size, (at + 1) * size))
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
const width = (text: string): number => [...text.normalize('NFC')].length
const gap = '  '
const widest = 72
const linesPerBlock = 25
const rowsPerList = 5
