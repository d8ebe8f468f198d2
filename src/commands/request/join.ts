import { z } from 'zod'
import { type Context, command } from '../define.ts'
import { ref } from '../fields.ts'
import { actOn, seen, wouldAct } from './act.ts'

/** A request joins another one, and its ministries the activity. */
export const requestJoin = command({
  path: ['request', 'join'],
  who: ['contact', 'secretariat'],
  confirm: true,
  input: z.object({ ref: ref(), of: ref() }),

  preview: async (context, { ref, of }) =>
    wouldAct(context, ref, { act: 'join', of: await target(context, of) }),

  run: async (context, { ref, of }) =>
    actOn(context, ref, { act: 'join', of: await target(context, of) }, { reason: of }),
})

const target = async (context: Context, of: string) => (await seen(context, of, 'read')).standing
