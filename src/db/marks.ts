import type { Marks } from '#domain/memory/likeness.ts'

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

export function unpacked(kept: Uint8Array): Marks {
  const bytes = Buffer.from(kept.buffer, kept.byteOffset, kept.length)
  const count = bytes.length / size
  const marks = {
    keys: new Int32Array(count),
    weights: new Float32Array(count),
    kinds: new Uint8Array(count),
  }
  for (let at = 0; at < count; at += 1) {
    marks.keys[at] = bytes.readInt32LE(at * size)
    marks.weights[at] = bytes.readUInt8(at * size + 4) / 100
    marks.kinds[at] = bytes.readUInt8(at * size + 5)
  }

  return marks
}
