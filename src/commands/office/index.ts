import type { Command } from '../define.ts'
import { officeAssign } from './assign.ts'
import { officeList } from './list.ts'

/** Everything that may be asked of `office`, in the order in which help tells it. */
export const officeCommands: readonly Command[] = [officeList, officeAssign]
