import { balancesOf, chosenSpendings } from '#domain/fund/account.ts'
import * as write from '#domain/fund/draft.ts'
import type { Draft, Entry } from '#domain/fund/entry.ts'
import { oldestFirst } from '#domain/fund/match.ts'
import { objection } from '#domain/fund/objection.ts'
import { rhythms } from '#domain/fund/pledge.ts'
import { promisesIn } from '#domain/fund/promise.ts'
import { reportOf } from '#domain/fund/report.ts'
import type { Day } from '#domain/period.ts'
import { chance } from '#tests/life/chance.ts'

/** What came of a random history: the book, the day it ends, and the reports as they were when their period was closed. */
export type History = {
  readonly entries: readonly Entry[]
  readonly today: Day
  readonly closings: readonly { readonly after: Day | null; readonly until: Day; readonly report: string }[]
  /** How many of its acts were refused. */
  readonly refused: number
}

const contributors = ['TT', 'BB', 'CA']
const ministries = ['MX', 'BR', 'TT', 'AR']
const pots = ['fund', 'fund', 'fund', 'programme:CA', 'cofinancing:ACT-0001']
const start = Date.UTC(2024, 0, 15)

/** So many random acts of several people on the Fund, one after another, over some years; the same seed is the same. */
export function historyOf(
  seed: number,
  length: number,
  look: (entries: readonly Entry[]) => void = () => {},
): History {
  const dice = chance(seed)
  const pick = <T>(list: readonly T[]): T => list[dice.between(0, list.length - 1)]!
  const entries: Entry[] = []
  const closings: { after: Day | null; until: Day; report: string }[] = []
  let balances: ReadonlyMap<string, number> = new Map()
  let closed: Day | null = null
  let days = 0
  let refused = 0
  const dayOn = (plus: number): Day => new Date(start + plus * 86_400_000).toISOString().slice(0, 10)

  for (let step = 0; step < length; step++) {
    days += dice.between(0, 40)
    const today = dayOn(days)
    const draft = randomDraft(today)
    if (draft === null) continue
    const seen = { entries, balance: (code: string) => balances.get(code) ?? 0, closed, today }
    if (objection(draft, seen) !== null) {
      refused += 1
      continue
    }
    entries.push({
      ...draft,
      number: entries.length + 1,
      at: new Date(`${today}T12:00:00Z`),
      by: null,
      actedFor: null,
    })
    balances = balancesOf(entries)
    if (draft.kind === 'close') {
      closings.push({ after: closed, until: draft.terms.until!, report: draft.terms.report! })
      closed = draft.terms.until!
    }
    look(entries)
  }

  return { entries, today: dayOn(days), closings, refused }

  /** Mostly what people would do, now and then what they should not. */
  function randomDraft(today: Day): Draft | null {
    const minor = pick([1, 99, 100, 2_500, 10_000, 33_333, 100_000])
    const said = { day: dayOn(days - pick([0, 0, 0, 5, 45])), reason: 'r', language: null, document: '' }
    const pot = pick(pots)
    const contributor = pick(contributors)
    const some = (...kinds: readonly Entry['kind'][]): Entry | undefined => {
      const fitting = entries.filter(({ kind }) => kinds.includes(kind))
      return fitting.length === 0 ? undefined : pick(fitting)
    }
    const on = <T extends Entry>(of: T | undefined, make: (of: T) => Draft): Draft | null =>
      of ? make(of) : null

    switch (dice.between(0, 17)) {
      case 0:
      case 1: {
        const every = pick(Object.keys(rhythms) as (keyof typeof rhythms)[])
        const first = dayOn(days + dice.between(-400, 400))
        const form = dice.oneIn(5) ? 'in_kind' : 'cash'
        const condition = dice.oneIn(5) ? 'Once ratified' : null
        return write.pledged(
          pot,
          contributor,
          minor,
          { first, every, times: pick([null, 1, 3, 12]), form, condition },
          { ...said, day: today },
        )
      }
      case 2:
      case 3:
      case 4:
        return write.received(pot, contributor, minor, {
          ...said,
          bank: dice.oneIn(3) ? `B${dice.between(1, 9)}` : null,
        })
      case 5:
      case 6:
        return on(some('receive'), receipt => {
          const others = entries.filter(
            ({ kind, concerns }) => !(kind === 'match' && concerns === receipt.number),
          )
          const open = promisesIn(others, dayOn(days + 365), today)
            .filter(({ entry }) => entry.contributor === receipt.contributor && entry.pot === receipt.pot)
            .filter(({ terms }) => terms.form === 'cash')
            .flatMap(({ instalments }) => instalments)
          const more = dice.oneIn(6) ? 50 : 0
          return write.matched(receipt, oldestFirst(receipt.minor + more, open), { ...said, day: today })
        })
      case 7:
      case 8:
        return write.setAside(entries.length + 1, pot, minor, pick(chosenSpendings), 'ACT-0001', said)
      case 9:
        return on(some('earmark'), earmark => write.released(earmark, pick([minor, earmark.minor]), said))
      case 10:
      case 11:
        return on(some('earmark'), earmark =>
          write.proposed(
            earmark,
            pick([minor, earmark.minor]),
            { payee: 'P', needed: pick([1, 2, 3]), asked: ministries.slice(0, 3) },
            said,
          ),
        )
      case 12:
      case 13:
        return on(some('propose'), order =>
          write.decided(order, pick(ministries), !dice.oneIn(5), { ...said, day: today }),
        )
      case 14:
        return on(some('propose'), order => write.paid(order, said))
      case 15:
        return on(some('pay'), payment => write.returned(payment, pick([minor, payment.minor, 1]), said))
      case 16: {
        if (dice.oneIn(2))
          return on(some('receive', 'earmark', 'release', 'pay', 'return', 'pledge', 'propose'), mistake =>
            write.reversed(mistake, said),
          )
        if (dice.oneIn(2))
          return on(some('pledge'), pledge =>
            write.amended(pledge, pick(['ended', 'met']), { ...said, day: today }),
          )
        return write.givenInKind(pot, contributor, { minor, currency: 'USD' }, null, said)
      }
      default: {
        const until = dayOn(days - dice.between(0, 60))
        return dice.oneIn(3)
          ? write.closedUntil(until, reportOf(entries, closed, until), { ...said, day: today })
          : null
      }
    }
  }
}
