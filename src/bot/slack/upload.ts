import { chartsOf } from '#bot/alternative.ts'
import { pngOf } from '#bot/chart.ts'
import { sheetFile } from '#bot/paper.ts'
import type { Reader } from '#domain/language.ts'
import type { Chart } from '#reply/chart.ts'
import type { Reply } from '#reply/reply.ts'
import { say } from '#text/say.ts'
import { type Log, reason } from './log.ts'
import { type Pictures, words } from './picture.ts'
import { patiently, type Web } from './web.ts'

/**
 * Gives Slack the pictures of an answer. They are shared with nobody here: a message that shows one shares it with
 * those who see the message. One that Slack does not take is missing, and the message goes out without it.
 */
export async function uploaded(web: Web, log: Log, reply: Reply, reader: Reader): Promise<Pictures> {
  const charts = chartsOf(reply)
  if (charts.length === 0) return words

  const files = new Map<Chart, string>()
  for (const chart of charts)
    try {
      const picture = await pngOf(chart, reader)
      if (picture) files.set(chart, await upload(web, picture, say(chart.title, reader)))
    } catch (error) {
      log.warn({}, `a picture was not sent, its words were: ${reason(error)}`)
    }

  return { kind: 'files', files }
}

/** A file that Slack has, and nobody else yet. */
export type Placed = { readonly id: string; readonly title: string }

/** Gives Slack the files of an answer, and its page to print. */
export async function placedFiles(web: Web, reply: Reply, reader: Reader): Promise<readonly Placed[]> {
  const files: Placed[] = []
  for (const block of reply.body) {
    if (block.kind !== 'file' && block.kind !== 'page') continue
    const content = block.kind === 'page' ? sheetFile(reply, block, reader) : Buffer.from(block.text)
    files.push({ id: await placed(web, content, block.name), title: block.name })
  }

  return files
}

/** Shows files in a conversation, once. */
export async function shared(
  { once }: Web,
  channel: string,
  [first, ...others]: readonly Placed[],
): Promise<void> {
  if (!first) return
  await patiently(() => once.files.completeUploadExternal({ files: [first, ...others], channel_id: channel }))
}

async function upload(web: Web, picture: Buffer, title: string): Promise<string> {
  const id = await placed(web, picture, 'chart.png')
  const { work } = web
  await patiently(() => work.files.completeUploadExternal({ files: [{ id, title }] }), 2)

  return id
}

/** Gives Slack the content of a file; it is there once its upload is completed. */
async function placed({ work }: Web, content: Buffer, filename: string): Promise<string> {
  const place = await patiently(
    () => work.files.getUploadURLExternal({ filename, length: content.length }),
    2,
  )
  const { upload_url: url, file_id: id } = place
  if (!url || !id) throw new Error('Slack gave no place for a file')

  const taken = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(content),
    signal: AbortSignal.timeout(patience),
  })
  await taken.arrayBuffer()
  if (!taken.ok) throw new Error(`Slack did not take a file: ${taken.status}`)

  return id
}

const patience = 8_000
