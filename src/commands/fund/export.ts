import { z } from 'zod'
import { bookFile } from '#domain/fund/files.ts'
import { file, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { wholeNumber } from '../fields.ts'

/** The books, or those of a year, as a file for a spreadsheet: every entry with all it says. */
export const fundExport = command({
  path: ['fund', 'export'],
  who: ['secretariat'],
  reads: true,
  input: z.object({ year: wholeNumber(1990, 2100).optional() }),

  async run({ db }, { year }) {
    const all = await db.fund.all()
    const entries = year === undefined ? all : all.filter(({ day }) => day.startsWith(`${year}-`))
    if (entries.length === 0) return tell(msg('fund.nothingRecorded'))

    return tell(
      msg('commands.fund.export.done', { count: entries.length }),
      file(`enlace-fund${year === undefined ? '' : `-${year}`}.csv`, 'text/csv', bookFile(entries)),
    )
  },
})
