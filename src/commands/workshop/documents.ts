import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { documentKinds } from '#domain/workshop/document.ts'
import { done } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { show } from '#reply/workshop.ts'
import { command } from '../define.ts'
import { choice, line } from '../fields.ts'
import { webAddress } from '../memory/fields.ts'
import { act } from './act.ts'
import { workshopRef } from './fields.ts'

/** What there is to read of an activity, and the way to join it, which guests are never given; `removed` takes it away. */
export const workshopDocuments = command({
  path: ['workshop', 'documents'],
  who: ['secretariat'],
  input: z.object({
    ref: workshopRef(),
    kind: choice('documentKind', [...documentKinds, 'removed']),
    address: webAddress(),
    title: line(200).optional(),
  }),

  async run(context, { ref, kind, address, title = '' }) {
    const { workshops } = context.db
    await act(
      context,
      ref,
      { act: 'documents' },
      {
        facts: { kind, title, address },
        keep: async ({ id }) => {
          if (kind !== 'removed') return workshops.document(id, { kind, title, address }, context.now)
          if (!(await workshops.undocument(id, address, context.now)))
            refuse('missing', 'workshop.noDocument')
        },
      },
    )

    return done(msg('commands.workshop.documents.done', { ref }), show(ref))
  },
})
