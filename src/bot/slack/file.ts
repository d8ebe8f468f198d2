import { parts } from '#bot/cut.ts'
import type { Reader } from '#domain/language.ts'
import type { Block } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { limits } from './limits.ts'
import { type Piece, piece } from './piece.ts'
import { bold, paragraph, preformatted, words } from './rich.ts'
import { spoken } from './words.ts'

/** A file as far as a message shows it, in whole lines, and how much of it that is. */
export function filePieces(
  { name, text }: Extract<Block, { kind: 'file' }>,
  reader: Reader,
): readonly Piece[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/)
  const shown = leading(lines)
  const all = shown.length === lines.length
  const said = all
    ? bold(name)
    : words(spoken(msg('file.cut', { name, shown: shown.length, lines: lines.length }), reader))

  return [
    piece([paragraph(said)], 1),
    ...parts(shown.join('\n'), limits.richText).map(part => piece([preformatted(part)], 0)),
  ]
}

function leading(lines: readonly string[]): readonly string[] {
  let left = mostShown
  const over = lines.findIndex(line => {
    left -= line.length + 1
    return left < 0
  })

  return over < 0 ? lines : lines.slice(0, over)
}

/** Far enough below what a message takes that its title and its note stand beside it. */
const mostShown = 8_000
