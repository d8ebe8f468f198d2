import { z } from 'zod'
import { type Entry, kinds, refOf, reversedIn } from '#domain/fund/entry.ts'
import { reversible } from '#domain/fund/objection.ts'
import { isAsked, ordersIn } from '#domain/fund/order.ts'
import { maySee } from '#domain/fund/sight.ts'
import { refuse } from '#domain/refusal.ts'
import { isSecretariat } from '#domain/roles.ts'
import { confirmLinks, decisionLinks, entryFacts, entryLink, entryTitle, orderBlocks } from '#reply/fund.ts'
import { type Block, heading, items, type Link, link, tell } from '#reply/reply.ts'
import { day, msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { subjectOf } from './authorise.ts'
import { reportFiles } from './close.ts'
import { entry } from './fields.ts'
import { known } from './write.ts'

/** One entry of the books in full, with what belongs to it and what can be done next. */
export const fundEntry = command({
  path: ['fund', 'entry'],
  who: ['linked'],
  reads: true,
  input: z.object({ entry: entry() }),

  async run(context, { entry: number }) {
    const { entry: shown, entries } = await known(context, number, kinds)
    if (!isVisible(context, shown)) refuse('missing', 'fund.missing', { asked: refOf(number) })
    const order = ordersIn(entries).find(one => one.entry.number === number)
    const isReversed = reversedIn(entries).has(number)

    return tell(
      entryTitle(shown),
      ...(order ? orderBlocks(order, subjectOf(order, entries)) : [entryFacts(shown, isReversed)]),
      ...reportFiles(shown),
      ...related(context, shown, entries),
      ...(isReversed ? [] : acts(context, shown, order?.state ?? null)),
    )
  },
})

/** Officers see every entry, an authority what it decides on, a contributor its own. */
const isVisible = ({ actor }: Context, { kind, contributor }: Entry): boolean =>
  maySee(actor, 'everything') ||
  (['propose', 'decide', 'pay'].includes(kind) && maySee(actor, 'order')) ||
  maySee(actor, 'statement', contributor)

function related(context: Context, { number, concerns }: Entry, entries: readonly Entry[]): readonly Block[] {
  const others = entries.filter(
    other => (other.concerns === number || other.number === concerns) && isVisible(context, other),
  )
  if (others.length === 0) return []

  return [
    heading(msg('fund.related')),
    items(
      others
        .slice(0, 20)
        .map(other => ({ title: entryTitle(other), note: day(other.day), links: [entryLink(other.number)] })),
    ),
  ]
}

/** What this person can do with it next. */
function acts({ actor }: Context, shown: Entry, order: string | null): readonly Link[] {
  const { kind, number, contributor, origin } = shown
  const input = { entry: refOf(number) }
  const own = contributor !== null && !isSecretariat(actor) && maySee(actor, 'statement', contributor)
  const officer = isSecretariat(actor)
  const way = (label: Parameters<typeof msg>[0], name: string) => link(msg(label), name, input)

  return [
    ...(own && origin === null && ['pledge', 'receive', 'in_kind'].includes(kind)
      ? confirmLinks(number)
      : []),
    ...(order === 'open' && actor.roles.has('authority') && isAsked(shown, actor.ministry)
      ? decisionLinks(number)
      : []),
    ...(officer && order === 'authorised' ? [way('commands.fund.pay.button', 'fund pay')] : []),
    ...(officer && kind === 'earmark'
      ? [
          way('commands.fund.propose.button', 'fund propose'),
          way('commands.fund.release.button', 'fund release'),
        ]
      : []),
    ...(officer && kind === 'receive' ? [way('commands.fund.match.button', 'fund match')] : []),
    ...(officer && kind === 'pay' ? [way('commands.fund.return.button', 'fund return')] : []),
    ...((officer || own) && kind === 'pledge' ? [way('commands.fund.amend.button', 'fund amend')] : []),
    ...(officer && reversible.includes(kind) ? [way('commands.fund.reverse.button', 'fund reverse')] : []),
  ]
}
