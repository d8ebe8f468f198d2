import type { APIComponentInContainer } from 'discord.js'
import type { Reader } from '#domain/language.ts'
import { msg } from '#reply/value.ts'
import { spoken } from './words.ts'

/** A part of an answer that is shown whole or not at all, and how many entries of the answer it shows. */
export type Piece = Space & { readonly shown: APIComponentInContainer; readonly entries: number }

export type Space = { readonly components: number; readonly characters: number }

/** A part with its size worked out. */
export const piece = (shown: APIComponentInContainer, entries: number): Piece => ({
  shown,
  entries,
  ...sizeOf(shown),
})

/** What a structure takes of a message: every component in it, and all the text it shows. */
export function sizeOf(of: unknown): Space {
  if (typeof of !== 'object' || of === null) return { components: 0, characters: 0 }
  const inner = Object.values(of).map(sizeOf)
  const isComponent = 'type' in of && typeof of.type === 'number'
  const text = 'content' in of && typeof of.content === 'string' ? of.content.length : 0

  return {
    components: inner.reduce((sum, one) => sum + one.components, isComponent ? 1 : 0),
    characters: inner.reduce((sum, one) => sum + one.characters, text),
  }
}

/** As many pieces as the space takes, in order; where some are left out, a sentence says how many entries. */
export function within(pieces: readonly Piece[], space: Space, reader: Reader): APIComponentInContainer[] {
  const kept = leading(pieces, space)
  if (kept.length === pieces.length) return kept.map(({ shown }) => shown)

  const some = leading(pieces, {
    components: space.components - 1,
    characters: space.characters - longestNote,
  })
  const count = pieces.slice(some.length).reduce((sum, one) => sum + one.entries, 0)
  const more = { type: 10 as const, content: `*${spoken(msg('discord.more', { count }), reader)}*` }

  return [...some.map(({ shown }) => shown), more]
}

function leading(pieces: readonly Piece[], space: Space): readonly Piece[] {
  let { components, characters } = space
  const over = pieces.findIndex(one => {
    components -= one.components
    characters -= one.characters
    return components < 0 || characters < 0
  })

  return over < 0 ? pieces : pieces.slice(0, over)
}

const longestNote = 200
