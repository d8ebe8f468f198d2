import { encodeLink } from '#bot/link.ts'
import { type Form, type Link, type Reply, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { limits } from './limits.ts'

/** What is said where a form could not be opened: the button opens it. */
export const waiting = (form: Form): Reply => tell(msg('slack.form_waits'), linkTo(form))

/** A kept form is opened again by its token; any other takes along what is known of it, as far as a button carries it. */
function linkTo({ command, values, token }: Form): Link {
  const label = msg('slack.open_form')
  if (token !== undefined) return { label, command, input: { step: 'change' }, token, style: 'primary' }

  const known = Object.entries(values)
    .map(([name, entry]): [string, string] => [name, [entry].flat().join(', ')])
    .filter(([, text]) => text !== '')
    .sort(([, one], [, other]) => one.length - other.length)

  return { label, command, input: fitting(command, known), style: 'primary' }
}

function fitting(command: string, known: readonly [string, string][]): Readonly<Record<string, string>> {
  const input = Object.fromEntries(known)
  try {
    encodeLink({ command, input }, limits.buttonValue)
    return input
  } catch {
    return fitting(command, known.slice(0, -1))
  }
}
