import { calendar } from './fr/calendar.ts'
import { calls } from './fr/calls.ts'
import { charts } from './fr/charts.ts'
import { choices } from './fr/choices.ts'
import { commandTexts } from './fr/commands.ts'
import { consoleText } from './fr/console.ts'
import { digests } from './fr/digests.ts'
import { discord } from './fr/discord.ts'
import { fields } from './fr/fields.ts'
import { fund } from './fr/fund.ts'
import { fundSaid } from './fr/fund-said.ts'
import { fundWords } from './fr/fund-words.ts'
import { imports } from './fr/import.ts'
import { kernel } from './fr/kernel.ts'
import { memory } from './fr/memory.ts'
import { notices } from './fr/notices.ts'
import { recall } from './fr/recall.ts'
import { refusals } from './fr/refusals.ts'
import { reminders } from './fr/reminders.ts'
import { requests } from './fr/requests.ts'
import { search } from './fr/search.ts'
import { slack } from './fr/slack.ts'
import { workshops } from './fr/workshops.ts'
import type { Key } from './key.ts'

/** French, as an official of a ministry of Haiti or Canada writes it. */
export const fr: Readonly<Record<Key, string>> = {
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
