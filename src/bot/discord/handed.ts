import type { APIAttachment } from 'discord.js'
import { bytesOf, largestFile, tooLarge, waiting, withFiles } from '#bot/file.ts'
import type { Asked } from '#bot/platform.ts'
import type { Entry } from '#reply/reply.ts'
import type { Web } from './web.ts'

/** The files that came with what was asked, by their ids. */
export type Attached = Readonly<Record<string, Pick<APIAttachment, 'filename' | 'size' | 'url'>>> | undefined

/** A file that was handed over stands with Discord, until it is fetched. */
export function handed(attached: Attached, id: string): Entry {
  const file = attached?.[id]
  if (!file) return ''

  return file.size > largestFile ? tooLarge(file.filename) : waiting(file.filename, file.url)
}

/** What was asked, with the files that were handed over. */
export async function handedOver({ work }: Web, asks: Asked): Promise<Asked> {
  if (asks.kind !== 'fields') return asks

  return { ...asks, fields: await withFiles(asks.fields, address => fetched(work, new URL(address))) }
}

async function fetched(work: Web['work'], address: URL): Promise<Uint8Array | null> {
  if (!isDiscords(address, new URL(work.options.api))) return null

  return bytesOf(await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) }))
}

/** Files are fetched from where Discord keeps them, and from nowhere else. */
const isDiscords = ({ protocol, host, hostname }: URL, api: URL): boolean =>
  host === api.host || (protocol === 'https:' && /^(?:cdn|media)\.discordapp\.(?:com|net)$/.test(hostname))

const patience = 20_000
