import type { charts as en } from '../en/charts.ts'

/** What stands in and beside a picture, in Portuguese. */
export const charts: Readonly<Record<keyof typeof en, string>> = {
  'chart.empty': 'Ainda não há nada para mostrar.',
  'chart.series': '{name}',
  'chart.total': 'Total',
  'chart.others': 'Outros',
  'chart.when': 'Quando',
  'chart.solid': 'Dias conhecidos',
  'chart.hatched': 'Em algum momento destes dias',
  'chart.open': 'A definir',
  'chart.open.rows': 'A definir: {rows}',
  'chart.more':
    '{count, plural, one {Falta # linha} other {Faltam # linhas}} na imagem. Em palavras estão todas.',
  'chart.words': 'O mesmo em palavras',
  'chart.failed': 'Desta vez a imagem não pôde ser enviada. As palavras dizem o mesmo.',
}
