import type { Act } from '#domain/workshop/acts.ts'
import type { ActInput, Standing } from '#domain/workshop/standing.ts'
import { perform, possibleActs } from '#domain/workshop.ts'
import { type Block, done, facts, type Reply, text } from '#reply/reply.ts'
import { type Message, msg, written } from '#reply/value.ts'
import { sayWhen, show, statusOf } from '#reply/workshop.ts'
import type { Key } from '#text/key.ts'
import type { Context, Preview } from '../define.ts'
import { act, seen } from './act.ts'

/** Does one act on an activity and says where it stands. */
export async function actOn(
  context: Context,
  ref: string,
  input: ActInput,
  saying: Parameters<typeof act>[3] = {},
): Promise<Reply> {
  const { after } = await act(context, ref, input, saying)
  const { standing, fields } = after

  return done(
    msg(`commands.workshop.${input.act}.done` as Key, { ref: standing.ref }),
    facts(
      [msg('areas.workshop.fields.status.label'), statusOf(standing)],
      [msg('fields.period.label'), sayWhen(standing.when, fields)],
    ),
    show(ref),
  )
}

/** Refuses early what would be refused at the yes, and shows which activity is meant and when it would be. */
export async function wouldAct(
  context: Context,
  ref: string,
  input: (kept: Awaited<ReturnType<typeof seen>>) => ActInput,
): Promise<readonly Block[]> {
  const kept = await seen(context, ref, 'read')
  const after = perform(kept.standing, input(kept), context.actor, context.now, context.rules)
  const before = kept.standing

  return [
    facts(
      [msg('fields.title.label'), written(kept.fields.title, kept.fields.language)],
      ...(before.when === after.when
        ? [[msg('fields.period.label'), sayWhen(after.when, kept.fields)] as const]
        : [
            [msg('workshop.before'), sayWhen(before.when, kept.fields)] as const,
            [msg('workshop.after'), sayWhen(after.when, kept.fields)] as const,
          ]),
    ),
  ]
}

/** True where this person may do the act now, whatever it is to say. */
export const mayNow = ({ actor, now, rules }: Context, standing: Standing, what: Act): boolean =>
  possibleActs(standing, actor, now, rules).includes(what)

/** Asks for the days where there is no yes without them. */
export const asksWhen = (why: Message): Preview => ({
  blocks: [text(why)],
  ways: [{ label: msg('workshop.way.days'), asks: 'period' }],
  plainly: false,
})
