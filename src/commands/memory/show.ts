import { z } from 'zod'
import type { KeptLink } from '#db/links.ts'
import { spokenKinds } from '#domain/memory/link.ts'
import { isSecretariat } from '#domain/roles.ts'
import { activityInFull } from '#reply/activity.ts'
import { linkItem } from '#reply/link.ts'
import { type Block, heading, items, type Link, link } from '#reply/reply.ts'
import { requestInMemory } from '#reply/request.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { memoryRef } from '../fields.ts'
import { seen } from '../request/act.ts'
import { known, those } from './known.ts'

/** One activity or request as the memory has it: who, when, what came of it, what it belongs to, where it is known from. */
export const memoryShow = command({
  path: ['memory', 'show'],
  who: ['linked'],
  reads: true,
  input: z.object({ ref: memoryRef() }),

  async run(context, { ref }) {
    const { actor } = context
    if (!ref.startsWith('ACT-')) {
      const kept = await seen(context, ref, 'read')
      return requestInMemory(kept, await linked(context, ref), more(context, ref))
    }
    const kept = await known(context, ref, 'read')
    const correct = link(msg('commands.memory.correct.button'), 'memory correct', { ref })

    return activityInFull(kept, actor.language, await linked(context, ref), [
      ...(actor.roles.has('lead') ? [correct] : []),
      ...more(context, ref),
    ])
  },
})

/** What it belongs together with, from both sides; what this person may not know of is left out. */
async function linked(context: Context, ref: string): Promise<readonly Block[]> {
  const links = await context.db.activities.links(ref)
  const other = ({ from, to }: KeptLink) => (from === ref ? to : from)
  const found = await those(context, links.map(other))
  const rows = links.flatMap(one => {
    const is = found.get(other(one))
    return is ? [linkItem(one, is, context.actor.language, undo(context, one))] : []
  })

  return rows.length === 0 ? [] : [heading(msg('memory.links')), items(rows)]
}

/** What was said by hand can be taken back by hand. */
function undo({ actor }: Context, { from, to, kind }: KeptLink): readonly Link[] {
  if (!isSecretariat(actor) || !spokenKinds.some(one => one === kind)) return []

  return [link(msg('commands.memory.unlink.button'), 'memory unlink', { from, to, kind })]
}

const more = ({ actor }: Context, ref: string): readonly Link[] =>
  isSecretariat(actor) ? [link(msg('commands.memory.link.button'), 'memory link', { from: ref })] : []
