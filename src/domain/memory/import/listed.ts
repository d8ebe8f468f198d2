/** What a cell lists: what was read of it, and what of it nobody knows. */
export type Listed<Value extends string> = {
  readonly values: readonly Value[]
  readonly unread: readonly string[]
}

/**
 * Reads a list as people write it: `PY;GT`, `Paraguay, Guatemala`, `TT + BB`, `Trinidad and Tobago and Barbados`. The
 * longest name that is known counts, for names have commas and "and" in them, too.
 */
export function listed<Value extends string>(
  cell: string,
  read: (text: string) => Value | null,
): Listed<Value> {
  const values: Value[] = []
  const unread: string[] = []

  for (const part of cell.split(/[;|\n]/)) {
    const whole = part.trim()
    if (whole === '') continue
    const pieces = whole.split(between)
    for (let at = 0; at < pieces.length; ) {
      let to = pieces.length
      let value: Value | null = null
      for (; to > at; to -= 2) {
        value = read(pieces.slice(at, to).join('').trim())
        if (value !== null) break
      }
      if (value !== null) values.push(value)
      else {
        to = at + 1
        // Words like "and" hold a name together that nobody knows; only signs part it.
        const name = (pieces[at] ?? '').trim()
        const before = pieces[at - 1] ?? ''
        const own = at === 0 || /[,/+]/.test(before) || unread.length === 0
        if (own) {
          if (name !== '') unread.push(name)
        } else unread.push(`${unread.pop()}${before}${name}`)
      }
      at = to + 1
    }
  }

  return { values: [...new Set(values)], unread: [...new Set(unread)] }
}

/** Every second piece is what stands between two names. */
const between = /(\s*[,/+&]\s*|\s+(?:and|y|e|et)\s+)/i
