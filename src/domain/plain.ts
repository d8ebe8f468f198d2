/**
 * What a person wrote, without what cannot be seen: controls, zero-width marks and the overrides that turn the
 * direction of writing around. Letters of every script stay, lines stay lines.
 */
export function plain(written: string): string {
  return written
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\t\u200c\u200d]/gu, '')
    .trim()
}

/** The same words however they are typed: without case, accents, marks and doubled spaces. For finding, never for showing. */
export function fold(written: string): string {
  return written
    .normalize('NFD')
    .replace(/[\p{M}\p{C}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
