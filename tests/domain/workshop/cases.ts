import type { Period } from '#domain/period.ts'
import type { Act, Status } from '#domain/workshop/acts.ts'
import type { ActInput, Standing } from '#domain/workshop/standing.ts'
import { someday, type When } from '#domain/workshop/when.ts'
import { people } from '#tests/domain/request/people.ts'

export const now = new Date('2026-06-15T12:00:00Z')
export const rules = { undoDays: 14 }
export const ref = 'WS-2026-0001'

export const spans = (precision: 'day' | 'semester', from: string, to: string): Period => ({
  kind: 'spans',
  anyOf: [{ precision, from, to }],
})
export const at = (period: Period): When => ({ ...someday, period })
export const past = at(spans('day', '2026-05-04', '2026-05-06'))
export const soon = at(spans('day', '2026-10-12', '2026-10-14'))
export const vague = at(spans('semester', '2026-07-01', '2026-12-31'))

export const { guest, staff, contact, deputy, officer, lead, observer } = people
export const kinds = { guest, staff, contact, deputy, officer, lead, observer, system: 'system' } as const

/** An activity in each status, brought there by the officer where that can be undone. */
export function standing(status: Status): Standing {
  const by = officer.person!
  const ended =
    status === 'postponed' || status === 'cancelled'
      ? ({
          act: status === 'postponed' ? 'postpone' : 'cancel',
          by,
          at: now,
          from: 'tentative',
          when: past,
        } as const)
      : null

  return { ref, status, when: past, ended, last: { act: 'add', by, at: now } }
}

/** The act, so said that nothing is amiss with its words. */
export function wellSaid(act: Act): ActInput {
  const said: Partial<Record<Act, ActInput>> = {
    add: { act: 'add', ref, when: vague, status: 'tentative' },
    move: { act: 'move', when: soon, reason: null },
    confirm: { act: 'confirm', when: null },
    hold: { act: 'hold', when: null },
    postpone: { act: 'postpone', when: null, reason: 'elections' },
    cancel: { act: 'cancel', reason: 'no funds' },
  }

  return said[act] ?? ({ act } as ActInput)
}
