/** What stands in and beside a picture. */
export const charts = {
  'chart.empty': 'There is nothing to show yet.',
  'chart.series': '{name}',
  'chart.total': 'Total',
  'chart.others': 'Others',
  'chart.when': 'When',
  'chart.solid': 'Days known',
  'chart.hatched': 'Some time in these days',
  'chart.open': 'To be defined',
  'chart.open.rows': 'To be defined: {rows}',
  'chart.more':
    '{count, plural, one {# more line is} other {# more lines are}} not in the picture. The words have them all.',
  'chart.words': 'The same in words',
  'chart.failed': 'The picture could not be sent this time. The words say the same.',
} as const
