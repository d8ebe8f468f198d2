import type { Command } from '../define.ts'
import { personInvite } from './invite.ts'
import { personLanguage } from './language.ts'
import { personLink } from './link.ts'
import { personWhoami } from './whoami.ts'
import { personZone } from './zone.ts'

/** Everything that may be asked of `person`, in the order in which help tells it. */
export const personCommands: readonly Command[] = [
  personLink,
  personInvite,
  personLanguage,
  personZone,
  personWhoami,
]
