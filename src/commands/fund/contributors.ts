import { z } from 'zod'
import { type Brief, refOf } from '#domain/fund/entry.ts'
import { promising } from '#domain/fund/promise.ts'
import { ageOf, type Recorded, type Share, type Statement, statementOf } from '#domain/fund/statement.ts'
import { append } from '#domain/lists.ts'
import { contributorNamed, dollars, entryLink, entryTitle, potNamed } from '#reply/fund.ts'
import { type Block, heading, items, link, table, tell } from '#reply/reply.ts'
import { beside, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { today } from './fields.ts'

/** All contributors: what came of each, what is still to come, and what waits for their own word, the oldest first. */
export const fundContributors = command({
  path: ['fund', 'contributors'],
  who: ['secretariat'],
  reads: true,
  input: z.object({}),

  async run(context) {
    const { db, now } = context
    const at = today(context)
    const entries = await db.fund.inBrief({ kinds: [...promising, 'confirm'] })
    const byContributor = groupedBy(entries)
    const statements = [...byContributor].map(([code, own]) =>
      statementOf(code, own, `${at.slice(0, 4)}-12-31`, at),
    )
    if (statements.length === 0)
      return tell(msg('fund.nothingRecorded'), link(msg('commands.fund.receive.button'), 'fund receive'))

    return tell(
      msg('commands.fund.contributors.heading', { count: statements.length }),
      table(
        [
          msg('fields.contributor.label'),
          msg('fields.pot.label'),
          msg('fields.received.label'),
          msg('fields.outstanding.label'),
          msg('fields.overdue.label'),
          msg('fields.surplus.label'),
        ],
        statements
          .flatMap(({ contributor, shares }) =>
            shares.filter(hasSomething).map(share => ({ contributor, ...share })),
          )
          .sort((a, b) => b.received - a.received)
          .map(({ contributor, pot, received, outstanding, overdue, surplus }) => [
            contributorNamed(contributor),
            potNamed(pot),
            ...[received, outstanding, overdue, surplus].map(dollars),
          ]),
      ),
      ...unconfirmed(statements, now),
    )
  },
})

const hasSomething = ({ received, outstanding }: Share): boolean => received > 0 || outstanding > 0

function groupedBy(entries: readonly Brief[]): ReadonlyMap<string, readonly Brief[]> {
  const groups = new Map<string, Brief[]>()
  for (const entry of entries) {
    if (entry.contributor !== null) append(groups, entry.contributor, entry)
  }

  return groups
}

/** What nobody has confirmed, and what a contributor says is otherwise. Imported books have their own source. */
function unconfirmed(statements: readonly Statement[], now: Date): readonly Block[] {
  const open = statements
    .flatMap(({ recorded }) => recorded)
    .filter(({ word, isReversed, entry }) => word !== 'confirmed' && !isReversed && entry.origin === null)
    .sort((a, b) => a.entry.number - b.entry.number)
  if (open.length === 0) return []

  return [
    heading(msg('fund.unconfirmed', { count: open.length })),
    items(
      open
        .slice(0, 20)
        .map(one => ({ title: titleOf(one), note: noteOf(one, now), links: [entryLink(one.entry.number)] })),
    ),
  ]
}

const titleOf = ({ entry }: Recorded) =>
  beside([entryTitle(entry), contributorNamed(entry.contributor ?? refOf(entry.number))])

const noteOf = ({ entry, word, why }: Recorded, now: Date) =>
  word === 'differs'
    ? msg('fund.differsBecause', { why: why ?? '' })
    : msg('fund.unconfirmedFor', { days: ageOf(entry, now) })
