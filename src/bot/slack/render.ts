import type { HomeView, KnownBlock, ModalView } from '@slack/types'
import type { Reader } from '#domain/language.ts'
import type { Reply } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { buttonBlocks, piecesOf } from './body.ts'
import { fallback, signs } from './fallback.ts'
import { limits } from './limits.ts'
import { type Origin, writeOrigin } from './origin.ts'
import { offer, type Pictures, words as wordsOnly } from './picture.ts'
import { textLength, within } from './piece.ts'
import { bold, paragraph, plainText, words } from './rich.ts'
import { spoken } from './words.ts'

/** A message: its blocks, and the same as text for where blocks are not shown. */
export type Drawn = { readonly blocks: KnownBlock[]; readonly text: string }

/**
 * An answer as a message. `version` names this one drawing of it: it is part of every button's place, so that a second
 * press of the same button is told from a press of its successor.
 */
export function message(
  reply: Reply,
  reader: Reader,
  version: string,
  pictures: Pictures = wordsOnly,
): Drawn {
  const space = { blocks: limits.messageBlocks, characters: limits.messageCharacters }

  return { blocks: named(draw(reply, reader, space, pictures), version), text: fallback(reply, reader) }
}

/** An answer as a modal, with its links as buttons in it. */
export function modal(
  reply: Reply,
  origin: Origin,
  version: string,
  pictures: Pictures = wordsOnly,
): ModalView {
  const space = { blocks: limits.viewBlocks, characters: limits.viewCharacters }

  return { ...frame(origin), blocks: named(draw(reply, origin.reader, space, pictures), version) }
}

/** The modal that is shown while the answer is being worked out. */
export function moment(origin: Origin, id?: string): ModalView {
  const blocks = [paragraph(words(spoken(msg('slack.working'), origin.reader)))]

  return { ...frame(origin), blocks, ...(id ? { external_id: id } : {}) }
}

/** The person's own page. */
export function home(reply: Reply, reader: Reader, version: string): HomeView {
  const space = { blocks: limits.viewBlocks, characters: limits.viewCharacters }

  return { type: 'home', blocks: named(draw(reply, reader, space), version) }
}

/** An answer's title and body, and its buttons, which are never left out. */
export function draw(
  reply: Reply,
  reader: Reader,
  space: { readonly blocks: number; readonly characters: number },
  pictures: Pictures = wordsOnly,
): readonly KnownBlock[] {
  const title = reply.title === undefined ? [] : [heading(signs[reply.tone] + spoken(reply.title, reader))]
  const buttons = [...offer(reply, reader, pictures), ...buttonBlocks(reply.links, reader)]
  const left = {
    blocks: space.blocks - title.length - buttons.length,
    characters: space.characters - textLength([title, buttons]),
  }
  const body = within(
    reply.body.flatMap(block => piecesOf(block, reader, pictures)),
    left,
    reader,
  )
  const drawn = [...title, ...body, ...buttons]

  return drawn.length > 0 ? drawn : [paragraph(words('–'))]
}

/** A title: a header where it is short enough to be one, else bold text. */
export const heading = (text: string): KnownBlock =>
  text.length <= limits.header
    ? { type: 'header', text: plainText(text, limits.header) }
    : paragraph(bold(plainText(text, limits.richText).text))

/** What every modal has: its name, the way to close it, and what it carries along. */
export const frame = (origin: Origin): Omit<ModalView, 'blocks'> => ({
  type: 'modal',
  title: plainText(spoken(msg('slack.title'), origin.reader), limits.modalTitle),
  close: plainText(spoken(msg('slack.close'), origin.reader), limits.modalTitle),
  private_metadata: writeOrigin(origin),
})

const named = (blocks: readonly KnownBlock[], version: string): KnownBlock[] =>
  blocks.map((block, at) => ({ ...block, block_id: `${version}:${at}` }))
