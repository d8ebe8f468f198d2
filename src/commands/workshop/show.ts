import { z } from 'zod'
import { possibleActs } from '#domain/workshop.ts'
import { workshopInFull } from '#reply/particulars.ts'
import { command } from '../define.ts'
import { seen } from './act.ts'
import { workshopRef } from './fields.ts'

/** One activity in full, with every date it had, who pays, who comes, and what the person who asks can do about it. */
export const workshopShow = command({
  path: ['workshop', 'show'],
  who: ['anyone'],
  reads: true,
  input: z.object({ ref: workshopRef() }),

  async run(context, { ref }) {
    const { actor, now, rules, db } = context
    const kept = await seen(context, ref, 'read')

    return workshopInFull(
      kept,
      await db.workshops.dates(kept.id),
      possibleActs(kept.standing, actor, now, rules),
      actor.person === null,
    )
  },
})
