import type { Command } from '../define.ts'
import { settingsChannel } from './channel.ts'
import { settingsMirror } from './mirror.ts'
import { settingsSet } from './set.ts'
import { settingsShow } from './show.ts'

/** Everything that may be asked of `settings`, in the order in which help tells it. */
export const settingsCommands: readonly Command[] = [
  settingsShow,
  settingsSet,
  settingsChannel,
  settingsMirror,
]
