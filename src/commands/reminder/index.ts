import type { Command } from '../define.ts'
import { reminderHoliday } from './holiday.ts'
import { reminderHolidays } from './holidays.ts'
import { reminderList } from './list.ts'
import { reminderQuiet } from './quiet.ts'
import { reminderResume } from './resume.ts'
import { reminderSnooze } from './snooze.ts'
import { reminderStop } from './stop.ts'
import { reminderWhyCommand } from './why.ts'

/** Everything that may be asked of `reminder`, in the order in which help tells it. */
export const reminderCommands: readonly Command[] = [
  reminderList,
  reminderWhyCommand,
  reminderSnooze,
  reminderStop,
  reminderResume,
  reminderQuiet,
  reminderHolidays,
  reminderHoliday,
]
