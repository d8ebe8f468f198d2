import { inflateSync } from 'node:zlib'

export type Png = {
  readonly width: number
  readonly height: number
  /** Of each colour, how many points have it: as `r,g,b`. */
  readonly colours: ReadonlyMap<string, number>
}

/** Reads a picture as any viewer would: it throws where it is none. */
export function readPng(file: Buffer): Png {
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('this is no PNG')
  const parts: Buffer[] = []
  let [width, height, depth, kind] = [0, 0, 0, 0]
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    const name = file.toString('latin1', at + 4, at + 8)
    const content = file.subarray(at + 8, at + 8 + length)
    if (name === 'IHDR')
      [width, height, depth, kind] = [
        content.readUInt32BE(0),
        content.readUInt32BE(4),
        content[8]!,
        content[9]!,
      ]
    if (name === 'IDAT') parts.push(content)
    at += length + 12
  }
  const channels = { 2: 3, 6: 4 }[kind]
  if (depth !== 8 || channels === undefined) throw new Error('a PNG of another kind than ours')

  return { width, height, colours: coloursIn(inflateSync(Buffer.concat(parts)), width, height, channels) }
}

/** Each line is written as its difference from what is left of it and above it. */
function coloursIn(raw: Buffer, width: number, height: number, channels: number) {
  const colours = new Map<string, number>()
  const stride = width * channels
  let above = Buffer.alloc(stride)
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)]!
    const line = Buffer.from(raw.subarray(row * (stride + 1) + 1, (row + 1) * (stride + 1)))
    for (let at = 0; at < stride; at++) {
      const left = at >= channels ? line[at - channels]! : 0
      const corner = at >= channels ? above[at - channels]! : 0
      line[at] = (line[at]! + guess(filter, left, above[at]!, corner)) & 0xff
    }
    for (let at = 0; at < stride; at += channels) {
      const colour = `${line[at]},${line[at + 1]},${line[at + 2]}`
      colours.set(colour, (colours.get(colour) ?? 0) + 1)
    }
    above = line
  }

  return colours
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  const sum = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map(one => Math.abs(sum - one)) as [
    number,
    number,
    number,
  ]

  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner
}
