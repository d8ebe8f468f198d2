/** What Slack takes, each number as its reference gives it; what is longer is refused as a whole. */
export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Not in the reference, which only says `msg_blocks_too_long`: far below what has been seen to pass. */
  messageCharacters: 12_000,
  viewCharacters: 60_000,
  fallback: 4_000,
  header: 150,
  sectionText: 3_000,
  richText: 3_000,
  actionElements: 25,
  buttonLabel: 75,
  buttonValue: 2_000,
  optionLabel: 75,
  optionValue: 150,
  optionDescription: 75,
  options: 100,
  checkboxes: 10,
  placeholder: 150,
  inputLabel: 2_000,
  hint: 2_000,
  inputText: 3_000,
  modalTitle: 24,
  callbackId: 255,
} as const

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
