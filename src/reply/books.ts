import { balancesOf } from '#domain/fund/account.ts'
import type { Fault } from '#domain/fund/books.ts'
import type { Draft } from '#domain/fund/entry.ts'
import { totalsByPot } from '#domain/fund/totals.ts'
import type { Key } from '#text/key.ts'
import { contributorNamed, dollars, potNamed } from './fund.ts'
import { type Block, items, table, text } from './reply.ts'
import { beside, day, msg, type Value } from './value.ts'

/** So many lines are shown at once. */
const most = 30

/** Every fault of a file of books, with its line and column. */
export const faultBlocks = (faults: readonly Fault[]): readonly Block[] => [
  text(msg('fund.faults', { count: faults.length })),
  items(
    faults.slice(0, 200).map(({ line, column, key, facts }) => ({
      title: msg('fund.fault', {
        line,
        what: beside([
          ...(column ? [column] : []),
          msg(key as Key, facts as Readonly<Record<string, Value>>),
        ]),
      }),
    })),
  ),
]

/** What a file of books holds, entry by entry. */
export const foundBlocks = (drafts: readonly Draft[]): readonly Block[] => [
  text(msg('commands.fund.import.found', { count: drafts.length })),
  text(controlOf(drafts)),
  table(
    [
      msg('fields.on.label'),
      msg('fields.entry.label'),
      msg('fields.pot.label'),
      msg('fields.amount.label'),
      msg('fields.certainty.label'),
    ],
    drafts
      .slice(0, most)
      .map(({ day: on, kind, contributor, pot, minor, spending, terms }) => [
        day(on),
        beside([
          msg(`choices.entry.${kind}` as Key),
          ...(contributor ? [contributorNamed(contributor)] : []),
          ...(spending ? [msg(`choices.spending.${spending}`)] : []),
        ]),
        potNamed(pot),
        dollars(minor),
        terms.certainty ? msg(`choices.certainty.${terms.certainty}`) : '–',
      ]),
  ),
  ...(drafts.length > most ? [text(msg('fund.more', { count: drafts.length - most }))] : []),
]

/** What a file adds up to, to be held against its source: what came, what went, what is left. */
function controlOf(drafts: readonly Draft[]): Value {
  const totals = [...totalsByPot(balancesOf(drafts)).values()]
  const sum = (of: 'received' | 'paid' | 'available') =>
    dollars(totals.reduce((all, one) => all + one[of], 0))

  return msg('fund.control', { received: sum('received'), paid: sum('paid'), left: sum('available') })
}
