import type { APIComponentInContainer } from 'discord.js'
import { spokenChart } from '#bot/alternative.ts'
import { cut, parts } from '#bot/cut.ts'
import type { Page } from '#bot/paper.ts'
import type { Reader } from '#domain/language.ts'
import { inWords } from '#reply/alternative.ts'
import { type Chart, isEmpty } from '#reply/chart.ts'
import type { Block, Item } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import type { Enclosed, TextFile } from './attach.ts'
import { buttonOf, type Place } from './button.ts'
import { limits } from './limits.ts'
import { type Piece, piece } from './piece.ts'
import { spoken } from './words.ts'

/** How the entries of an answer show their links: each at its side, or all in one list below. */
export type Manner = {
  readonly beside: boolean
  readonly place: Place
  /** Missing where nothing can go along. */
  readonly enclosed?: Enclosed | undefined
}

/** One block of an answer as Discord's components, in parts that can be left out where there is no space. */
export function piecesOf(block: Block, reader: Reader, manner: Manner): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return [piece(text(`**${spoken(block.text, reader)}**`), 0)]
    case 'text':
      return parts(cut(spoken(block.text, reader), longestText), longestPart).map(part =>
        piece(text(part), 1),
      )
    case 'facts':
      return grouped(
        block.rows.map(
          ({ label, value }) => `**${spoken(label, reader)}:** ${cut(spoken(value, reader), longestFact)}`,
        ),
      )
    case 'items':
      return manner.beside && block.items.some(({ links }) => links?.length)
        ? block.items.map(item => beside(item, reader, manner.place))
        : grouped(block.items.map(item => `- ${entry(item, reader)}`))
    case 'file':
    case 'page':
      return filePieces(block, reader, manner)
    case 'table':
      return grouped(
        block.rows.map(([first = '–', ...rest]) => {
          const named = rest.map(
            (cell, at) => `${spoken(block.columns[at + 1] ?? '', reader)}: ${spoken(cell, reader)}`,
          )
          return `- **${oneLine(spoken(first, reader))}** ${oneLine(cut(named.join(' · '), longestFact))}`
        }),
      )
    case 'chart':
      return chartPieces(block.chart, reader, manner)
  }
}

/** A file by its name; where it cannot go along, that is said. */
function filePieces(file: TextFile | Page, reader: Reader, { enclosed }: Manner): readonly Piece[] {
  const attached = enclosed?.get(file)
  if (attached) return [piece({ type: 13, file: { url: `attachment://${attached.name}` } }, 1)]

  return [piece(text(spoken(msg('discord.no_file', { name: file.name }), reader)), 1)]
}

/** A chart as a picture; its words are with it where they are more than a picture can carry for those who do not see it. */
function chartPieces(chart: Chart, reader: Reader, manner: Manner): readonly Piece[] {
  const inPieces = inWords(chart).flatMap(words => piecesOf(words, reader, manner))
  if (!manner.enclosed || isEmpty(chart)) return inPieces
  const picture = manner.enclosed.get(chart)
  if (!picture) return [piece(text(spoken(msg('chart.failed'), reader)), 0), ...inPieces]

  const words = spokenChart(chart, reader)
  const item = { media: { url: `attachment://${picture.name}` }, description: cut(words, limits.altText) }
  return [piece({ type: 12, items: [item] }, 1), ...(words.length > limits.altText ? inPieces : [])]
}

/** Lines that stand together; a few at a time, so that where space ends not all of them go. */
function grouped(lines: readonly string[]): readonly Piece[] {
  const groups: string[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const size = last ? last.join('\n').length + line.length : 0
    if (last && last.length < linesPerPart && size < longestPart) last.push(line)
    else groups.push([line])
  }

  return groups.map(group => piece(text(group.join('\n')), group.length))
}

/** An entry with its button at its side; one with several has the first there, the others follow with theirs. */
function beside(item: Item, reader: Reader, place: Place): Piece {
  const [first] = item.links ?? []
  const shown = text(entry(item, reader))
  if (!first) return piece(shown, 1)

  return piece({ type: 9, components: [shown], accessory: buttonOf(first, reader, place) }, 1)
}

const entry = ({ title, note, address }: Item, reader: Reader): string =>
  [
    named(oneLine(cut(spoken(title, reader), longestFact)), address),
    ...(note === undefined ? [] : [oneLine(cut(spoken(note, reader), longestFact))]),
  ].join('\n')

/** An address outside of Enlace is shown with its title on it; signs that could end it early are encoded. */
const named = (title: string, address: string | undefined): string =>
  address === undefined
    ? `**${title}**`
    : `[**${title}**](<${address.replace(/[<>()\\\s]/g, encodeURIComponent)}>)`

const text = (content: string) => ({ type: 10, content }) as const satisfies APIComponentInContainer

const oneLine = (words: string): string => words.replace(/\s+/g, ' ')

const longestText = 3_000
const longestPart = 1_500
const longestFact = 900
const linesPerPart = 8
