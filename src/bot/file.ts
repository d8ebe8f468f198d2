import { encodingTeller, textOf } from '#domain/memory/import/encoding.ts'
import type { Entry } from '#reply/reply.ts'

/** So large a file can be handed over in chat; the command line takes any. */
export const largestFile = 10 * 1024 * 1024

/** A file that was handed over, as a field takes it: its name, its text, and why there is none. */
export async function fileEntry(name: string, bytes: Uint8Array): Promise<Entry> {
  if (bytes.length > largestFile) return tooLarge(name)
  const teller = encodingTeller()
  teller.take(bytes)
  const encoding = teller.encoding()
  if (encoding === null) return [name, '', 'notText']
  let text = ''
  for await (const piece of textOf(once(bytes), encoding)) text += piece

  return [name, text]
}

export const tooLarge = (name: string): Entry => [name, '', 'tooLarge']

/** True of a file whose text is there. */
export const isTaken = (entry: readonly string[]): boolean => entry.length === 2

/** A file that could not be fetched. */
export const away = (name: string): Entry => [name, '', 'away']

/** A file that a platform keeps and that is fetched before it is needed: where it is comes last. */
export const waiting = (name: string, where: string): Entry => [name, '', 'waiting', where]

/** Fetches the files among what was filled in; everything else stays as it is. */
export async function withFiles(
  fields: Readonly<Record<string, Entry>>,
  fetched: (where: string) => Promise<Uint8Array | null>,
): Promise<Readonly<Record<string, Entry>>> {
  const entries = Object.entries(fields).map(async ([field, entry]) => {
    if (typeof entry === 'string' || entry[2] !== 'waiting') return [field, entry] as const
    const [name = '', , , where = ''] = entry
    const bytes = await fetched(where).catch(() => null)

    return [field, bytes === null ? away(name) : await fileEntry(name, bytes)] as const
  })

  return Object.fromEntries(await Promise.all(entries))
}

/** The bytes of an answer, no more than may be handed over; null where they are none. */
export async function bytesOf(response: Response): Promise<Uint8Array | null> {
  if (!response.ok || response.body === null) return null
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    pieces.push(piece)
    length += piece.length
    if (length > largestFile) break
  }

  return Buffer.concat(pieces)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
