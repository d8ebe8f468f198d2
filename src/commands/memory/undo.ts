import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { done, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { memoryRef, ref } from '../fields.ts'
import { record } from '../record.ts'
import { answerable, showAgain } from './answer.ts'

/** What was said of a match no longer counts; that it was said stays in the journal. */
export const memoryUndo = command({
  path: ['memory', 'undo'],
  who: ['contact', 'secretariat'],
  input: z.object({ ref: ref(), match: memoryRef() }),

  async run(context, { ref, match }) {
    const { db, now } = context
    const { answers } = await answerable(context, ref)
    const said = answers.find(one => one.match === match)
    if (!said || said.answer === 'unanswered') refuse('missing', 'memory.noAnswer', { ref, match })

    await db.recalled.answer(ref, [{ ...said, answer: 'unanswered', reason: null }], null, now)
    await record(context, 'memory', ref, 'undo', { facts: said })
    await showAgain(context, ref)

    return done(
      msg('commands.memory.undo.done', { ref, match }),
      link(msg('commands.memory.answer.button'), 'memory answer', { ref, match }),
    )
  },
})
