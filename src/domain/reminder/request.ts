import type { Day } from '../period.ts'
import type { Due, Hours, Seats } from '../reminder.ts'
import type { Standing } from '../request/standing.ts'
import type { Rules } from '../rules.ts'
import { both, daysAfter, monthsAfter, workdayFrom, workdaysAfter } from '../workday.ts'
import { atHour, dayOf } from '../zoned.ts'

/** A request with the instants reminders are counted from. */
export type Counted = {
  readonly standing: Standing
  /** Since when it stands where it stands. */
  readonly movedAt: Date
  /** Since when each offer waits that waits, by ministry. */
  readonly offeredAt: ReadonlyMap<string, Date>
}

/** What is owed for a request: to the Secretariat, to the ministries that were offered it, and after the activity. */
export function requestDues(request: Counted, rules: Rules, seats: Seats): readonly Due[] {
  switch (request.standing.state) {
    case 'filed':
      return [untaken(request, rules, seats)]
    case 'offered':
      return unanswered(request, rules, seats)
    case 'completed':
      return afterwards(request, rules, seats)
    default:
      return []
  }
}

/** Days are counted that both the Secretariat and the ministry that asks work. */
function untaken({ standing, movedAt }: Counted, { untakenWorkingDays }: Rules, seats: Seats): Due {
  const hours = seats.secretariat
  const since = dayOf(movedAt, hours.zone)
  const on = workdaysAfter(since, untakenWorkingDays, asking(standing, seats, hours))

  return {
    kind: 'untaken',
    step: String(untakenWorkingDays),
    occasion: movedAt.toISOString(),
    to: 'secretariat',
    day: since,
    dueAt: atHour(on, hours.hour, hours.zone),
    usefulUntil: null,
    urgency: 2,
  }
}

/** Days are counted that both the ministry that asks and the one that was offered it work. */
function unanswered({ standing, offeredAt }: Counted, rules: Rules, seats: Seats): readonly Due[] {
  return standing.offers.flatMap(({ ministry, state }): readonly Due[] => {
    const at = offeredAt.get(ministry)
    if (state !== 'pending' || at === undefined) return []
    const hours = seats.ministry(ministry)
    const since = dayOf(at, hours.zone)
    const on = workdaysAfter(since, rules.unansweredOfferWorkingDays, asking(standing, seats, hours))

    return [
      {
        kind: 'unanswered',
        step: String(rules.unansweredOfferWorkingDays),
        occasion: at.toISOString(),
        to: `ministry:${ministry}`,
        day: since,
        dueAt: atHour(on, hours.hour, hours.zone),
        usefulUntil: null,
        urgency: 2,
      },
    ]
  })
}

/** A week before the reports are due, the working day after, and at each month of the follow-up. */
function afterwards({ standing, movedAt }: Counted, rules: Rules, seats: Seats): readonly Due[] {
  const completed = dayOf(movedAt, 'UTC')
  const end = lastDay(standing, completed)
  const due = later(daysAfter(end, rules.reportDueDays), daysAfter(completed, shortestDays))
  const givers = standing.offers.filter(({ state }) => state === 'accepted').map(({ ministry }) => ministry)

  const reports = [...standing.requesters, ...givers].flatMap((code): readonly Due[] => {
    const hours = seats.ministry(code)
    const on = (day: Day) => atHour(workdayFrom(day, hours.holidays), hours.hour, hours.zone)
    const late = on(daysAfter(due, 1))
    const of = { occasion: due, to: `ministry:${code}`, day: due } as const

    return [
      { ...of, kind: 'reportDue', step: '7', dueAt: on(daysAfter(due, -7)), usefulUntil: late, urgency: 2 },
      { ...of, kind: 'reportOverdue', step: '1', dueAt: late, usefulUntil: null, urgency: 1 },
    ]
  })

  const [leader] = standing.requesters
  const { zone, holidays, hour } = seats.ministry(leader!)
  const months = [...rules.followUpMonths].sort((a, b) => a - b)
  const asked = months.map(count => monthsAfter(end, count))
  const instants = asked.map(day => atHour(workdayFrom(day, holidays), hour, zone))
  const followUps = months.map(
    (count, at): Due => ({
      kind: 'followUp',
      step: String(count),
      occasion: end,
      to: `ministry:${leader}`,
      day: asked[at]!,
      dueAt: instants[at]!,
      usefulUntil: instants[at + 1] ?? null,
      urgency: 3,
    }),
  )

  return [...reports, ...followUps]
}

/** Who says late that an activity was held still has these days for its report. */
const shortestDays = 14

const later = (one: Day, other: Day): Day => (one > other ? one : other)

/** The days between two who both work. */
const asking = ({ requesters }: Standing, seats: Seats, { holidays }: Hours) =>
  both(holidays, seats.ministry(requesters[0]!).holidays)

/** The last day of the activity where its days are known, else the day it was said to have been held. */
function lastDay({ period }: Standing, completed: Day): Day {
  const only = period.kind === 'spans' && period.anyOf.length === 1 ? period.anyOf[0] : null

  return only?.precision === 'day' && only.to < completed ? only.to : completed
}
