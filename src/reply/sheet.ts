import type { Fault } from '#domain/memory/import/reading.ts'
import { faultsShown } from '#domain/memory/import/survey.ts'
import type { SheetRow } from '#domain/workshop/sheet.ts'
import { faultBlocks } from './import.ts'
import { type Block, heading, table, text } from './reply.ts'
import { msg, period, written } from './value.ts'

type Sheet = {
  readonly rows: readonly SheetRow[]
  readonly fresh: readonly SheetRow[]
  readonly differing: readonly SheetRow[]
  readonly faults: readonly Fault[]
}

/** What a calendar's file says, line by line, beside what its document said: or everything that is wrong with it. */
export function sheetBlocks({ rows, fresh, differing, faults }: Sheet): readonly Block[] {
  if (faults.length > 0) return faultBlocks({ faults: faults.slice(0, faultsShown), faulty: faults.length })

  return [
    text(msg('calendar.foretold', { fresh: fresh.length, known: rows.length - fresh.length })),
    ...(differing.length > 0
      ? [text(msg('calendar.differing', { numbers: differing.map(({ id }) => id).join(', ') }))]
      : []),
    ...(fresh.length > 0 ? [heading(msg('calendar.new')), sheetTable(fresh)] : []),
  ]
}

/** Each line by its number, with its time as it is read and as the document has it. */
const sheetTable = (rows: readonly SheetRow[]): Block =>
  table(
    [msg('calendar.number'), msg('fields.title.label'), msg('fields.period.label'), msg('calendar.said')],
    rows.map(({ id, fields, when }) => [
      id,
      written(fields.title, fields.language),
      period(when.period),
      written(when.said, fields.language),
    ]),
  )
