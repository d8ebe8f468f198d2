import type { charts as en } from '../en/charts.ts'

/** What stands in and beside a picture, in French. */
export const charts: Readonly<Record<keyof typeof en, string>> = {
  'chart.empty': 'Il n’y a encore rien à montrer.',
  'chart.series': '{name}',
  'chart.total': 'Total',
  'chart.others': 'Autres',
  'chart.when': 'Quand',
  'chart.solid': 'Jours connus',
  'chart.hatched': 'À un moment de ces jours',
  'chart.open': 'À définir',
  'chart.open.rows': 'À définir : {rows}',
  'chart.more':
    '{count, plural, one {# ligne n’est} other {# lignes ne sont}} pas dans l’image. Les mots les disent toutes.',
  'chart.words': 'La même chose en mots',
  'chart.failed': 'Cette fois, l’image n’a pas pu être envoyée. Les mots disent la même chose.',
}
