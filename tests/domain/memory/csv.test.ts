import { expect, test } from 'vitest'
import { type ActivityFields, unknownActivity } from '#domain/memory/activity.ts'
import { csvOf } from '#domain/memory/csv.ts'
import type { Reading } from '#domain/memory/import/reading.ts'
import { batches, survey } from '#domain/memory/import/survey.ts'
import type { Period } from '#domain/period.ts'

const written = (fields: Partial<ActivityFields>, sources: readonly string[] = []) =>
  csvOf([{ ref: 'ACT-0001', fields: { ...unknownActivity, title: 'Seminar', ...fields }, sources }])

/** What stands under a column, where nothing in the line has a comma. */
const cell = (fields: Partial<ActivityFields>, column: string) => {
  const [head, line] = written(fields)
    .slice(1)
    .split('\r\n')
    .map(text => text.split(','))
  return line![head!.indexOf(column)]
}

const spans = (...anyOf: Extract<Period, { kind: 'spans' }>['anyOf']): Period => ({ kind: 'spans', anyOf })

test('a file begins with the mark for UTF-8, names its columns, and ends its lines as spreadsheets do', () => {
  const text = written({})

  expect(text.startsWith('\ufeffid,year,period,end,')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.split('\r\n')).toHaveLength(3)
})

test('what has a comma, a quote or a line in it is quoted', () => {
  expect(written({ description: 'a, b' })).toContain(',"a, b",')
  expect(written({ description: 'a "b"' })).toContain(',"a ""b""",')
  expect(written({ description: 'a\nb' })).toContain(',"a\nb",')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('“%s” is no formula of a spreadsheet', title => {
  expect(cell({ title }, 'title')).toBe(`'${title}`)
})

test('several stand in one cell', () => {
  expect(cell({ requesters: ['MX', 'ILO'] }, 'requesters')).toBe('MX; ILO')
  expect(cell({ topics: ['osh', 'wages'] }, 'topics')).toBe('osh; wages')
})

test('a translation has columns of its own', () => {
  const fields = { translated: { fr: { title: 'Séminaire', description: 'Deux jours' } } }

  expect(cell(fields, 'title_fr')).toBe('Séminaire')
  expect(cell(fields, 'description_fr')).toBe('Deux jours')
  expect(cell(fields, 'title_es')).toBe('')
})

test.each([
  ['2019-03-12', '2019-03-14', spans({ precision: 'day', from: '2019-03-12', to: '2019-03-14' })],
  ['2019-05', '2019-05', spans({ precision: 'month', from: '2019-05-01', to: '2019-05-31' })],
  ['2019', '2019', spans({ precision: 'year', from: '2019-01-01', to: '2019-12-31' })],
  ['2019-07-01', '2019-12-31', spans({ precision: 'semester', from: '2019-07-01', to: '2019-12-31' })],
  [
    '2019-05',
    '2019-08-20',
    spans(
      { precision: 'day', from: '2019-08-20', to: '2019-08-20' },
      { precision: 'month', from: '2019-05-01', to: '2019-05-31' },
    ),
  ],
  ['', '', { kind: 'undefined' } as const],
])('a date is told no closer than it is known: %s to %s', (from, to, period) => {
  expect([cell({ period }, 'period'), cell({ period }, 'end')]).toEqual([from, to])
})

test('each source is named once', () => {
  expect(written({}, ['activities.csv', 'https://rialnet.org/x'])).toContain(
    ',activities.csv | https://rialnet.org/x\r\n',
  )
})

test('what was exported is understood when it is imported again', async () => {
  const fields: ActivityFields = {
    language: 'es',
    title: 'Inspección, “por riesgos”',
    description: 'Dos semanas\n\ncon visitas',
    translated: { fr: { title: 'Inspection', description: 'Deux semaines' } },
    requesters: ['MX', 'ILO'],
    providers: ['BR'],
    form: 'expert_visit',
    topics: ['inspection', 'osh', 'ict_telework'],
    period: spans({ precision: 'day', from: '2019-03-12', to: '2019-03-14' }),
    year: 2018,
    place: 'Brasilia, D.F.',
    call: 'XX CIMT',
    outcome: 'Un manual',
    report: 'https://rialnet.org/informe.pdf',
    phase: '2',
  }
  const month = spans({ precision: 'month', from: '2019-05-01', to: '2019-05-31' })
  const year = spans({ precision: 'year', from: '2019-01-01', to: '2019-12-31' })
  const all = [fields, { ...fields, period: month }, { ...fields, period: year }]
  const text = csvOf(all.map((one, at) => ({ ref: `ACT-000${at}`, fields: one, sources: ['a letter'] })))
  const source = async function* () {
    yield Buffer.from(text)
  }
  const found = (await survey(source, { columns: '', order: null }, 2026))!
  expect(found.faults).toEqual([])

  const read: Reading[] = []
  for await (const batch of batches(source, found)) read.push(...batch)
  expect(read.map(one => one.fields)).toEqual(all)
  expect(read.map(({ originId, source }) => [originId, source])[0]).toEqual(['ACT-0000', 'a letter'])
})
