import type { Command } from '../define.ts'
import { contactAppoint } from './appoint.ts'
import { contactDeputise } from './deputise.ts'
import { contactHandOver } from './hand-over.ts'
import { contactList } from './list.ts'
import { contactShow } from './show.ts'
import { contactVacate } from './vacate.ts'

/** Everything that may be asked of `contact`, in the order in which help tells it. */
export const contactCommands: readonly Command[] = [
  contactShow,
  contactList,
  contactAppoint,
  contactHandOver,
  contactDeputise,
  contactVacate,
]
