import type { RawFile, RequestData } from 'discord.js'
import { chartsOf } from '#bot/alternative.ts'
import { pngOf } from '#bot/chart.ts'
import type { Reader } from '#domain/language.ts'
import type { Chart } from '#reply/chart.ts'
import type { Reply } from '#reply/reply.ts'
import { type Log, reason } from './log.ts'
import type { Drawn } from './render.ts'

/** A file that goes out with a message, and is shown in it by its name. */
export type Attached = { readonly name: string; readonly type: string; readonly data: Buffer }

/** The pictures of an answer's charts; one that is not among them could not be drawn, and that is said. */
export type Pictures = ReadonlyMap<Chart, Attached>

/** Draws the charts of an answer. */
export async function pictured(reply: Reply, reader: Reader, log: Log): Promise<Pictures> {
  const drawn = new Map<Chart, Attached>()
  for (const [at, chart] of chartsOf(reply).entries())
    try {
      const data = await pngOf(chart, reader)
      if (data) drawn.set(chart, { name: `chart-${at + 1}.png`, type: 'image/png', data })
    } catch (error) {
      log.error({}, `a picture could not be drawn: ${reason(error)}`)
    }

  return drawn
}

/** A message as it is sent: its files beside it. An edit names all files that are to be there; the others go. */
export function parcel({ files, ...body }: Drawn, more: object = {}): Pick<RequestData, 'body' | 'files'> {
  const attachments = files.map(({ name }, id) => ({ id, filename: name }))
  const raw = files.map(({ name, type, data }): RawFile => ({ name, contentType: type, data }))

  return { body: { ...body, attachments, ...more }, ...(raw.length > 0 ? { files: raw } : {}) }
}
