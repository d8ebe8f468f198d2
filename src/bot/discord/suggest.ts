import { setTimeout as sleep } from 'node:timers/promises'
import { Routes, type APIApplicationCommandAutocompleteInteraction as Typing } from 'discord.js'
import { cut } from '#bot/cut.ts'
import { isMany } from '#bot/form.ts'
import type { Option } from '#bot/platform.ts'
import { commandNamed } from '#commands/index.ts'
import { commandIn } from './asking.ts'
import { accountOf } from './identity.ts'
import { limits } from './limits.ts'
import { reason } from './log.ts'
import type { Means } from './meet.ts'

/** The entries of a list that fit what is being typed. Discord waits three seconds; an empty list is better than none. */
export async function suggest(
  { desk, web, log }: Pick<Means, 'desk' | 'web' | 'log'>,
  typing: Typing,
): Promise<void> {
  const { name, fields, focused } = commandIn(typing.data as never)
  const field = commandNamed(name)?.fields.find(one => one.name === focused)
  const { before, typed } = lastOf(fields[focused ?? ''] ?? '', field ? isMany(field.widget) : false)

  const asked = desk
    .options({
      account: accountOf(typing),
      command: name,
      field: focused ?? '',
      typed,
      limit: limits.choices,
    })
    .catch((error): readonly Option[] => {
      log.error({ command: name, field: focused }, `a list could not be loaded: ${reason(error)}`)
      return []
    })
  const found = await Promise.race([asked, sleep(patience, [] as readonly Option[], { ref: false })])
  const choices = found
    .map(option => ({ name: cut(named(option, before), limits.choiceName), value: before + option.value }))
    .filter(({ value }) => value.length > 0 && value.length <= limits.choiceValue)
    .slice(0, limits.choices)

  await web.work
    .post(Routes.interactionCallback(typing.id, typing.token), {
      body: { type: 8, data: { choices } },
      auth: false,
    })
    .catch(error => log.info({}, `a list came too late: ${reason(error)}`))
}

/** Of several, only the last is being typed; those before it stay. */
function lastOf(text: string, many: boolean): { readonly before: string; readonly typed: string } {
  const comma = many ? text.lastIndexOf(',') : -1
  if (comma < 0) return { before: '', typed: text }

  return { before: `${text.slice(0, comma).trim()}, `, typed: text.slice(comma + 1).trim() }
}

const named = ({ label, value, about }: Option, before: string): string =>
  `${before}${label || value}${about ? ` – ${about}` : ''}`

const patience = 2_000
