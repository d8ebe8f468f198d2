import { refOf } from '#domain/fund/entry.ts'
import { maySee } from '#domain/fund/sight.ts'
import { fold } from '#domain/plain.ts'
import { contributorNamed, entryTitle } from '#reply/fund.ts'
import { day } from '#reply/value.ts'
import type { Context } from '../define.ts'

/** The newest entries of the books that fit what was typed, as far as this person may see them. */
export async function entriesFor({ actor, db }: Context, typed: string, limit: number) {
  const all = maySee(actor, 'everything')
  const of = actor.observerOf ?? actor.ministry
  const own = maySee(actor, 'statement', of) ? of : null
  const found = await db.fund.newest(own, all, maySee(actor, 'order'))
  const wanted = fold(typed)

  return found
    .filter(
      entry =>
        wanted === '' ||
        fold(`${refOf(entry.number)} ${entry.reason} ${entry.terms.payee ?? ''}`).includes(wanted),
    )
    .slice(0, limit)
    .map(entry => ({
      value: refOf(entry.number),
      label: entryTitle(entry),
      about: entry.contributor === null ? day(entry.day) : contributorNamed(entry.contributor),
    }))
}
