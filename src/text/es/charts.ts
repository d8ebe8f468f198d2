import type { charts as en } from '../en/charts.ts'

/** What stands in and beside a picture, in Spanish. */
export const charts: Readonly<Record<keyof typeof en, string>> = {
  'chart.empty': 'Todavía no hay nada que mostrar.',
  'chart.series': '{name}',
  'chart.total': 'Total',
  'chart.others': 'Otros',
  'chart.when': 'Cuándo',
  'chart.solid': 'Días conocidos',
  'chart.hatched': 'En algún momento de estos días',
  'chart.open': 'Por definir',
  'chart.open.rows': 'Por definir: {rows}',
  'chart.more':
    '{count, plural, one {Falta # línea} other {Faltan # líneas}} en la imagen. En palabras están todas.',
  'chart.words': 'Lo mismo en palabras',
  'chart.failed': 'Esta vez la imagen no pudo enviarse. Las palabras dicen lo mismo.',
}
