import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { type Act, acts, type Status, statuses } from '#domain/workshop/acts.ts'
import type { ActInput, Done, Standing } from '#domain/workshop/standing.ts'
import { exactDays, someday, type When } from '#domain/workshop/when.ts'
import { perform, possibleActs, replay } from '#domain/workshop.ts'
import { frozen, outcome } from '#tests/domain/request/lives.ts'
import {
  at,
  contact,
  kinds,
  lead,
  now,
  officer,
  past,
  ref,
  rules,
  soon,
  spans,
  standing,
  vague,
  wellSaid,
} from '#tests/domain/workshop/cases.ts'

/**
 * What every act leads to from nothing and from idea, tentative, confirmed, held, postponed, cancelled: the first letter
 * of the status after it, `!` where it is not the time, `.` where it is not theirs, `?` where there is nothing yet.
 */
const tables = {
  officer: `
    add       t !!!!!!
    move      ? t t c ! t !
    confirm   ? c c ! ! c !
    hold      ? ! h h ! ! !
    postpone  ? ! p p ! ! !
    cancel    ? x x x ! x !
    undo      ? ! ! ! ! t t
    change    ? i t c h p x
    cost      ? i t c h p !
    documents ? i t c h p x
    interest  ? . . . . . .
    attend    ? . . . . . .`,
  contact: `
    add       . ......
    move      ? . . . . . .
    confirm   ? . . . . . .
    hold      ? . . . . . .
    postpone  ? . . . . . .
    cancel    ? . . . . . .
    undo      ? . . . . . .
    change    ? . . . . . .
    cost      ? . . . . . .
    documents ? . . . . . .
    interest  ? i t c ! p !
    attend    ? ! t c h ! !`,
} as const

const letterOf: Readonly<Record<Status, string>> = {
  idea: 'i',
  tentative: 't',
  confirmed: 'c',
  held: 'h',
  postponed: 'p',
  cancelled: 'x',
}

function letter(act: Act, workshop: Standing | null, who: (typeof kinds)[keyof typeof kinds]): string {
  const after = outcome(() => perform(workshop, wellSaid(act), who, now, rules))
  if (after instanceof Refusal)
    return { forbidden: '.', conflict: '!', missing: '?', invalid: 'invalid' }[after.kind]

  return letterOf[after.status]
}

describe('the table of acts', () => {
  const nobodys = tables.contact.replace(/(interest|attend)( +)\?.*/g, '$1$2? . . . . . .')
  const leads = tables.officer
  const all = { ...tables, deputy: tables.contact, lead: leads, guest: nobodys, staff: nobodys }

  test.each(Object.entries({ ...all, observer: nobodys, system: nobodys }))(
    'is kept to the letter for: %s',
    (kind, table) => {
      const who = kinds[kind as keyof typeof kinds]
      const wanted = Object.fromEntries(
        table
          .trim()
          .split('\n')
          .map(line => line.trim().split(/ +/))
          .map(([act, ...cells]) => [act, cells.join('')]),
      )
      const truth = acts.map(act => [
        act,
        [null, ...statuses.map(standing)].map(workshop => letter(act, workshop, who)).join(''),
      ])

      expect(Object.fromEntries(truth)).toEqual(wanted)
    },
  )

  test('an officer takes back only what they did, a lead whatever anybody did, and nobody after the days for it', () => {
    const other = { ...officer, person: { id: 'other', name: 'Another officer' } }
    const cancelled = standing('cancelled')
    const undo = { act: 'undo' } as const

    expect(possibleActs(cancelled, other, now, rules)).not.toContain('undo')
    expect(perform(cancelled, undo, lead, now, rules)).toMatchObject({ status: 'tentative', when: past })
    const late = new Date(now.getTime() + 15 * 86_400_000)
    expect(outcome(() => perform(cancelled, undo, lead, late, rules))).toMatchObject({
      reason: 'workshop.undoTooLate',
    })
  })
})

describe('the time of an activity', () => {
  const tentative = { ...standing('tentative'), when: vague }
  const tries = (input: ActInput, from: Standing = tentative) =>
    outcome(() => perform(from, input, officer, now, rules))

  test('is exact where it is confirmed, and a confirmed one that becomes vague is tentative again', () => {
    expect(tries({ act: 'confirm', when: null })).toMatchObject({ reason: 'workshop.notExact' })
    const confirmed = perform(tentative, { act: 'confirm', when: soon }, officer, now, rules)
    expect(confirmed).toMatchObject({ status: 'confirmed', when: soon })
    expect(tries({ act: 'move', when: vague, reason: null }, confirmed)).toMatchObject({
      status: 'tentative',
    })
  })

  test('is not the same again, whatever words it is given in', () => {
    expect(tries({ act: 'move', when: { ...vague, said: 'later this year' }, reason: null })).toMatchObject({
      reason: 'workshop.sameTime',
    })
  })

  test('has passed before anything was held', () => {
    expect(tries({ act: 'hold', when: soon })).toMatchObject({ reason: 'workshop.notYet' })
    expect(tries({ act: 'hold', when: past })).toMatchObject({ status: 'held', when: past })
  })

  test('of hours that no clock shows is asked back, never guessed', () => {
    const night = (day: string, from: string, to: string, zone: string | null = 'America/New_York') =>
      tries({
        act: 'move',
        when: { ...at(spans('day', day, day)), hours: { from, to }, zone },
        reason: null,
      })

    expect(night('2027-03-14', '02:30', '04:00')).toMatchObject({ reason: 'workshop.hours.skipped' })
    expect(night('2026-11-01', '01:30', '04:00')).toMatchObject({ reason: 'workshop.hours.twice' })
    expect(night('2027-03-14', '09:00', '08:00')).toMatchObject({ reason: 'workshop.hours.reversed' })
    expect(night('2027-03-14', '09:00', '17:00', null)).toMatchObject({ reason: 'workshop.hours.zone' })
    expect(night('2027-03-14', '09:00', '17:00')).toMatchObject({ status: 'tentative' })
    const monthly = { ...vague, hours: { from: '09:00', to: '17:00' }, zone: 'America/New_York' }
    expect(tries({ act: 'move', when: monthly, reason: null })).toMatchObject({
      reason: 'workshop.hours.days',
    })
  })
})

describe('whatever people try, in whatever order', () => {
  const times = fc.constantFrom<When | null>(past, soon, vague, someday, null)
  const attempt = fc.record({
    act: fc.constantFrom(...acts),
    who: fc.constantFrom(officer, officer, officer, lead, contact),
    when: times,
    reason: fc.constantFrom('elections', ' '),
    status: fc.constantFrom<'idea' | 'tentative'>('idea', 'tentative'),
    hours: fc.nat(100),
  })

  test('the history adds up, what is confirmed has its days, and an undo restores exactly what was', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 40, size: 'max' }), attempts => {
        let workshop: Standing | null = null
        let alive: Standing | null = null
        let clock = now.getTime()
        const history: Done[] = []

        for (const { act, who, when, reason, status, hours } of attempts) {
          clock += hours * 3_600_000
          const input = {
            act,
            ref,
            when: act === 'add' || act === 'move' ? (when ?? vague) : when,
            reason,
            status,
          }
          const before: Standing | null = frozen<Standing | null>(workshop)
          const after: Standing | Refusal = outcome(() =>
            perform(before, input as ActInput, who, new Date(clock), rules),
          )
          if (after instanceof Refusal) continue

          expect(possibleActs(before, who, new Date(clock), rules)).toContain(act)
          history.push({ input: input as ActInput, by: who.person, at: new Date(clock) })
          expect(replay(history)).toEqual(after)
          if (after.status === 'confirmed') expect(exactDays(after.when)).not.toBeNull()
          if (act === 'postpone' || act === 'cancel') alive = before
          if (act === 'undo')
            expect({ ...after, last: null, ended: null }).toEqual({ ...alive, last: null, ended: null })
          reached.add(`${before?.status ?? 'nothing'} ${after.status}`)
          workshop = after
        }
      }),
      { numRuns: 800, seed: 42 },
    )

    for (const step of ['nothing idea', 'idea tentative', 'tentative confirmed', 'confirmed tentative'])
      expect(reached).toContain(step)
    for (const step of [
      'confirmed postponed',
      'postponed tentative',
      'confirmed held',
      'cancelled confirmed',
    ])
      expect(reached).toContain(step)
  })
})
