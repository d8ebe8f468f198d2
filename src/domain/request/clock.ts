import type { Day } from '../period.ts'
import type { Standing } from './standing.ts'

/** True when an agreed request whose activity has one exact first day should be under way, that day having come. */
export function beginsBy(request: Standing, today: Day): boolean {
  if (request.state !== 'agreed' || request.period.kind !== 'spans') return false
  const [first, ...alternatives] = request.period.anyOf

  return alternatives.length === 0 && first.precision === 'day' && first.from <= today
}
