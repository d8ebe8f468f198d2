import { csvText } from '../csv.ts'
import { type Money, plainAmount } from '../money.ts'
import { type Entry, refOf } from './entry.ts'
import { ageOf, type Statement } from './statement.ts'

const sum = (of: Money): string => (of.minor === 0 ? '' : plainAmount(of))

/** A contributor's statement as a file: what was recorded, then what each instalment stands at; `head` seals it. */
export function statementFile(
  { recorded, promises, today, contributor }: Statement,
  now: Date,
  head: string,
): string {
  return csvText([
    [
      'what',
      'reference',
      'day',
      'amount',
      'currency',
      'pot',
      'state',
      'matched',
      'days unconfirmed',
      'why',
      'document',
    ],
    ...recorded.map(({ entry, isReversed, matched, word }) => [
      entry.kind,
      refOf(entry.number),
      entry.day,
      sum(entry),
      entry.currency,
      entry.pot,
      isReversed ? 'reversed' : word,
      entry.kind === 'receive' ? plainAmount({ minor: matched, currency: 'USD' }) : '',
      word === 'unconfirmed' ? String(ageOf(entry, now)) : '',
      entry.reason,
      entry.document,
    ]),
    ...promises.flatMap(({ entry, instalments }) =>
      instalments.map(({ due, minor, state, received }) => [
        'instalment',
        refOf(entry.number),
        due,
        sum({ minor, currency: entry.currency }),
        entry.currency,
        entry.pot,
        state,
        plainAmount({ minor: received, currency: entry.currency }),
        '',
        '',
        '',
      ]),
    ),
    ['head', head, today, '', '', contributor, '', '', '', '', ''],
  ])
}

/** Entries as a file: everything they say, in the order in which they were written. */
export function bookFile(entries: readonly Entry[]): string {
  return csvText([
    [
      'reference',
      'kind',
      'day',
      'entered',
      'by',
      'for',
      'contributor',
      'pot',
      'amount',
      'currency',
      'spending',
      'concerns',
      'bank',
      'reason',
      'document',
      'origin',
      'movements',
      'terms',
    ],
    ...entries.map(entry => [
      refOf(entry.number),
      entry.kind,
      entry.day,
      entry.at.toISOString(),
      entry.by?.name ?? '',
      entry.actedFor ?? '',
      entry.contributor ?? '',
      entry.pot,
      sum(entry),
      entry.currency,
      entry.spending ?? '',
      entry.concerns === null ? '' : refOf(entry.concerns),
      entry.bank ?? '',
      entry.reason,
      entry.document,
      entry.origin ?? '',
      entry.lines
        .map(({ account, minor }) => `${account} ${plainAmount({ minor, currency: 'USD' })}`)
        .join('; '),
      JSON.stringify(entry.terms),
    ]),
  ])
}
