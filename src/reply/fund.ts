import { isMember } from '#domain/countries.ts'
import { keyOfPot, kindOfPot } from '#domain/fund/account.ts'
import { type Entry, refOf } from '#domain/fund/entry.ts'
import type { Order } from '#domain/fund/order.ts'
import type { Instalment } from '#domain/fund/promise.ts'
import type { Totals } from '#domain/fund/totals.ts'
import { observers } from '#domain/observers.ts'
import type { Key } from '#text/key.ts'
import { type Block, facts, type Item, type Link, link } from './reply.ts'
import { ministriesNamed, ministryNamed } from './request.ts'
import { beside, day, moment, money, msg, type Value, written } from './value.ts'

/** A sum of US dollars. */
export const dollars = (minor: number): Value => money(minor, 'USD')

/** Who gives, as people call it. */
export function contributorNamed(code: string): Value {
  if (isMember(code)) return ministryNamed(code)

  return observers.some(known => known === code)
    ? msg(`choices.observer.${code}` as Key)
    : msg(`choices.contributor.${code}` as Key)
}

/** Which money it is: the Fund's own, a donor's programme, co-financing of an activity. */
export function potNamed(pot: string): Value {
  const [kind, of] = [kindOfPot(pot), keyOfPot(pot) ?? '']
  if (kind === 'programme') return msg('fund.pot.programme', { of: contributorNamed(of) })
  if (kind === 'cofinancing')
    return msg('fund.pot.cofinancing', { of: of === 'SEVERAL' ? msg('fund.pot.several') : of })

  return msg('choices.pot.fund')
}

/** An entry in one line: its reference, what it is, its sum. */
export const entryTitle = ({
  number,
  kind,
  minor,
  currency,
}: Pick<Entry, 'number' | 'kind' | 'minor' | 'currency'>): Value =>
  beside([refOf(number), msg(`choices.entry.${kind}` as Key), ...(minor > 0 ? [money(minor, currency)] : [])])

/** What an entry says, as a person checks it. */
export function entryFacts(entry: Entry, isReversed = false): Block {
  const {
    contributor,
    pot,
    day: on,
    at,
    by,
    concerns,
    spending,
    reason,
    language,
    document,
    bank,
    terms,
  } = entry
  const { exchange, pledge, payee, subject, certainty } = terms

  return facts(
    [msg('fields.contributor.label'), contributor && contributorNamed(contributor)],
    [msg('fields.pot.label'), potNamed(pot)],
    [msg('fields.payee.label'), payee],
    [msg('fields.spending.label'), spending && msg(`choices.spending.${spending}`)],
    [msg('fields.subject.label'), subject],
    [msg('fields.on.label'), day(on)],
    [msg('fields.entered.label'), by ? enteredBy(entry) : moment(at)],
    [msg('fields.bank.label'), bank],
    [msg('fields.paid.label'), exchange && exchangeSaid(exchange)],
    [msg('fields.every.label'), pledge && msg(`choices.rhythm.${pledge.every}`)],
    [msg('fields.first.label'), pledge && day(pledge.first)],
    [msg('fields.times.label'), pledge?.times ? String(pledge.times) : null],
    [msg('fields.condition.label'), pledge?.condition],
    [msg('fields.concerns.label'), concerns === null ? null : refOf(concerns)],
    [msg('fields.certainty.label'), certainty && msg(`choices.certainty.${certainty}`)],
    [msg('fields.reason.label'), reason === '' ? null : written(reason, language)],
    [msg('fields.document.label'), document || null],
    [msg('fields.reversed.label'), isReversed ? msg('fund.reversed') : null],
  )
}

/** When, by whom, and for which contact point where it was a deputy. */
const enteredBy = ({ at, by, actedFor }: Pick<Entry, 'at' | 'by' | 'actedFor'>): Value =>
  actedFor === null
    ? msg('fund.entered', { at: moment(at), by: by?.name ?? '' })
    : msg('fund.enteredFor', { at: moment(at), by: by?.name ?? '', for: actedFor })

const exchangeSaid = ({ paid, rate, rateDay, rateSource }: NonNullable<Entry['terms']['exchange']>): Value =>
  msg('fund.exchange', {
    paid: money(paid.minor, paid.currency),
    rate,
    day: day(rateDay),
    source: rateSource,
  })

/** One instalment in a line: its day, what is outstanding of it, how it stands. */
export const instalmentItem = (
  { due, minor, received, outstanding, state }: Instalment,
  title: Value | null = null,
): Item => ({
  title: title === null ? day(due) : beside([title, day(due)]),
  note: beside([
    msg(`choices.instalment.${state}`),
    ...(minor > 0
      ? [
          received > 0 && outstanding > 0
            ? msg('fund.partly', { received: dollars(received), of: dollars(minor) })
            : dollars(minor),
        ]
      : []),
  ]),
})

/** The sums of the Fund's own money, in cents. */
export type Summary = Totals & { readonly outstanding: number; readonly overdue: number }

/** In five lines what came, what is promised, what is set aside, what is left, as of when and up to which entry. */
export const summaryFacts = (
  { received, paid, outstanding, overdue, earmarked, available }: Summary,
  { at, number, hash }: { readonly at: Date; readonly number: number; readonly hash: string },
): Block =>
  facts(
    [
      msg('fields.received.label'),
      msg('fund.receivedAndPaid', { received: dollars(received), paid: dollars(paid) }),
    ],
    [
      msg('fields.promised.label'),
      msg('fund.promised', {
        outstanding: dollars(outstanding),
        overdue: dollars(overdue),
        none: overdue === 0 ? 0 : 1,
      }),
    ],
    [msg('fields.earmarked.label'), dollars(earmarked)],
    [msg('fields.available.label'), dollars(available)],
    [
      msg('fields.asOf.label'),
      msg('fund.asOf', { at: moment(at), entry: refOf(number), hash: hash.slice(0, 16) }),
    ],
  )

/** A proposed payment as the authorities read it: exactly the sum and purpose they are asked for, and who has decided. */
export function orderBlocks(
  { entry, state, needed, yes, no }: Order,
  subject: string | null,
): readonly Block[] {
  const { minor, currency, spending, reason, language, document, terms, pot } = entry

  return [
    facts(
      [msg('fields.amount.label'), money(minor, currency)],
      [msg('fields.payee.label'), terms.payee],
      [msg('fields.reason.label'), reason === '' ? null : written(reason, language)],
      [msg('fields.subject.label'), subject],
      [msg('fields.spending.label'), spending && msg(`choices.spending.${spending}`)],
      [msg('fields.pot.label'), potNamed(pot)],
      [msg('fields.document.label'), document || null],
      [msg('fields.state.label'), msg(`choices.order.${state}`)],
      [msg('fields.authorisations.label'), msg('fund.authorisations', { given: yes.length, needed })],
      [msg('fields.yes.label'), yes.length > 0 ? ministriesNamed(yes) : null],
      [msg('fields.no.label'), no.length > 0 ? ministriesNamed(no) : null],
    ),
  ]
}

/** The buttons of a proposed payment for those who decide. */
export const decisionLinks = (number: number): readonly Link[] => {
  const entry = refOf(number)

  return [
    link(msg('commands.fund.authorise.button'), 'fund authorise', { entry, decision: 'yes' }, 'primary'),
    link(msg('fund.decline'), 'fund authorise', { entry, decision: 'no' }, 'danger'),
  ]
}

/** The buttons of something recorded of a contributor, for its own word. */
export const confirmLinks = (number: number): readonly Link[] => {
  const entry = refOf(number)

  return [
    link(msg('commands.fund.confirm.button'), 'fund confirm', { entry, verdict: 'agrees' }, 'primary'),
    link(msg('fund.differs'), 'fund confirm', { entry, verdict: 'differs' }),
  ]
}

/** The way to one entry. */
export const entryLink = (number: number): Link =>
  link(msg('commands.fund.entry.button'), 'fund entry', { entry: refOf(number) })
