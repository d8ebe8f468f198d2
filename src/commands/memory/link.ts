import { z } from 'zod'
import { isMutual, type LinkKind, spokenKinds } from '#domain/memory/link.ts'
import { refuse } from '#domain/refusal.ts'
import { recalledTitle } from '#reply/link.ts'
import { done, facts, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { choice, memoryRef, paragraph } from '../fields.ts'
import { record } from '../record.ts'
import { those } from './known.ts'

/** An officer says how two activities or requests belong together. */
export const memoryLink = command({
  path: ['memory', 'link'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({
    from: memoryRef(),
    to: memoryRef(),
    kind: choice('link', spokenKinds),
    reason: paragraph(500).optional(),
  }),

  async preview(context, { from, to, kind }) {
    const [one, other] = await both(context, from, to)
    await isNew(context, from, to, kind)
    const { language } = context.actor

    return [
      facts(
        [msg('commands.memory.link.fields.from.label'), recalledTitle(one, language)],
        [msg('commands.memory.link.fields.to.label'), recalledTitle(other, language)],
      ),
    ]
  },

  async run(context, { from, to, kind, reason = null }) {
    const { db, actor, now } = context
    await db.activities.holdLinks()
    await both(context, from, to)
    await isNew(context, from, to, kind)

    await db.activities.link(from, to, kind, reason, actor.person?.id ?? null, now)
    await record(context, 'activity', from, 'link', { reason, facts: { to, kind } })

    return done(
      msg('commands.memory.link.done', { from, to }),
      link(msg('commands.memory.show.button'), 'memory show', { ref: from }),
      link(msg('commands.memory.unlink.button'), 'memory unlink', { from, to, kind }),
    )
  },
})

/** The two, both there and two. */
export async function both(context: Context, from: string, to: string) {
  if (from === to) refuse('invalid', 'activity.itself')
  const found = await those(context, [from, to])
  const [one, other] = [found.get(from), found.get(to)]
  if (!one || !other) refuse('missing', 'activity.missing', { asked: one ? to : from })

  return [one, other] as const
}

/** Refuses what is said already, and what would go round in a ring. */
async function isNew({ db }: Context, from: string, to: string, kind: LinkKind): Promise<void> {
  const links = (await db.activities.links(from)).filter(one => one.kind === kind)
  const there = links.some(one => one.to === to || (isMutual(kind) && one.from === to))
  if (there) refuse('conflict', 'activity.linked', { from, to })
  if (!isMutual(kind) && (await db.activities.leads(to, from, kind)))
    refuse('conflict', 'activity.ring', { from, to })
}
