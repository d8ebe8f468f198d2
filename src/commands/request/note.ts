import { z } from 'zod'
import { done, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { paragraph, ref } from '../fields.ts'
import { move } from './act.ts'

/** An officer keeps a note on a request that no ministry ever sees. */
export const requestNote = command({
  path: ['request', 'note'],
  who: ['secretariat'],
  input: z.object({ ref: ref(), text: paragraph(3000) }),

  async run(context, { ref, text }) {
    await move(context, ref, { act: 'note', text }, { reason: text })

    return done(
      msg('commands.request.note.done', { ref }),
      link(msg('commands.request.history.button'), 'request history', { ref }),
    )
  },
})
