import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { done, link } from '#reply/reply.ts'
import { sheetBlocks } from '#reply/sheet.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { file, pasted } from '../fields.ts'
import { keepSheet, sheetOf } from './sheet.ts'

const input = z
  .object({ file: file().optional(), text: pasted(20_000).optional() })
  .superRefine(({ file, text }, context) => {
    const missing = file === undefined && text === undefined
    if (missing) context.addIssue({ code: 'custom', path: ['file'], message: 'invalid.fileMissing' })
    if (file && text) context.addIssue({ code: 'custom', path: ['text'], message: 'invalid.fileBoth' })
  })

/** An officer brings in the calendar of a planning meeting, line by line: all of it or, where anything is wrong, nothing. */
export const workshopImport = command({
  path: ['workshop', 'import'],
  who: ['secretariat'],
  confirm: true,
  input,

  async preview(context, given) {
    const sheet = await sheetOf(context, ...said(given))
    const isFaulty = sheet.faults.length > 0

    return { blocks: sheetBlocks(sheet), ways: [], plainly: !isFaulty && sheet.fresh.length > 0 }
  },

  async run(context, given) {
    if (!(await context.db.imports.turn(patienceMs))) refuse('conflict', 'import.busy')
    const sheet = await sheetOf(context, ...said(given))
    if (sheet.faults.length > 0) refuse('invalid', 'import.faults')
    const refs = await keepSheet(context, sheet)

    return done(
      msg('commands.workshop.import.done', { count: refs.length, origin: sheet.origin }),
      link(msg('commands.workshop.calendar.button'), 'workshop calendar', {}, 'primary'),
      link(msg('commands.workshop.list.button'), 'workshop list'),
    )
  },
})

/** What was pasted has no name of its own. */
const said = ({ file, text }: z.infer<typeof input>): [string, string] => [
  file?.name ?? 'chat',
  file?.text ?? text ?? '',
]

/** The same yes that comes twice waits for itself. */
const patienceMs = 15_000
