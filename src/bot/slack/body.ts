import type { Button, KnownBlock, RichTextElement } from '@slack/types'
import { cut, parts } from '#bot/cut.ts'
import { encodeLink } from '#bot/link.ts'
import type { Reader } from '#domain/language.ts'
import { inWords } from '#reply/alternative.ts'
import type { Block, Fact, Item, Link } from '#reply/reply.ts'
import type { Value } from '#reply/value.ts'
import { filePieces } from './file.ts'
import { limits } from './limits.ts'
import { type Pictures, picturePieces, words as wordsOnly } from './picture.ts'
import { type Piece, piece } from './piece.ts'
import { bold, bullets, outside, paragraph, plainText, words } from './rich.ts'
import { inGroups, tablePieces } from './table.ts'
import { spoken } from './words.ts'

/** One block of an answer as Slack's blocks, in parts that can be left out where there is no space. */
export function piecesOf(block: Block, reader: Reader, pictures: Pictures = wordsOnly): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return [piece([paragraph(bold(spoken(block.text, reader)))], 0)]
    case 'text':
      return textPieces(spoken(block.text, reader))
    case 'facts':
      return inGroups(block.rows, rowsPerBlock).map(rows => factPiece(rows, reader))
    case 'items':
      return runs(block.items).flatMap(run => itemPieces(run, reader))
    case 'table':
      return tablePieces(block, reader)
    case 'file':
      return filePieces(block, reader)
    case 'page':
      return []
    case 'chart': {
      const inPieces = inWords(block.chart).flatMap(words => piecesOf(words, reader))
      return picturePieces(block.chart, reader, pictures, inPieces)
    }
  }
}

/** The buttons of an answer: each carries its link in its value, and nothing in it is proof of anything. */
export function buttonBlocks(links: readonly Link[], reader: Reader): readonly KnownBlock[] {
  return inGroups(links, limits.actionElements).map(group => ({
    type: 'actions',
    elements: group.map((link, at) => button(link, at, reader)),
  }))
}

function textPieces(text: string): readonly Piece[] {
  return parts(text, limits.richText).map(part => piece([paragraph(words(part))], 1))
}

function factPiece(rows: readonly Fact[], reader: Reader): Piece {
  const elements = rows.flatMap(({ label, value }, at): RichTextElement[] => [
    bold(`${at > 0 ? '\n' : ''}${spoken(label, reader)}: `),
    words(shown(value, reader)),
  ])

  return piece([paragraph(...elements)], rows.length)
}

/** Entries without buttons stand together in one list; one with a button has it at its side, several stand below. */
function itemPieces(run: readonly Item[], reader: Reader): readonly Piece[] {
  const [first] = run
  if (!first) return []

  if (!first.links?.length) {
    const rows = run.map(({ title, note, address }) => [
      address === undefined ? bold(shown(title, reader)) : outside(shown(title, reader), address),
      ...(note === undefined ? [] : [words(`\n${shown(note, reader)}`)]),
    ])
    return [piece([bullets(rows)], run.length)]
  }

  const said = [first.title, ...(first.note === undefined ? [] : [first.note])]
  const text = plainText(said.map(value => spoken(value, reader)).join('\n'), limits.sectionText)
  const [only, ...others] = first.links
  if (only && others.length === 0)
    return [piece([{ type: 'section', text, accessory: button(only, 0, reader) }], 1)]

  return [piece([{ type: 'section', text }, ...buttonBlocks(first.links, reader)], 1)]
}

function button(link: Link, at: number, reader: Reader): Button {
  return {
    type: 'button',
    action_id: `link:${at}`,
    text: plainText(spoken(link.label, reader), limits.buttonLabel),
    value: encodeLink(link, limits.buttonValue),
    ...(link.style ? { style: link.style } : {}),
  }
}

function runs(items: readonly Item[]): readonly (readonly Item[])[] {
  const grouped: Item[][] = []
  for (const item of items) {
    const last = grouped.at(-1)
    const joins = last && last.length < itemsPerList && !item.links?.length && !last[0]?.links?.length
    if (joins) last.push(item)
    else grouped.push([item])
  }
  return grouped
}

const shown = (value: Value, reader: Reader): string => cut(spoken(value, reader), limits.richText)

const rowsPerBlock = 8
const itemsPerList = 8
