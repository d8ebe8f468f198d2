import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { showLink } from '#reply/memory.ts'
import { done, items, text } from '#reply/reply.ts'
import { ministriesNamed } from '#reply/request.ts'
import { msg, written } from '#reply/value.ts'
import { command } from '../define.ts'
import { memoryRef } from '../fields.ts'
import { record } from '../record.ts'
import { seen } from '../request/act.ts'

/** A ministry makes use of what an earlier activity brought, and asks for nothing new; what it had written waits on. */
export const memoryReuse = command({
  path: ['memory', 'reuse'],
  who: ['staff', 'secretariat'],
  input: z.object({ ref: memoryRef() }),

  async run(context, { ref }) {
    if (ref.startsWith('RIAL-')) await seen(context, ref, 'read')
    const [found] = await context.db.recalled.some([ref])
    if (!found) refuse('missing', 'memory.missing', { asked: ref })

    await record(context, 'memory', ref, 'reuse')

    const { title, language, outcome, report, providers, kind } = found
    return done(
      msg('commands.memory.reuse.done', { ref }),
      items([{ title: written(title, language), ...(report ? { address: report } : {}) }]),
      ...(outcome ? [text(written(outcome, language))] : []),
      ...(providers.length > 0
        ? [text(msg('commands.memory.reuse.ask', { providers: ministriesNamed(providers) }))]
        : []),
      showLink(ref, kind),
    )
  },
})
