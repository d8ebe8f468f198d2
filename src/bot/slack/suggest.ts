import { setTimeout as sleep } from 'node:timers/promises'
import type { BlockSuggestion } from '@slack/bolt'
import type { PlainTextOption } from '@slack/types'
import type { Option } from '#bot/platform.ts'
import { option } from './element.ts'
import { formOf } from './form.ts'
import { type Payload, workspaceOf } from './identity.ts'
import { limits } from './limits.ts'
import { reason } from './log.ts'
import type { Means } from './meet.ts'

/** The entries of a list that fit what is being typed. Slack waits three seconds; an empty list is better than none. */
export async function suggest(
  { desk, people, log }: Pick<Means, 'desk' | 'people' | 'log'>,
  body: BlockSuggestion,
  answer: (options: PlainTextOption[]) => Promise<void>,
): Promise<void> {
  const form = formOf(body.view?.callback_id ?? '')
  if (!form) return answer([])

  const asked = people
    .account(workspaceOf(body as Payload), body.user.id)
    .then(account =>
      desk.options({
        account,
        command: form.command,
        field: body.block_id,
        typed: body.value,
        limit: limits.options,
      }),
    )
    .catch((error): readonly Option[] => {
      log.error(
        { command: form.command, field: body.block_id },
        `a list could not be loaded: ${reason(error)}`,
      )
      return []
    })
  const found = await Promise.race([asked, sleep(patience, [] as readonly Option[], { ref: false })])

  await answer(
    found
      .filter(({ value }) => value.length > 0 && value.length <= limits.optionValue)
      .slice(0, limits.options)
      .map(option),
  )
}

const patience = 2_500
