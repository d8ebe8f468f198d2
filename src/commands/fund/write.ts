import { violated } from '#db/trouble.ts'
import type { Draft, Entry } from '#domain/fund/entry.ts'
import { refOf } from '#domain/fund/entry.ts'
import { objection } from '#domain/fund/objection.ts'
import { refuse } from '#domain/refusal.ts'
import type { Context } from '../define.ts'
import { record } from '../record.ts'
import { owePledgesAfter } from '../reminder/pledges.ts'
import { today } from './fields.ts'

/** Refuses what the books have against an entry; `entries` holds all that it concerns. Gives the balances it touches. */
export async function allowed(
  context: Context,
  draft: Draft,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, number>> {
  const { db } = context
  const { closed } = await db.fund.head()
  const balances = await db.fund.balances(draft.lines.map(({ account }) => account))
  const same = draft.kind === 'receive' && draft.bank !== null ? await db.fund.banked(draft.bank) : []
  const seen = { entries: [...entries, ...same], balance: (code: string) => balances.get(code) ?? 0 }
  const no = objection(draft, { ...seen, closed, today: today(context) })
  if (no !== null) refuse(no.kind, no.reason, no.facts)

  return balances
}

/**
 * Writes an entry after whoever writes before, in the journal who wrote it, and in the ledger of reminders what is owed
 * from then on; a Refusal where it may not be.
 */
export async function enter(context: Context, draft: Draft, entries: readonly Entry[]): Promise<Entry> {
  const { db, actor, now } = context
  await allowed(context, draft, entries)

  try {
    const writer = { person: actor.person?.id ?? null, actedFor: actor.actsFor?.id ?? null }
    const number = await db.fund.enter(draft, writer, now)
    await record(context, 'fund', refOf(number), draft.kind, {
      reason: draft.reason || null,
      facts: { minor: draft.minor, currency: draft.currency, concerns: draft.concerns },
    })
    await owePledgesAfter(context, draft)

    return { ...draft, number, at: now, by: actor.person, actedFor: actor.actsFor?.name ?? null }
  } catch (error) {
    // The rules are asked first, under the same lock; what only the database saw is refused all the same.
    if (violated(error)?.startsWith('fund_')) refuse('conflict', 'fund.heldBack')
    throw error
  }
}

/** An entry of one of some kinds with all that concerns it, for somebody who may know of it. */
export async function known(
  { db }: Context,
  number: number,
  kinds: readonly Entry['kind'][],
): Promise<{ readonly entry: Entry; readonly entries: readonly Entry[] }> {
  const entries = await db.fund.about(number)
  const entry = entries.find(one => one.number === number)
  if (!entry) refuse('missing', 'fund.missing', { asked: refOf(number) })
  if (!kinds.includes(entry.kind)) refuse('invalid', 'fund.otherKind', { before: refOf(number) })

  return { entry, entries }
}
