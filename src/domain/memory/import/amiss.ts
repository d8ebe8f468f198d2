import type { Correction } from './columns.ts'
import type { Fault } from './reading.ts'

/** What has to be mended in the mapping before a row can be read. */
export function amissInMapping(
  { mapping, unknown, fieldless, doubled }: Correction,
  line: number,
): readonly Fault[] {
  const fault = (reason: string, asked = ''): Fault => ({
    line,
    column: null,
    reason,
    facts: asked ? { asked } : {},
  })
  const fields = Object.values(mapping)
  const titled = fields.some(field => field === 'title' || field?.startsWith('title_'))

  return [
    ...unknown.map(asked => fault('mapping.unknown', asked)),
    ...fieldless.map(asked => fault('mapping.field', asked)),
    ...doubled.map(asked => fault('mapping.doubled', asked)),
    ...(fields.length === 0 ? [fault('empty')] : titled ? [] : [fault('mapping.title')]),
  ]
}
