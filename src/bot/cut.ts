/** Shortens what is too long, with an ellipsis, and never through the middle of a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text

  let kept = ''
  for (const { segment } of characters.segment(text.slice(0, max + longestCharacter))) {
    if (kept.length + segment.length > max - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** A long text in parts, none of them too long, and none ending within a character. */
export function parts(text: string, max: number): readonly string[] {
  const kept = ['']
  for (const character of text) {
    if ((kept.at(-1) ?? '').length + character.length > max) kept.push('')
    kept[kept.length - 1] += character
  }
  return kept
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const longestCharacter = 40
