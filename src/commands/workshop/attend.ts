import { z } from 'zod'
import type { KeptWorkshop } from '#db/workshop.ts'
import { documentItem } from '#reply/particulars.ts'
import { type Block, done, items, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { show } from '#reply/workshop.ts'
import { command } from '../define.ts'
import { paragraph, wholeNumber } from '../fields.ts'
import { act } from './act.ts'
import { workshopRef } from './fields.ts'

/** A ministry says how many of its people come, and who; registering them is done by form, through its Permanent Mission. */
export const workshopAttend = command({
  path: ['workshop', 'attend'],
  who: ['contact'],
  input: z.object({ ref: workshopRef(), count: wholeNumber(0, 500), attendees: paragraph(1000).optional() }),

  async run(context, { ref, count, attendees }) {
    const ministry = context.actor.ministry!
    const { after } = await act(
      context,
      ref,
      { act: 'attend' },
      {
        facts: { count, attendees },
        keep: ({ id }) =>
          context.db.workshops.party(
            id,
            { ministry, count, ...(attendees ? { attendees } : {}) },
            context.now,
          ),
      },
    )

    return done(
      msg('commands.workshop.attend.done', { ref, count }),
      ...(count > 0 ? [text(msg('commands.workshop.attend.register')), ...registration(after)] : []),
      show(ref),
    )
  },
})

/** The forms by which people are registered, where they are known. */
const registration = ({ documents }: KeptWorkshop): readonly Block[] => {
  const forms = documents.filter(({ kind }) => kind === 'registration')

  return forms.length === 0 ? [] : [items(forms.map(documentItem))]
}
