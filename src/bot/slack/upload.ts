import { chartsOf } from '#bot/alternative.ts'
import { pngOf } from '#bot/chart.ts'
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

async function upload({ work }: Web, picture: Buffer, title: string): Promise<string> {
  const place = await patiently(
    () => work.files.getUploadURLExternal({ filename: 'chart.png', length: picture.length }),
    2,
  )
  const { upload_url: url, file_id: id } = place
  if (!url || !id) throw new Error('Slack gave no place for a file')

  const taken = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(picture),
    signal: AbortSignal.timeout(patience),
  })
  await taken.arrayBuffer()
  if (!taken.ok) throw new Error(`Slack did not take a file: ${taken.status}`)
  await patiently(() => work.files.completeUploadExternal({ files: [{ id, title }] }), 2)

  return id
}

const patience = 8_000
