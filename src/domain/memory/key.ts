/** The number of a unit or of a ministry (`@MX`): FNV-1a, 32 bits. */
export function keyOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)

  return hash | 0
}
