import { z } from 'zod'
import { readParty } from '#domain/memory/party.ts'
import { refuse } from '#domain/refusal.ts'
import { costItems, firmnesses } from '#domain/workshop/cost.ts'
import { costTable } from '#reply/particulars.ts'
import { done } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { show } from '#reply/workshop.ts'
import { command } from '../define.ts'
import { choice, line } from '../fields.ts'
import { act } from './act.ts'
import { workshopRef } from './fields.ts'

/** Who pays an item, and how firm that is; `withdrawn` takes a payer off it again. */
export const workshopCost = command({
  path: ['workshop', 'cost'],
  who: ['secretariat'],
  input: z.object({
    ref: workshopRef(),
    item: choice('costItem', costItems),
    firmness: choice('firmness', [...firmnesses, 'withdrawn']),
    payer: line(150).optional(),
    detail: line(150).optional(),
  }),

  async run(context, { ref, item, firmness, payer: written = '', detail: note = '' }) {
    const { workshops } = context.db
    const payer = readParty(written)
    if (payer === '' && (firmness === 'will' || firmness === 'could')) refuse('invalid', 'workshop.noPayer')

    const { after } = await act(
      context,
      ref,
      { act: 'cost' },
      {
        facts: { cost: { item, payer, firmness, note } },
        keep: async ({ id }) => {
          if (firmness !== 'withdrawn') return workshops.cost(id, { item, payer, firmness, note })
          if (!(await workshops.uncost(id, item, payer))) refuse('missing', 'workshop.noCost')
        },
      },
    )

    return done(
      msg('commands.workshop.cost.done', { ref }),
      ...costTable(after.costs, after.fields),
      show(ref),
    )
  },
})
