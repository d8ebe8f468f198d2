import type { KnownBlock } from '@slack/types'
import type { Reader } from '#domain/language.ts'
import { msg } from '#reply/value.ts'
import { paragraph, words } from './rich.ts'
import { spoken } from './words.ts'

/** A part of an answer that is shown whole or not at all, and how many entries of the answer it shows. */
export type Piece = {
  readonly blocks: readonly KnownBlock[]
  readonly entries: number
  readonly characters: number
}

export type Space = { readonly blocks: number; readonly characters: number }

/** A part with its size worked out. */
export const piece = (blocks: readonly KnownBlock[], entries: number): Piece => ({
  blocks,
  entries,
  characters: textLength(blocks),
})

/** How much text a structure of blocks shows. */
export function textLength(of: unknown): number {
  if (typeof of !== 'object' || of === null) return 0

  return Object.entries(of).reduce(
    (sum, [name, value]) =>
      sum + (name === 'text' && typeof value === 'string' ? value.length : textLength(value)),
    0,
  )
}

/** As many pieces as the space takes, in order; where some are left out, a sentence says how many entries. */
export function within(pieces: readonly Piece[], space: Space, reader: Reader): readonly KnownBlock[] {
  if (taken(pieces).blocks <= space.blocks && taken(pieces).characters <= space.characters)
    return pieces.flatMap(piece => piece.blocks)

  const kept = leading(pieces, { ...space, blocks: space.blocks - 1 })
  const count = pieces.slice(kept.length).reduce((sum, piece) => sum + piece.entries, 0)
  const more = paragraph(words(spoken(msg('slack.more', { count }), reader)))

  return [...kept.flatMap(piece => piece.blocks), more]
}

/** What these pieces take of a message or view. */
export function taken(pieces: readonly Piece[]): Space {
  return pieces.reduce(
    (sum, piece) => ({
      blocks: sum.blocks + piece.blocks.length,
      characters: sum.characters + piece.characters,
    }),
    { blocks: 0, characters: 0 },
  )
}

function leading(pieces: readonly Piece[], space: Space): readonly Piece[] {
  let { blocks, characters } = space
  const over = pieces.findIndex(piece => {
    blocks -= piece.blocks.length
    characters -= piece.characters
    return blocks < 0 || characters < 0
  })

  return over < 0 ? pieces : pieces.slice(0, over)
}
