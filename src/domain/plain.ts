/**
 * What a person wrote, without what cannot be seen: controls, zero-width marks and the overrides that turn the
 * direction of writing around. Letters of every script stay, lines stay lines.
 */
export function plain(written: string): string {
  if (ordinary.test(written)) return written.trim()

  const text = unstacked(written)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\t\u200c\u200d]/gu, '')
    .replace(empty, '')

  // From the end by hand: a pattern anchored there takes a minute for a long text of spaces.
  let end = text.length
  while (end > 0 && empty.test(text[end - 1]!)) end--

  return text.slice(0, end)
}

/** Letters and signs of our four languages, which are as they should be; nearly every text is such. */
const ordinary = /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/

/** What cannot be seen at the edge of a text: spaces, and joiners that join nothing. */
const empty = /^[\s\u200c\u200d]+/u

/** The same words however they are typed: without case, accents, marks and doubled spaces. For finding, never for showing. */
export function fold(written: string): string {
  return unstacked(written)
    .normalize('NFD')
    .replace(/[\p{M}\p{C}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** No letter of any script carries more than thirty marks; sorting thousands of them would take a second. */
const unstacked = (written: string): string => written.replace(/(\p{M}{30})\p{M}+/gu, '$1')
