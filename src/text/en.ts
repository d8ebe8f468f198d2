import { calendar } from './en/calendar.ts'
import { calls } from './en/calls.ts'
import { charts } from './en/charts.ts'
import { choices } from './en/choices.ts'
import { commandTexts } from './en/commands.ts'
import { consoleText } from './en/console.ts'
import { digests } from './en/digests.ts'
import { discord } from './en/discord.ts'
import { fields } from './en/fields.ts'
import { fund } from './en/fund.ts'
import { fundSaid } from './en/fund-said.ts'
import { fundWords } from './en/fund-words.ts'
import { imports } from './en/import.ts'
import { kernel } from './en/kernel.ts'
import { memory } from './en/memory.ts'
import { notices } from './en/notices.ts'
import { recall } from './en/recall.ts'
import { refusals } from './en/refusals.ts'
import { reminders } from './en/reminders.ts'
import { requests } from './en/requests.ts'
import { search } from './en/search.ts'
import { slack } from './en/slack.ts'
import { workshops } from './en/workshops.ts'

/** English; what it has, the other languages must have. */
export const en = {
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
} as const
