import { z } from 'zod'
import { fingerprintOf, importSubject } from '#db/imports.ts'
import { originFrom } from '#domain/memory/import/origin.ts'
import type { Source } from '#domain/memory/import/source.ts'
import { type Survey, survey } from '#domain/memory/import/survey.ts'
import { refuse } from '#domain/refusal.ts'
import { foretoldBlocks, keptBlocks, surveyBlocks } from '#reply/import.ts'
import { type Block, done, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command, type Way } from '../define.ts'
import { choice, file, line, pasted } from '../fields.ts'
import { record } from '../record.ts'

const input = z
  .object({
    file: file().optional(),
    text: pasted(20_000).optional(),
    columns: line(1000).optional(),
    dates: choice('dateOrder', ['day_first', 'month_first']).optional(),
    origin: line(150).optional(),
  })
  .superRefine(({ file, text }, context) => {
    const missing = file === undefined && text === undefined
    if (missing) context.addIssue({ code: 'custom', path: ['file'], message: 'invalid.fileMissing' })
    if (file && text) context.addIssue({ code: 'custom', path: ['text'], message: 'invalid.fileBoth' })
  })
type Given = z.infer<typeof input>

/** The lead brings in a file of past activities: it is looked through and shown, and kept as a whole or not at all. */
export const memoryImport = command({
  path: ['memory', 'import'],
  who: ['lead'],
  confirm: true,
  input,

  async preview(context, given) {
    const { source, found, origin } = await lookedThrough(context, given)
    const blocks: readonly Block[] = surveyBlocks(found, origin)
    if (found.faulty > 0) return { blocks, ways: waysOut(found), plainly: false }
    const { db, rules } = context
    const tally = await db.imports.foretell({ source, survey: found, origin }, rules.duplicateWarningPercent)

    return [...foretoldBlocks(tally), ...blocks]
  },

  async run(context, given) {
    const { db, now } = context
    if (!(await db.imports.turn(patienceMs))) refuse('conflict', 'import.busy')
    const { source, found, origin, fingerprint, name } = await lookedThrough(context, given)
    if (found.faulty > 0) refuse('invalid', 'import.faults')

    const tally = await db.imports.keep({ source, survey: found, origin }, now)
    if (tally.added >= manyNew) await db.imports.count()
    const { shared: _, resembling: __, ...counts } = tally
    const facts = { origin, file: name, mapping: found.manner.mapping, records: found.records, ...counts }
    await record(context, 'activity', importSubject(fingerprint), 'import', { facts })

    return done(
      msg('commands.memory.import.done', { added: tally.added, origin }),
      ...keptBlocks(tally),
      ...(tally.refs
        ? [link(msg('commands.memory.show.button'), 'memory show', { ref: tally.refs[0] })]
        : []),
    )
  },
})

/** The file as it is understood, and under which name it is kept: the first one, where it was kept before. */
async function lookedThrough({ db, now }: Context, { file, text, columns, dates, origin: called }: Given) {
  const content = new TextEncoder().encode(file?.text ?? text ?? '')
  const source: Source = async function* () {
    yield content
  }
  const order = dates ?? null
  const said = { columns: columns ?? '', order }
  const found = await survey(source, said, now.getUTCFullYear(), othersFirst)
  if (found === null) refuse('invalid', 'import.notText')
  const fingerprint = await fingerprintOf(source)
  const name = file?.name ?? pastedName
  const origin = (await db.imports.originOf(fingerprint)) ?? originFrom(called ?? name)

  return { source, found, fingerprint, origin, name }
}

/** What can be said at once where the file's faults are no faults of its own. */
function waysOut({ faults }: Survey): readonly Way[] {
  const has = (reason: string) => faults.some(fault => fault.reason.startsWith(reason))

  return [
    ...(has('date.ambiguous')
      ? [
          { label: msg('import.way.dayFirst'), fields: { dates: 'day_first' } },
          { label: msg('import.way.monthFirst'), fields: { dates: 'month_first' } },
        ]
      : []),
    ...(has('mapping.') ? [{ label: msg('import.way.columns'), asks: 'columns' }] : []),
  ]
}

/** While a long file is read, others are answered. */
const othersFirst = () => new Promise<void>(resolve => setImmediate(resolve))

/** What was pasted has no name of its own. */
const pastedName = 'chat'
const manyNew = 1_000
/** The same yes that comes twice waits for itself; a large file is not waited for. */
const patienceMs = 15_000
