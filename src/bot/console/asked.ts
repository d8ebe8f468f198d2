import { fileEntry, tooLarge } from '#bot/file.ts'
import type { Account, Asked, Invocation } from '#bot/platform.ts'
import { commandNamed } from '#commands/index.ts'
import type { Entry } from '#reply/reply.ts'

/** What the page sends when somebody writes a line, presses a button or sends a form. */
export type Call = {
  readonly as: string
  readonly room: string
  readonly lang: string
  /** The identity of the button, form or line: the same for every try of it. */
  readonly nonce: string
  readonly asks: Asked
}

/** Reads what the page sent; null where the page could not have sent it. */
export function readCall(body: unknown): Call | null {
  if (!isRecord(body)) return null
  const { as, nonce, room = '', lang = '' } = body
  if (!isText(as) || !isText(room) || !isText(lang)) return null
  if (!isText(nonce) || !/^[\w-]{8,64}$/.test(nonce)) return null
  const asks = readAsked(body)

  return asks && { as, room, lang, nonce, asks }
}

/** The page's call as the invocation every platform makes of what it hears. */
export function invocationOf(call: Call, account: Account, channel: string | null): Invocation {
  return {
    id: `console:${call.nonce}`,
    click: null,
    account,
    room: { channel, private: channel === null },
    asks: call.asks,
  }
}

/** What the page hands over as files comes as their names and bytes, in base 64. */
export async function unpacked(asks: Asked): Promise<Asked> {
  if (asks.kind === 'line') return asks
  const files = commandNamed(asks.command)?.fields.filter(({ widget }) => widget.kind === 'file') ?? []
  const fields = { ...asks.fields }
  for (const { name } of files) {
    const [called = '', bytes = '', trouble] = [fields[name] ?? []].flat()
    if (!(name in fields)) continue
    fields[name] = trouble ? tooLarge(called) : await fileEntry(called, Buffer.from(bytes, 'base64'))
  }

  return { ...asks, fields }
}

function readAsked({ line, command, fields, token, from }: Readonly<Record<string, unknown>>): Asked | null {
  if (isText(line)) return { kind: 'line', text: line }
  if (!isText(command) || !isEntries(fields) || (from !== 'link' && from !== 'form')) return null

  return { kind: 'fields', command, fields, from, ...(isText(token) && token ? { token } : {}) }
}

const isText = (value: unknown): value is string => typeof value === 'string'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEntries = (value: unknown): value is Readonly<Record<string, Entry>> =>
  isRecord(value) &&
  Object.values(value).every(entry => isText(entry) || (Array.isArray(entry) && entry.every(isText)))
