import type { Command } from '../define.ts'
import { callAnswer } from './answer.ts'
import { callClose } from './close.ts'
import { callExtend } from './extend.ts'
import { callList } from './list.ts'
import { callNudge } from './nudge.ts'
import { callOpen } from './open.ts'
import { callRead } from './read.ts'
import { callShow } from './show.ts'
import { callStatusCommand } from './status.ts'

/** Everything that may be asked of `call`, in the order in which help tells it. */
export const callCommands: readonly Command[] = [
  callOpen,
  callList,
  callShow,
  callAnswer,
  callStatusCommand,
  callRead,
  callExtend,
  callNudge,
  callClose,
]
