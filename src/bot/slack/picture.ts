import type { KnownBlock } from '@slack/types'
import { chartsOf, spokenChart } from '#bot/alternative.ts'
import { cut } from '#bot/cut.ts'
import type { Reader } from '#domain/language.ts'
import { type Chart, isEmpty } from '#reply/chart.ts'
import type { Reply } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { limits } from './limits.ts'
import { type Piece, piece } from './piece.ts'
import { paragraph, plainText, words as shown } from './rich.ts'
import { spoken } from './words.ts'

/**
 * How the charts of a message are shown. Slack shows no file in what one person alone sees, nor through the address of
 * an event: there a chart is its words, and its picture is offered, to be sent privately. `answer` names what was
 * answered. A chart that has no file has not reached Slack, and that is said.
 */
export type Pictures =
  | { readonly kind: 'words' }
  | { readonly kind: 'offered'; readonly answer: string }
  | { readonly kind: 'files'; readonly files: ReadonlyMap<Chart, string> }

/** Charts are words alone. */
export const words: Pictures = { kind: 'words' }

/** Charts whose pictures should be there and are not. */
export const missing: Pictures = { kind: 'files', files: new Map() }

/** The button that sends the pictures and the files of an answer. */
export const pictureButton = 'picture'

/** A chart as a picture; its words are with it where they are more than a picture can carry for those who do not see it. */
export function picturePieces(
  chart: Chart,
  reader: Reader,
  pictures: Pictures,
  inWords: readonly Piece[],
): readonly Piece[] {
  if (pictures.kind !== 'files' || isEmpty(chart)) return inWords
  const file = pictures.files.get(chart)
  if (file === undefined)
    return [piece([paragraph(shown(spoken(msg('chart.failed'), reader)))], 0), ...inWords]

  const said = spokenChart(chart, reader)
  const image: KnownBlock = {
    type: 'image',
    slack_file: { id: file },
    alt_text: cut(said, limits.altText),
  }

  return [piece([image], 1), ...(said.length > limits.altText ? inWords : [])]
}

/** True of an answer with something to take along. */
export const hasFiles = ({ body }: Reply): boolean =>
  body.some(({ kind }) => kind === 'file' || kind === 'page')

/** What offers the pictures of an answer, and its files, where they cannot be shown. */
export function offer(reply: Reply, reader: Reader, pictures: Pictures): readonly KnownBlock[] {
  const files = hasFiles(reply)
  if (pictures.kind !== 'offered' || (chartsOf(reply).length === 0 && !files)) return []

  return [
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: pictureButton,
          text: plainText(spoken(msg(files ? 'slack.files' : 'slack.picture'), reader), limits.buttonLabel),
          value: pictures.answer,
        },
      ],
    },
  ]
}
