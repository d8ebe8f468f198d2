import { z } from 'zod'
import { refOf } from '#domain/fund/entry.ts'
import { statementFile } from '#domain/fund/files.ts'
import { ageOf, type Recorded, type Share, type Statement, statementOf } from '#domain/fund/statement.ts'
import { isSecretariat } from '#domain/roles.ts'
import {
  confirmLinks,
  contributorNamed,
  dollars,
  entryLink,
  entryTitle,
  instalmentItem,
  potNamed,
} from '#reply/fund.ts'
import { type Block, facts, file, heading, items, type Link, page, table, tell, text } from '#reply/reply.ts'
import { beside, day, moment, msg, type Value } from '#reply/value.ts'
import { command } from '../define.ts'
import { contributor, contributorMeant, today } from './fields.ts'

/** The newest of what was recorded is shown, and far more on paper; the file has all of it. */
const most = 25
const mostOnPaper = 500

/** What one contributor promised and gave, and what is still to come: as a message, a file, and a page to print. */
export const fundStatement = command({
  path: ['fund', 'statement'],
  who: ['contact', 'secretariat', 'observer'],
  reads: true,
  input: z.object({ contributor: contributor().optional() }),

  async run(context, { contributor: said }) {
    const { db, now, actor } = context
    const whose = contributorMeant(context, said)
    const { number, hash } = await db.fund.head()
    const at = today(context)
    const statement = statementOf(
      whose,
      await db.fund.inBrief({ contributor: whose }),
      `${Number(at.slice(0, 4)) + 1}${at.slice(4)}`,
      at,
    )

    const name = `fund-statement-${whose}-${at}`
    const shown = (rows: number): readonly Block[] => [
      facts([
        msg('fields.asOf.label'),
        msg('fund.asOf', { at: moment(now), entry: refOf(number), hash: hash.slice(0, 16) }),
      ]),
      ...statement.shares.flatMap(shareBlocks),
      ...recordedBlocks(statement, now, rows),
      ...toCome(statement, rows),
    ]

    return tell(
      msg('commands.fund.statement.heading', { contributor: contributorNamed(whose) }),
      ...shown(most),
      file(`${name}.csv`, 'text/csv', statementFile(statement, now, `${number}:${hash}`)),
      page(`${name}.html`, ...shown(mostOnPaper)),
      ...(isSecretariat(actor) ? [] : firstUnconfirmed(statement)),
    )
  },
})

/** What came and what is to come for one pot; another than the Fund's is named, for it is never added. */
function shareBlocks({ pot, received, outstanding, overdue, surplus }: Share): readonly Block[] {
  const promised = msg('fund.promised', {
    outstanding: dollars(outstanding),
    overdue: dollars(overdue),
    none: overdue === 0 ? 0 : 1,
  })

  return [
    ...(pot === 'fund' ? [] : [heading(msg('fund.line', { what: potNamed(pot) }))]),
    facts(
      [msg('fields.received.label'), dollars(received)],
      [msg('fields.promised.label'), promised],
      [msg('fields.surplus.label'), surplus > 0 ? dollars(surplus) : null],
    ),
  ]
}

function recordedBlocks({ recorded }: Statement, now: Date, rows: number): readonly Block[] {
  if (recorded.length === 0) return [text(msg('fund.nothingRecorded'))]
  const shown = recorded.slice(-rows).reverse()

  return [
    heading(msg('fund.recorded')),
    table(
      [
        msg('fields.on.label'),
        msg('fields.entry.label'),
        msg('fields.pot.label'),
        msg('fields.verdict.label'),
      ],
      shown.map(one => [
        day(one.entry.day),
        entryTitle(one.entry),
        potNamed(one.entry.pot),
        wordOf(one, now),
      ]),
    ),
    ...(recorded.length > rows ? [text(msg('fund.inFile', { count: recorded.length - rows }))] : []),
  ]
}

/** What the contributor has said of it, or how long it has waited for that. */
export function wordOf({ isReversed, word, entry, why }: Recorded, now: Date): Value {
  if (isReversed) return msg('fund.reversed')
  if (word === 'differs') return msg('fund.differsBecause', { why: why ?? '' })

  return word === 'confirmed'
    ? msg('fund.confirmed')
    : msg('fund.unconfirmedFor', { days: ageOf(entry, now) })
}

/** What is still to come within a year, and what of it is late. */
function toCome({ promises }: Statement, rows: number): readonly Block[] {
  const open = promises.flatMap(({ instalments }) => instalments.filter(({ state }) => state !== 'received'))
  if (open.length === 0) return []

  return [
    heading(msg('fund.toCome')),
    items(open.slice(0, rows).map(one => instalmentItem(one, beside([refOf(one.pledge)])))),
  ]
}

/** The oldest entry that waits for the contributor's word, to be confirmed at once. */
function firstUnconfirmed({ recorded }: Statement): readonly Link[] {
  const first = recorded.find(
    ({ word, isReversed, entry }) => word === 'unconfirmed' && !isReversed && entry.origin === null,
  )

  return first ? [...confirmLinks(first.entry.number), entryLink(first.entry.number)] : []
}
