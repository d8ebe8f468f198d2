import type { App, ViewSubmitAction } from '@slack/bolt'
import type { Pressed } from '#bot/link.ts'
import { commandNamed } from '#commands/index.ts'
import { readInput } from '#commands/read.ts'
import type { Reader } from '#domain/language.ts'
import type { Entry } from '#reply/reply.ts'
import { type Asking, ofForm } from './asking.ts'
import { formOf } from './form.ts'
import { handedOver } from './handed.ts'
import { reason } from './log.ts'
import { type Means, meet } from './meet.ts'
import { readOrigin } from './origin.ts'
import { moment } from './render.ts'
import { filledIn } from './state.ts'
import { spoken } from './words.ts'
import type { Work } from './work.ts'

type Filled = Readonly<Record<string, Entry>>

/**
 * Forms that were filled in. What is wrong with them is said in the acknowledgement, beside the fields and with all
 * that was typed still there; a good one gives way to a word that its answer is coming.
 */
export function receiveForms(app: App, means: Means, work: Work): void {
  app.view<ViewSubmitAction>({ type: 'view_submission' }, async ({ body, ack }) => {
    const since = Date.now()
    const form = formOf(body.view.callback_id)
    if (!form) return ack()

    const fields = filledIn(body.view.state.values)
    const errors = faults(form, fields, body)
    if (errors) return ack({ response_action: 'errors', errors })

    const asking = ofForm(body, form, fields)
    await ack(comingSoon(asking, body)).catch(error =>
      means.log.warn({}, `slack did not take an acknowledgement: ${reason(error)}`),
    )
    await work.hold(async () => meet(means, await handedOver(means.web, asking), since))
  })
}

function comingSoon({ surface }: Asking, { view }: ViewSubmitAction) {
  const named = surface.kind === 'modal' ? surface.shown.named : undefined

  return { response_action: 'update', view: moment(readOrigin(view.private_metadata), named) } as const
}

/** What is wrong, by the place of each field; null where nothing is, or nothing that a field could show. */
function faults(
  { command: name }: Pressed,
  fields: Filled,
  { view }: ViewSubmitAction,
): Record<string, string> | null {
  const command = commandNamed(name)
  if (!command) return null

  const { reader } = readOrigin(view.private_metadata)
  const read = readInput(command, fields, dayOf(reader), reader.language)
  if (read.ok) return null

  const shown = Object.entries(read.problems).filter(([field]) => field in fields)
  return shown.length === 0
    ? null
    : Object.fromEntries(shown.map(([field, problem]) => [field, spoken(problem, reader)]))
}

/** Today where the reader is: "beginning of April" is the next one from there. */
const dayOf = ({ zone }: Reader): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date())
