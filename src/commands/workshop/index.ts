import type { Command } from '../define.ts'
import { workshopAdd } from './add.ts'
import { workshopAttend } from './attend.ts'
import { workshopCalendar } from './calendar.ts'
import { workshopCancel } from './cancel.ts'
import { workshopChange } from './change.ts'
import { workshopConfirm } from './confirm.ts'
import { workshopCost } from './cost.ts'
import { workshopDocuments } from './documents.ts'
import { workshopFeed } from './feed.ts'
import { workshopHold } from './hold.ts'
import { workshopImport } from './import.ts'
import { workshopInterest } from './interest.ts'
import { workshopList } from './list.ts'
import { workshopMove } from './move.ts'
import { workshopPostpone } from './postpone.ts'
import { workshopShow } from './show.ts'
import { workshopUndo } from './undo.ts'

/** Everything that may be asked of `workshop`, in the order in which help tells it. */
export const workshopCommands: readonly Command[] = [
  workshopCalendar,
  workshopList,
  workshopShow,
  workshopInterest,
  workshopAttend,
  workshopAdd,
  workshopChange,
  workshopMove,
  workshopConfirm,
  workshopHold,
  workshopPostpone,
  workshopCancel,
  workshopUndo,
  workshopCost,
  workshopDocuments,
  workshopFeed,
  workshopImport,
]
