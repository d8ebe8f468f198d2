/** How a file's letters are written in bytes; null of what is no text at all: a spreadsheet, a picture. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null

/** Tells a file's encoding from its bytes, taken in pieces: UTF-8 unless something in it is none. */
export function encodingTeller(): {
  readonly take: (bytes: Uint8Array) => void
  readonly encoding: () => Encoding
} {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let head = new Uint8Array(0)
  let nothing = false
  let valid = true
  const tried = (bytes?: Uint8Array) => {
    try {
      if (valid) strict.decode(bytes, { stream: bytes !== undefined })
    } catch {
      valid = false
    }
  }

  return {
    take(bytes) {
      if (head.length < 4) head = Uint8Array.from([...head, ...bytes.subarray(0, 4)])
      if (!nothing) nothing = bytes.includes(0)
      tried(bytes)
    },
    encoding() {
      const [a, b] = head
      if (a === 0xff && b === 0xfe) return 'utf-16le'
      if (a === 0xfe && b === 0xff) return 'utf-16be'
      if (nothing || archive.every((byte, at) => head[at] === byte)) return null
      tried()

      return valid ? 'utf-8' : 'windows-1252'
    },
  }
}

/** What a spreadsheet's own file begins with. */
const archive = [0x50, 0x4b, 0x03, 0x04]

/** The text of bytes, piece by piece, without the mark some programs begin it with. */
export async function* textOf(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Exclude<Encoding, null>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}
