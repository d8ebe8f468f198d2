import { calendar } from './es/calendar.ts'
import { calls } from './es/calls.ts'
import { charts } from './es/charts.ts'
import { choices } from './es/choices.ts'
import { commandTexts } from './es/commands.ts'
import { consoleText } from './es/console.ts'
import { digests } from './es/digests.ts'
import { discord } from './es/discord.ts'
import { fields } from './es/fields.ts'
import { fund } from './es/fund.ts'
import { fundSaid } from './es/fund-said.ts'
import { fundWords } from './es/fund-words.ts'
import { imports } from './es/import.ts'
import { kernel } from './es/kernel.ts'
import { memory } from './es/memory.ts'
import { notices } from './es/notices.ts'
import { recall } from './es/recall.ts'
import { refusals } from './es/refusals.ts'
import { reminders } from './es/reminders.ts'
import { requests } from './es/requests.ts'
import { search } from './es/search.ts'
import { slack } from './es/slack.ts'
import { workshops } from './es/workshops.ts'
import type { Key } from './key.ts'

/** Spanish, as a ministry of labour writes to a colleague of another. */
export const es: Readonly<Record<Key, string>> = {
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
