import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { faultBlocks, foundBlocks } from '#reply/books.ts'
import { done, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { file } from '../fields.ts'
import { record } from '../record.ts'
import { keepBooks, lookThrough } from './books.ts'
import { today } from './fields.ts'

const input = z.object({ file: file() })

/** The lead brings in the books of earlier years: every line is looked at, and all of them are kept or none. */
export const fundImport = command({
  path: ['fund', 'import'],
  who: ['lead'],
  confirm: true,
  input,

  async preview(context, given) {
    const { drafts, faults, known } = await looked(context, given)
    if (known !== null) refuse('conflict', 'fund.importedAlready', { origin: known })
    if (faults.length > 0) return { blocks: faultBlocks(faults), ways: [], plainly: false }

    return foundBlocks(drafts)
  },

  async run(context, given) {
    const { db, actor, now } = context
    await db.fund.hold()
    const found = await looked(context, given)
    const count = await keepBooks(db, found, { person: actor.person?.id ?? null, actedFor: null }, now)
    await record(context, 'fund', found.origin, 'import', { facts: { count } })

    return done(
      msg('commands.fund.import.done', { count, origin: given.file.name }),
      ...foundBlocks(found.drafts).slice(1),
      link(msg('commands.fund.show.button'), 'fund show'),
    )
  },
})

const looked = (context: Context, { file: { name, text } }: z.infer<typeof input>) =>
  lookThrough(context.db, name, text, today(context))
