import type { Entry } from './entry.ts'
import { reversedIn } from './entry.ts'

/** How a proposed payment stands; `replaced` by a later proposal on the same earmark, which asks everybody again. */
export const orderStates = ['open', 'authorised', 'declined', 'replaced', 'paid'] as const
export type OrderState = (typeof orderStates)[number]

/** A payment proposed to the authorities, with what they have said. */
export type Order = {
  readonly entry: Entry
  readonly state: OrderState
  readonly needed: number
  /** The ministries that have authorised it, and those that have not, in the order in which they decided. */
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

/** True of a ministry to which a payment was put. */
export const isAsked = ({ terms }: Pick<Entry, 'terms'>, ministry: string | null): boolean =>
  ministry !== null && (terms.asked?.includes(ministry) ?? false)

/** The proposed payments among some entries; these must hold all that concerns them and their earmarks. */
export function ordersIn(entries: readonly Entry[]): readonly Order[] {
  const reversed = reversedIn(entries)

  return entries
    .filter(({ kind, number }) => kind === 'propose' && !reversed.has(number))
    .map(entry => {
      const { needed = 1, asked = [] } = entry.terms
      const decisions = entries.filter(({ kind, concerns }) => kind === 'decide' && concerns === entry.number)
      const said = (yes: boolean) =>
        decisions.flatMap(({ terms, contributor }) => (terms.yes === yes && contributor ? [contributor] : []))
      const paid = entries.some(
        ({ kind, concerns, number }) => kind === 'pay' && concerns === entry.number && !reversed.has(number),
      )
      const later = entries.some(
        ({ kind, concerns, number }) =>
          kind === 'propose' && concerns === entry.concerns && number > entry.number && !reversed.has(number),
      )
      const [yes, no] = [said(true), said(false)]
      const state = paid ? 'paid' : later ? 'replaced' : stateOf(needed, asked.length, yes.length, no.length)

      return { entry, needed, yes, no, state }
    })
}

/** A payment is declined once those who have not decided are too few to authorise it. */
function stateOf(needed: number, asked: number, yes: number, no: number): OrderState {
  if (yes >= needed) return 'authorised'

  return Math.max(asked, yes + no) - no < needed ? 'declined' : 'open'
}
