import { z } from 'zod'
import { type Context, command } from '../define.ts'
import { ref } from '../fields.ts'
import { actOn, seen, wouldAct } from './act.ts'

/** A request is set aside as a duplicate of another one. */
export const requestDuplicate = command({
  path: ['request', 'duplicate'],
  who: ['contact', 'secretariat'],
  confirm: true,
  input: z.object({ ref: ref(), of: ref() }),

  preview: async (context, { ref, of }) =>
    wouldAct(context, ref, { act: 'duplicate', of: await target(context, of) }),

  run: async (context, { ref, of }) =>
    actOn(context, ref, { act: 'duplicate', of: await target(context, of) }, { reason: of }),
})

const target = async (context: Context, of: string) => (await seen(context, of, 'read')).standing
