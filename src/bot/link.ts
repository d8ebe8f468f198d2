import type { Link } from '#reply/reply.ts'

/** What a button stands for, as it comes back when it is pressed: what was said then, and never a proof of anything. */
export type Pressed = {
  readonly command: string
  readonly input: Readonly<Record<string, string>>
  readonly token?: string
}

/**
 * Puts a link into the few characters a platform's button can carry: `1~request take~token~ref=RIAL-2026-0042`.
 * A link that does not fit is an error of ours, so it throws: what is long belongs in a kept invocation.
 */
export function encodeLink({ command, input, token }: Pressed | Link, max: number): string {
  const fields = Object.entries(input).map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
  const encoded = [version, escaped(command), escaped(token ?? ''), ...fields].join('~')
  if (encoded.length > max)
    throw new Error(`a link to ${command} takes ${encoded.length} characters of ${max}`)

  return encoded
}

/** Reads a link back; null where the text is none of ours, or of a version we no longer speak. */
export function decodeLink(encoded: string): Pressed | null {
  const [spoken, command, token, ...fields] = encoded.split('~')
  if (spoken !== version || !command || token === undefined) return null

  try {
    const input = fields.map((field): [string, string] => {
      const equals = field.indexOf('=')
      if (equals < 1) throw new Error('a field without a name')
      return [decodeURIComponent(field.slice(0, equals)), decodeURIComponent(field.slice(equals + 1))]
    })
    const pressed = { command: decodeURIComponent(command), input: Object.fromEntries(input) }

    return token ? { ...pressed, token: decodeURIComponent(token) } : pressed
  } catch {
    return null
  }
}

const version = '1'

/** Only what would be mistaken for a separator is escaped, so that names with accents stay short. */
const escaped = (part: string): string =>
  part
    .replace(/\p{Cs}/gu, '')
    .replace(/[%~=\p{Cc}]/gu, sign => (sign === '~' ? '%7E' : encodeURIComponent(sign)))
