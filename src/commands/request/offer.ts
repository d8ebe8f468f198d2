import { z } from 'zod'
import { command } from '../define.ts'
import { ministries, ref } from '../fields.ts'
import { actOn } from './act.ts'

/** An officer offers a request to one or more providers; each answers for itself. */
export const requestOffer = command({
  path: ['request', 'offer'],
  who: ['secretariat'],
  input: z.object({ ref: ref(), providers: ministries() }),

  run: (context, { ref, providers }) => actOn(context, ref, { act: 'offer', providers }),
})
