import type { RawFile, RequestData } from 'discord.js'
import { chartsOf } from '#bot/alternative.ts'
import { pngOf } from '#bot/chart.ts'
import { type Page, sheetFile } from '#bot/paper.ts'
import type { Reader } from '#domain/language.ts'
import type { Chart } from '#reply/chart.ts'
import type { Block, Reply } from '#reply/reply.ts'
import { type Log, reason } from './log.ts'
import type { Drawn } from './render.ts'

/** A file that goes out with a message, and is shown in it by its name. */
export type Attached = { readonly name: string; readonly type: string; readonly data: Buffer }

/** A file of text in an answer. */
export type TextFile = Extract<Block, { kind: 'file' }>

/** What goes along with an answer: its files, its page to print, and pictures of its charts, of which one that could not be drawn is missing. */
export type Enclosed = ReadonlyMap<Chart | TextFile | Page, Attached>

/** Draws the charts of an answer, and takes its files along. */
export async function enclosed(reply: Reply, reader: Reader, log: Log): Promise<Enclosed> {
  const drawn = new Map<Chart | TextFile | Page, Attached>()
  for (const block of reply.body) {
    const taken = [...drawn.values()].map(({ name }) => name)
    if (block.kind === 'file') drawn.set(block, asFile(block, block.mime, Buffer.from(block.text), taken))
    if (block.kind === 'page')
      drawn.set(block, asFile(block, 'text/html', sheetFile(reply, block, reader), taken))
  }
  for (const [at, chart] of chartsOf(reply).entries())
    try {
      const data = drawn.size < mostFiles ? await pngOf(chart, reader) : null
      if (data) drawn.set(chart, { name: `chart-${at + 1}.png`, type: 'image/png', data })
    } catch (error) {
      log.error({}, `a picture could not be drawn: ${reason(error)}`)
    }

  return drawn
}

/** A file under its name, in signs that Discord leaves as they are; a second one of the same name is told from the first. */
function asFile({ name }: TextFile | Page, type: string, data: Buffer, taken: readonly string[]): Attached {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '_')

  return {
    name: taken.includes(plain) ? `${taken.length + 1}-${plain}` : plain,
    type,
    data,
  }
}

/** A message as it is sent: its files beside it. An edit names all files that are to be there; the others go. */
export function parcel({ files, ...body }: Drawn, more: object = {}): Pick<RequestData, 'body' | 'files'> {
  const attachments = files.map(({ name }, id) => ({ id, filename: name }))
  const raw = files.map(({ name, type, data }): RawFile => ({ name, contentType: type, data }))

  return { body: { ...body, attachments, ...more }, ...(raw.length > 0 ? { files: raw } : {}) }
}

/** Of one message. */
const mostFiles = 10
