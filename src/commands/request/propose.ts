import { z } from 'zod'
import { command } from '../define.ts'
import { requestFrom, requestShape } from './fields.ts'
import { newProposal } from './new.ts'

/** Anybody of a ministry puts a request into words; it waits for the contact point to file, change or drop it. */
export const requestPropose = command({
  path: ['request', 'propose'],
  who: ['staff'],
  input: z.object(requestShape),

  run: (context, input) => newProposal(context, requestFrom(context, input)),
})
