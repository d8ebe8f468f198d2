import { z } from 'zod'
import { chosenSpendings, type PotKind, potKinds } from '#domain/fund/account.ts'
import { readContributor } from '#domain/fund/contributor.ts'
import { type Draft, numberOf } from '#domain/fund/entry.ts'
import type { Money } from '#domain/money.ts'
import { plain } from '#domain/plain.ts'
import { refuse } from '#domain/refusal.ts'
import { isSecretariat, speaksFor } from '#domain/roles.ts'
import { dayOf } from '#domain/zoned.ts'
import type { Context } from '../define.ts'
import { choice } from '../fields.ts'
import { shownAs } from '../widget.ts'

/** An entry of the Fund's books: `FUND-0042`, also written `fund 42`; what it is of is for its command to say. */
export const entry = () =>
  shownAs(
    z.string({ error: 'invalid.required' }).transform((typed, context) => {
      const number = numberOf(plain(typed))
      if (number !== null) return number

      context.addIssue({ code: 'custom', message: typed.trim() ? 'invalid.entry' : 'invalid.required' })
      return z.NEVER
    }),
    { kind: 'search', source: 'fund', many: false },
  )

/** Who gives: a ministry, an observer, the OAS. */
export const contributor = () =>
  shownAs(
    z.string({ error: 'invalid.required' }).transform((typed, context) => {
      const code = readContributor(typed)
      if (code !== null) return code

      context.addIssue({ code: 'custom', message: typed.trim() ? 'invalid.contributor' : 'invalid.required' })
      return z.NEVER
    }),
    { kind: 'search', source: 'contributor', many: false },
  )

export const pot = () => choice('pot', potKinds)
export const spending = () =>
  choice('spending', chosenSpendings as unknown as readonly ['workshops', ...typeof chosenSpendings])

/** The pot that is meant: the Fund unless another is said; a programme is its donor's, co-financing its activity's. */
export function potFrom(
  kind: PotKind | undefined,
  donor: string | undefined,
  activity: string | undefined,
): string {
  if (kind === undefined || kind === 'fund') return 'fund'
  const key = kind === 'programme' ? donor : activity
  if (key === undefined)
    refuse('invalid', kind === 'programme' ? 'fund.donorMissing' : 'fund.activityMissing')

  return `${kind}:${key}`
}

/** A sum in the Fund's own currency, in cents. */
export function cents({ minor, currency }: Money): number {
  if (currency !== 'USD') refuse('invalid', 'fund.dollarsOnly', { currency })

  return minor
}

/** For whom somebody speaks here: their own ministry or organisation; the Secretariat names whom it means. */
export function contributorMeant({ actor }: Context, said: string | undefined): string {
  const own = actor.observerOf ?? (actor.ministry && speaksFor(actor, actor.ministry) ? actor.ministry : null)
  const meant = said ?? own
  if (meant === null) refuse('invalid', 'fund.contributorMissing')
  if (meant !== own && !isSecretariat(actor)) refuse('forbidden', 'fund.notYours')

  return meant
}

/** Today where the person is. */
export const today = ({ now, actor }: Context): string => dayOf(now, actor.zone)

/** What an entry says of itself besides its sums. */
export const saying = (
  context: Context,
  {
    on,
    reason,
    document,
  }: {
    readonly on?: string | undefined
    readonly reason?: string | undefined
    readonly document?: string | undefined
  },
) => ({
  day: on ?? today(context),
  reason: reason ?? '',
  language: reason ? context.actor.language : null,
  document: document ?? '',
})

/** Marks what a contributor enters itself: it needs no second word of it. */
export const ownWord = ({ actor }: Context, draft: Draft): Draft =>
  isSecretariat(actor) ? draft : { ...draft, terms: { ...draft.terms, own: true } }
