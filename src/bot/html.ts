/** A piece of HTML that is safe to send: everything put into it was escaped. */
export type Html = { readonly html: string }

type Piece = Html | string | number | null | undefined | false | readonly Piece[]

/** Writes HTML; whatever is put in is escaped, unless it is HTML already. */
export const html = (fixed: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  html: fixed.reduce((written, part, i) => written + asText(pieces[i - 1]) + part),
})

/** Attributes by name: null, undefined and false leave one out, true gives it without a value. */
export const attributes = (
  of: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Html => ({
  html: Object.entries(of)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join(''),
})

/** Text as HTML shows it, letter by letter, in a text or in a quoted attribute; the zero has no place in HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"'\0]/g, sign => signs[sign] ?? '')

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function asText(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return ''
  if (typeof piece === 'string') return escaped(piece)
  if (typeof piece === 'number') return String(piece)

  return 'html' in piece ? piece.html : piece.map(asText).join('')
}
