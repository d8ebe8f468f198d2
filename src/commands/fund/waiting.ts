import { refOf } from '#domain/fund/entry.ts'
import { isAsked, ordersIn } from '#domain/fund/order.ts'
import { isSecretariat } from '#domain/roles.ts'
import { dollars, entryLink } from '#reply/fund.ts'
import { type Block, heading, items } from '#reply/reply.ts'
import { beside, msg } from '#reply/value.ts'
import type { Context } from '../define.ts'
import { authorities } from './authorities.ts'

/**
 * The payments that wait for this person: for an authority those it has not decided on, for the Secretariat all that wait
 * to be authorised or paid. Nothing for anybody else.
 */
export async function waitingOrders(context: Context): Promise<readonly Block[]> {
  const { db, actor } = context
  const ministry = actor.roles.has('authority') && actor.ministry !== null ? actor.ministry : null
  if (ministry === null && !isSecretariat(actor)) return []
  const decides = ministry !== null && (await authorities(context)).includes(ministry)
  const waiting = ordersIn(await db.fund.all(['propose', 'decide', 'pay', 'reverse'])).filter(
    ({ entry, state, yes, no }) =>
      isSecretariat(actor)
        ? state === 'open' || state === 'authorised'
        : decides && state === 'open' && isAsked(entry, ministry) && ![...yes, ...no].includes(ministry!),
  )
  if (waiting.length === 0) return []

  return [
    heading(msg(isSecretariat(actor) ? 'fund.waiting' : 'fund.waitingForYou')),
    items(
      waiting.slice(0, 20).map(({ entry, state, yes, needed }) => ({
        title: beside([refOf(entry.number), dollars(entry.minor), entry.terms.payee ?? '']),
        note: beside([
          msg(`choices.order.${state}`),
          msg('fund.authorisations', { given: yes.length, needed }),
        ]),
        links: [entryLink(entry.number)],
      })),
    ),
  ]
}
