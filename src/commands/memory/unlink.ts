import { z } from 'zod'
import type { KeptLink } from '#db/links.ts'
import { isMutual, type LinkKind, spokenKinds } from '#domain/memory/link.ts'
import { refuse } from '#domain/refusal.ts'
import { recalledTitle } from '#reply/link.ts'
import { done, facts, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { choice, memoryRef } from '../fields.ts'
import { record } from '../record.ts'
import { both } from './link.ts'

/** An officer takes back that two activities or requests belong together. */
export const memoryUnlink = command({
  path: ['memory', 'unlink'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ from: memoryRef(), to: memoryRef(), kind: choice('link', spokenKinds) }),

  async preview(context, { from, to, kind }) {
    const [one, other] = await both(context, from, to)
    await linkOf(context, from, to, kind)
    const { language } = context.actor

    return [
      facts(
        [msg('commands.memory.unlink.fields.from.label'), recalledTitle(one, language)],
        [msg('commands.memory.unlink.fields.to.label'), recalledTitle(other, language)],
      ),
    ]
  },

  async run(context, { from, to, kind }) {
    const { db } = context
    await db.activities.holdLinks()
    await both(context, from, to)
    const said = await linkOf(context, from, to, kind)

    await db.activities.unlink(said.from, said.to, kind)
    const { reason, by, at } = said
    await record(context, 'activity', said.from, 'unlink', {
      facts: { to: said.to, kind, before: { reason, by, at } },
    })

    return done(
      msg('commands.memory.unlink.done', { from, to }),
      link(msg('commands.memory.show.button'), 'memory show', { ref: from }),
      link(msg('commands.memory.link.button'), 'memory link', { from, to, kind }),
    )
  },
})

/** What was said of the two; of what goes both ways, in either order. */
async function linkOf({ db }: Context, from: string, to: string, kind: LinkKind): Promise<KeptLink> {
  const links = (await db.activities.links(from)).filter(one => one.kind === kind)
  const said = links.find(one => one.to === to || (isMutual(kind) && one.from === to))

  return said ?? refuse('missing', 'activity.notLinked', { from, to })
}
