import type { Key } from './key.ts'
import { calendar } from './pt/calendar.ts'
import { calls } from './pt/calls.ts'
import { charts } from './pt/charts.ts'
import { choices } from './pt/choices.ts'
import { commandTexts } from './pt/commands.ts'
import { consoleText } from './pt/console.ts'
import { digests } from './pt/digests.ts'
import { discord } from './pt/discord.ts'
import { fields } from './pt/fields.ts'
import { fund } from './pt/fund.ts'
import { fundSaid } from './pt/fund-said.ts'
import { fundWords } from './pt/fund-words.ts'
import { imports } from './pt/import.ts'
import { kernel } from './pt/kernel.ts'
import { memory } from './pt/memory.ts'
import { notices } from './pt/notices.ts'
import { recall } from './pt/recall.ts'
import { refusals } from './pt/refusals.ts'
import { reminders } from './pt/reminders.ts'
import { requests } from './pt/requests.ts'
import { search } from './pt/search.ts'
import { slack } from './pt/slack.ts'
import { workshops } from './pt/workshops.ts'

/** Portuguese, as the ministry of labour of Brazil writes to the others. */
export const pt: Readonly<Record<Key, string>> = {
  ...kernel,
  ...commandTexts,
  ...requests,
  ...fields,
  ...choices,
  ...notices,
  ...recall,
  ...refusals,
  ...memory,
  ...imports,
  ...fund,
  ...fundWords,
  ...fundSaid,
  ...consoleText,
  ...search,
  ...slack,
  ...discord,
  ...charts,
  ...digests,
  ...calls,
  ...reminders,
  ...workshops,
  ...calendar,
}
