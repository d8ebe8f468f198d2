import type { Reader } from '#domain/language.ts'
import { type Chart, isEmpty } from '#reply/chart.ts'
import type { Reply } from '#reply/reply.ts'
import { linesOf } from './plain.ts'

/** What a picture is to those who do not see it: its title and everything it shows, line by line. */
export const spokenChart = (chart: Chart, reader: Reader): string =>
  linesOf({ kind: 'chart', chart }, reader)
    .filter(line => line !== '')
    .join('\n')

/** The charts of an answer that have something to draw. */
export const chartsOf = ({ body }: Reply): readonly Chart[] =>
  body.flatMap(block => (block.kind === 'chart' && !isEmpty(block.chart) ? [block.chart] : []))
