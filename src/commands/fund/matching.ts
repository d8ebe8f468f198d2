import type { Entry } from '#domain/fund/entry.ts'
import { refOf } from '#domain/fund/entry.ts'
import { type Allocation, oldestFirst, sumOf } from '#domain/fund/match.ts'
import { mostYears } from '#domain/fund/pledge.ts'
import { promisesIn } from '#domain/fund/promise.ts'
import { dollars } from '#reply/fund.ts'
import { type Block, items, text } from '#reply/reply.ts'
import { beside, day, msg } from '#reply/value.ts'
import type { Context } from '../define.ts'
import { today } from './fields.ts'

type Receipt = Pick<Entry, 'contributor' | 'pot' | 'minor'> & { readonly number: number | null }

/**
 * Which instalments a receipt goes to: those of the pledge that is meant, however far ahead, or else of all its
 * contributor's pledges for the same money that fall due by the end of this year; the oldest first.
 */
export function allocationsOf(
  context: Context,
  receipt: Receipt,
  entries: readonly Entry[],
  pledge: number | undefined,
): readonly Allocation[] {
  const now = today(context)
  const through =
    pledge === undefined ? `${now.slice(0, 4)}-12-31` : `${Number(now.slice(0, 4)) + mostYears}-12-31`
  const others = entries.filter(({ kind, concerns }) => !(kind === 'match' && concerns === receipt.number))
  const open = promisesIn(others, through, now)
    .filter(
      ({ entry, terms }) =>
        entry.contributor === receipt.contributor && entry.pot === receipt.pot && terms.form === 'cash',
    )
    .filter(({ entry }) => pledge === undefined || entry.number === pledge)
    .flatMap(({ instalments }) => instalments)

  return oldestFirst(receipt.minor, open)
}

/** Which instalments a receipt goes to, and what is left over, as people check it. */
export function allocationBlocks(minor: number, allocations: readonly Allocation[]): readonly Block[] {
  const left = minor - sumOf(allocations)

  return [
    ...(allocations.length > 0
      ? [
          items(
            allocations.map(({ pledge, due, minor: part }) => ({
              title: beside([refOf(pledge), day(due)]),
              note: dollars(part),
            })),
          ),
        ]
      : [text(msg('fund.unmatched'))]),
    ...(allocations.length > 0 && left > 0 ? [text(msg('fund.surplus', { left: dollars(left) }))] : []),
  ]
}
