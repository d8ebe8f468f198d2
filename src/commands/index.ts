import { callCommands } from './call/index.ts'
import { contactCommands } from './contact/index.ts'
import type { Command } from './define.ts'
import { digestCommands } from './digest/index.ts'
import { fundCommands } from './fund/index.ts'
import { help } from './help.ts'
import { memoryCommands } from './memory/index.ts'
import { officeCommands } from './office/index.ts'
import { personCommands } from './person/index.ts'
import { reminderCommands } from './reminder/index.ts'
import { requestCommands } from './request/index.ts'
import { settingsCommands } from './settings/index.ts'
import { workshopCommands } from './workshop/index.ts'

/** Everything that may be asked, in the order in which help tells it. */
export const commands: readonly Command[] = [
  ...requestCommands,
  ...memoryCommands,
  ...callCommands,
  ...reminderCommands,
  ...digestCommands,
  ...workshopCommands,
  ...fundCommands,
  ...contactCommands,
  ...personCommands,
  ...officeCommands,
  ...settingsCommands,
  help,
]

const byName = new Map(commands.map(command => [command.name, command]))

/** The command of a name such as `request take`. */
export const commandNamed = (name: string): Command | undefined => byName.get(name)

/** The first words of all commands, once each. */
export const areas: readonly string[] = [...new Set(commands.map(({ path }) => path[0]))]
