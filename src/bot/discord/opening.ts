import type { APIModalInteractionResponseCallbackData as Modal } from 'discord.js'
import { formView } from '#bot/form.ts'
import type { Reader } from '#domain/language.ts'
import { type Form, type Link, type Reply, refused, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { fieldKey } from '#text/field.ts'
import type { Park } from './carry.ts'
import { fieldsOf, formModal } from './form.ts'
import { partsOf } from './parts.ts'

/** Which part of a form is wanted, and the fields that were given with the wish for it. */
export type Wanted = { readonly part: number; readonly given: readonly string[] }

/**
 * A form as a modal. What is filled in already but not asked for in this part would be lost on the way: it waits with
 * us, and the modal carries its token.
 */
export async function opened(form: Form, wanted: Wanted, reader: Reader, park: Park): Promise<Modal> {
  const given = form.token === undefined ? givenOf(form, wanted.given) : {}
  const asked = { part: wanted.part, given }
  const shown = [...fieldsOf(form.command, asked), ...Object.keys(given)]
  const hides = Object.entries(form.values).some(([name, entry]) => entry.length > 0 && !shown.includes(name))
  const token = form.token ?? (hides ? await kept(form, park) : undefined)

  return formModal(formView(token === undefined ? form : { ...form, token }, reader), asked, reader)
}

/**
 * A form where no modal can open, because it answers a form or came too late: what is wrong with it, and the buttons
 * that open it with all that was typed.
 */
export async function offered(form: Form, reply: Reply, park: Park): Promise<Reply> {
  const problems = Object.entries(form.problems)
  const parts = partsOf(form.command)
  const wanting = parts.flatMap((names, at) =>
    problems.some(([name]) => names.includes(name)) ? [String(at + 1)] : [],
  )
  const typed = Object.values(form.values).some(entry => entry.length > 0)
  const token =
    form.token === undefined || problems.length > 0 ? (typed ? await kept(form, park) : null) : form.token
  const open = (part: string): Link => ({
    label: msg(problems.length > 0 ? 'discord.correct' : 'discord.open_form'),
    command: form.command,
    input: token === null ? {} : { step: 'change', part },
    ...(token === null ? {} : { token }),
    style: 'primary',
  })
  if (problems.length === 0) return tell(reply.title ?? '', msg('discord.form_waits'), open('1'))

  return refused(
    reply.title ?? '',
    msg('discord.problems'),
    {
      kind: 'facts',
      rows: problems.map(([name, problem]) => ({ label: label(form, name), value: problem })),
    },
    ...(wanting.length > 0 ? wanting : ['1']).map(open),
  )
}

const label = (form: Form, name: string) => msg(fieldKey(form.command, name, 'label') ?? 'discord.problems')

const kept = ({ command, values }: Form, park: Park): Promise<string> => park({ command, fields: values })

/** What stands in the form as it was given, is right, and is short enough to be carried by the modal's name. */
function givenOf({ values, problems }: Form, names: readonly string[]): Readonly<Record<string, string>> {
  const right = names.flatMap(name => {
    const value = values[name]
    return typeof value === 'string' && value.length > 0 && value.length <= longestGiven && !problems[name]
      ? [[name, value] as const]
      : []
  })

  return Object.fromEntries(right.slice(0, mostGiven))
}

const longestGiven = 36
const mostGiven = 1
