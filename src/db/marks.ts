import type { Marks } from '#domain/memory/likeness.ts'

/** The marks of so many entries are compared in one turn. */
export const comparedAtATime = 200

/** Bytes of one mark: its number, its weight in hundredths, its kind. */
const size = 6

/** Marks as they are kept, small: a million entries fit in memory of a small machine. */
export function packed({ keys, weights, kinds }: Marks): Buffer {
  const bytes = Buffer.alloc(keys.length * size)
  for (let at = 0; at < keys.length; at += 1) {
    bytes.writeInt32LE(keys[at]!, at * size)
    bytes.writeUInt8(Math.min(255, Math.round(weights[at]! * 100)), at * size + 4)
    bytes.writeUInt8(kinds[at]!, at * size + 5)
  }

  return bytes
}

/** How many marks so many bytes are. */
export const marksIn = (bytes: number): number => bytes / size

/** The marks of an entry, or of many, one after another. */
export function unpacked(kept: Uint8Array): Marks {
  const count = marksIn(kept.length)
  const keys = new Int32Array(count)
  const weights = new Float32Array(count)
  const kinds = new Uint8Array(count)
  for (let at = 0, byte = 0; at < count; at += 1, byte += size) {
    keys[at] = kept[byte]! | (kept[byte + 1]! << 8) | (kept[byte + 2]! << 16) | (kept[byte + 3]! << 24)
    weights[at] = kept[byte + 4]! / 100
    kinds[at] = kept[byte + 5]!
  }

  return { keys, weights, kinds }
}
