import { type Call, silent } from '../call.ts'
import { type Addressee, type Due, duesBefore, type Hours } from '../reminder.ts'
import type { Rules } from '../rules.ts'

/** The silent, and they alone, are reminded before a call closes, and when the Secretariat asks them again. */
export function callDues(
  call: Call,
  { callReminderDays }: Rules,
  hoursOf: (addressee: Addressee) => Hours,
): readonly Due[] {
  if (call.state === 'closed') return []
  const { closes: day, nudgedAt } = call
  const again = (to: Addressee, at: Date): Due => ({
    kind: 'nudge',
    step: '0',
    occasion: at.toISOString(),
    to,
    day,
    dueAt: at,
    // Closing the call ends it; until then it is never too late.
    usefulUntil: null,
    urgency: 2,
  })

  return silent(call).flatMap(to => [
    ...duesBefore({ kind: 'call', to, day }, callReminderDays, hoursOf(to)),
    ...(nudgedAt === null ? [] : [again(to, nudgedAt)]),
  ])
}
