/** Rows as a file that spreadsheets open: RFC 4180, with the mark for UTF-8. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map(row => row.map(quoted).join(',')).join('\r\n')}\r\n`

/** A cell that a spreadsheet would take for a formula begins with a sign that makes it text. */
function quoted(cell: string): string {
  if (plain.test(cell)) return cell
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell

  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Nearly every cell. */
const plain = /^(?![=+\-@\t])[^",\r\n]*$/
