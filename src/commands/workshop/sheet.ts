import { originFrom } from '#domain/memory/import/origin.ts'
import type { Fault } from '#domain/memory/import/reading.ts'
import { formatOf, rowsOf } from '#domain/memory/import/rows.ts'
import { neededColumns, type SheetRow, sheetRow } from '#domain/workshop/sheet.ts'
import type { Context } from '../define.ts'
import { record } from '../record.ts'
import { addWorkshop } from './new.ts'

/** A file of a calendar as it is understood, and what of it is there already. */
export type Sheet = {
  readonly origin: string
  readonly rows: readonly SheetRow[]
  readonly fresh: readonly SheetRow[]
  /** Lines whose number is there already and says something else: they are left as they are. */
  readonly differing: readonly SheetRow[]
  readonly faults: readonly Fault[]
}

/** More lines than this are no planning meeting's. */
const most = 500

/** Looks a file through, line by line; nothing is kept. */
export async function sheetOf({ db }: Context, name: string, text: string): Promise<Sheet> {
  const rows: SheetRow[] = []
  const faults: Fault[] = []
  const whole = (line: number, reason: string, asked = '') =>
    faults.push({ line, column: null, reason, facts: { asked } })
  const pieces = (async function* () {
    yield text.replace(/^\ufeff/, '')
  })()

  for await (const row of rowsOf(pieces, formatOf(text))) {
    if ('broken' in row) whole(row.line, `broken.${row.broken}`)
    else if ('columns' in row)
      for (const column of neededColumns.filter(needed => !row.columns.includes(needed)))
        whole(row.line, 'calendar.column', column)
    else if (rows.length === most) whole(row.line, 'calendar.long')
    else rows.push(sheetRow(row))
    if (rows.length > most || faults.length > most) break
  }
  if (rows.length === 0 && faults.length === 0) whole(1, 'empty')
  const numbers = rows.map(({ id }) => id)
  for (const { id, line } of rows.filter((row, at) => numbers.indexOf(row.id) < at))
    whole(line, 'calendar.twice', id)

  const origin = originFrom(name)
  const known = await db.calendar.known(origin, rows)

  return {
    origin,
    rows,
    fresh: rows.filter(({ id }) => !known.has(id)),
    differing: rows.filter(({ id }) => known.get(id) === 'other'),
    faults: [...faults, ...rows.flatMap(row => row.faults)],
  }
}

/** Puts what a file has anew on the calendar, quietly; gives the references, in the order of its lines. */
export async function keepSheet(
  context: Context,
  { origin, fresh, rows }: Sheet,
): Promise<readonly string[]> {
  const { db, now } = context
  const refs: string[] = []

  for (const { id, fields, when, costs, cells } of fresh) {
    const ref = await db.workshops.reference(now.getUTCFullYear())
    const kept = await addWorkshop(context, { act: 'add', ref, when, status: 'tentative' }, fields, {
      isQuiet: true,
      origin: { name: origin, id, row: cells },
    })
    if (kept === null) continue
    for (const cost of costs) await db.workshops.cost(kept.id, cost)
    refs.push(ref)
  }
  await record(context, 'workshop', `import:${origin}`, 'import', {
    facts: { origin, lines: rows.length, refs },
  })

  return refs
}
