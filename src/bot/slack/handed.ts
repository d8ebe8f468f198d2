import { bytesOf, withFiles } from '#bot/file.ts'
import type { Asking } from './asking.ts'
import type { Web } from './web.ts'

/** What was asked, with the files that were handed over: they stand with Slack and are fetched with our token. */
export async function handedOver({ work }: Web, asking: Asking): Promise<Asking> {
  const { asks } = asking
  if (asks.kind !== 'fields') return asking
  const fields = await withFiles(asks.fields, id => fetched(work, id))

  return { ...asking, asks: { ...asks, fields } }
}

async function fetched(work: Web['work'], id: string): Promise<Uint8Array | null> {
  const { file } = await work.files.info({ file: id })
  const address = new URL(file?.url_private_download ?? file?.url_private ?? '')
  if (!isSlacks(address, new URL(work.slackApiUrl))) return null
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${work.token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  // Without the right to read files Slack gives its own page instead.
  const isPage = /^text\/html\b/.test(response.headers.get('content-type') ?? '')

  return isPage ? null : bytesOf(response)
}

/** Our token is shown to Slack alone. */
const isSlacks = ({ protocol, host, hostname }: URL, api: URL): boolean =>
  host === api.host || (protocol === 'https:' && /(?:^|\.)slack(?:-files)?\.com$/.test(hostname))

const patience = 20_000
