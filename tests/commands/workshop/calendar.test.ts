import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spokenChart } from '#bot/alternative.ts'
import { pngOf, svgOf } from '#bot/chart.ts'
import { fileEntry } from '#bot/file.ts'
import { plainText } from '#bot/plain.ts'
import { languages } from '#domain/language.ts'
import { periodBounds } from '#domain/period.ts'
import { calendarImported } from '#src/cli/calendar.ts'
import { textsIn, unreadable } from '#tests/setup/charts.ts'
import { openDesk } from '#tests/setup/desk.ts'

const { as, contact, database, guest, officer, sql } = await openDesk()
const plans = as(await officer())
const mexico = as(await contact('MX'))
const path = join(import.meta.dirname, '../../../data/calendar-2006-2007.csv')
const text = readFileSync(path, 'utf8')
const file = async (content: string, name = 'calendar-2006-2007.csv') => ({
  file: await fileEntry(name, Buffer.from(content)),
})
const count = async () => (await sql<{ n: number }>('select count(*)::int as n from workshop'))[0]!.n
const rows = () =>
  sql<{ id: string; row: Record<string, string>; ref: string }>(
    'select origin_id as id, row, ref from workshop where origin_id is not null order by workshop.id',
  )

test('the planning meeting’s calendar comes in row by row, after it is shown, and twice is once', async () => {
  const asked = await plans.opens('workshop import', await file(text))
  expect(asked.tone).toBe('ask')
  expect(asked.text).toContain('20 lines are new')
  expect(asked.text).toContain('second sem. of 2006. Date to be defined in WGs meeting in April, 2006')
  expect(await count()).toBe(0)

  const done = await plans.agrees(asked)
  expect(done.keys[0]).toBe('commands.workshop.import.done')
  expect(await count()).toBe(20)
  const again = await plans.opens('workshop import', await file(text, 'a copy.csv'))
  expect(again.text).toContain('No line is new')
  expect(again.reply.links.some(({ input }) => input.step === 'yes')).toBe(false)
  let said = ''
  const print = (more: string) => {
    said += more
  }
  const reader = { language: 'en', zone: 'UTC' } as const
  expect(await calendarImported(database, path, { yes: true }, reader, print)).toBe(true)
  expect(said).toContain('Nothing new')
  expect(await count()).toBe(20)
})

test('nothing of it is lost: every cell is kept as it was written, and each date says what the document said', async () => {
  const lines = await rows()
  expect(lines).toHaveLength(20)
  for (const { row, ref } of lines) {
    const kept = (await database.db.workshops.find(ref, 'read'))!
    expect(kept.standing.when.said).toBe(row.date_text)
    expect(text).toContain(row.notes!.replaceAll('"', '""'))
    const shown = await plans.says(`workshop show ${ref}`)
    for (const cell of [
      'title',
      'location',
      'date_text',
      'coordination',
      'notes',
      'other_payer',
      'travel_payer',
    ])
      for (const part of row[cell]!.split('; ').filter(
        piece => piece !== '' && !/^[A-Z]\w+( & \w+)?$/.test(piece),
      ))
        expect(shown.text, `${row.number} ${cell}`).toContain(part)
  }
})

test.each([
  ['1', 'spans', 'del 23 al 24 de marzo o segundo semestre de 2006'],
  ['2', 'spans', 'principios de abril de 2006'],
  ['4', 'spans', 'mayo o junio de 2006'],
  ['5', 'spans', 'del 3 al 5 de mayo de 2006'],
  ['9', 'undefined', 'por definir'],
  ['13', 'spans', 'septiembre de 2007'],
  ['VI-c', 'undefined', 'por definir'],
  ['VI-d', 'spans', 'del 3 al 5 de mayo de 2006'],
])('activity %s is %s, and is said so to a ministry', async (number, kind, said) => {
  const { ref } = (await rows()).find(({ id }) => id === number)!
  const kept = (await database.db.workshops.find(ref, 'read'))!
  expect(kept.standing.when.period.kind).toBe(kind)
  expect((await mexico.says(`workshop show ${ref}`)).text).toContain(said)
})

test('what waits for a decision, a condition, and who pays what are read from it', async () => {
  const of = async (number: string) => {
    const { ref } = (await rows()).find(({ id }) => id === number)!
    return (await database.db.workshops.find(ref, 'read'))!
  }
  expect((await of('10')).fields).toMatchObject({
    decision: 'WGs meeting in April, 2006',
    decideBy: '2006-04-30',
  })
  expect((await of('11')).fields).toMatchObject({
    condition: 'to be ratified by the new Minister of Labor in May, 2006',
    decideBy: '2006-05-31',
  })
  expect((await of('1')).fields.alternatives).toMatchObject([
    { place: 'Buenos Aires, Argentina', hosts: ['AR'] },
    { place: 'Uruguay', hosts: ['UY'] },
  ])
  expect((await of('4')).costs).toMatchObject([
    { item: 'all', payer: 'CA', firmness: 'to_be_studied' },
    { item: 'all', payer: 'PAHO and El Salvador', firmness: 'could' },
  ])
  expect((await of('2')).costs.map(({ item, payer }) => `${item} ${payer}`)).toEqual([
    'logistics MX',
    'interpretation MX',
    'translation ILO',
    'travel each country (its own representatives)',
    'documents ILO',
    'coordination OAS',
  ])
})

test('every fault is told with its line, and then nothing is kept', async () => {
  const before = await count()
  const head = 'number,title,date_text,earliest_date,latest_date,precision,travel_payer,travel_firmness\n'
  const wrong = [
    'W1,,May 2007,,,,,',
    'W2,A seminar,May 2007,2007-06-01,2007-06-30,month,,',
    'W3,A seminar,05/06/2007,,,,,',
    'W4,A seminar,May 2007,,,,Mexico,perhaps',
    'W4,A seminar,May 2007,2007-05-40,,day,,',
    'W6,A seminar,31 April 2007,,,,,',
    'W7,A seminar,May,,,,,',
  ].join('\n')
  const told = await plans.opens('workshop import', await file(`${head}${wrong}\n`, 'wrong.csv'))

  for (const line of [2, 3, 4, 5, 6, 7, 8]) expect(told.text).toContain(`Line ${line}`)
  for (const key of ['empty', 'contradiction', 'ambiguous', 'firmness', 'days', 'twice', 'noDay', 'noYear'])
    expect(told.keys).toContain(`import.why.calendar.${key}`)
  expect(told.reply.links.some(({ input }) => input.step === 'yes')).toBe(false)
  const headless = await plans.opens('workshop import', await file('a,b\n1,2\n', 'no.csv'))
  expect(headless.text).toContain('There is no column “number”')
  expect(await count()).toBe(before)

  const mended = `${head}13,Another conference,October 2007,,,,,\n`
  const changed = await plans.opens('workshop import', await file(mended))
  expect(changed.text).toContain('stay as they are: 13')
})

test('the year chart shows them all: a row each, and what has no time beside it', async () => {
  const { reply } = await as(guest()).says('workshop calendar 2006-2007')
  const chart = reply.body.find(block => block.kind === 'chart')!.chart
  if (chart.kind !== 'timeline') throw new Error('a calendar is a timeline')

  expect(chart.rows).toHaveLength(13)
  expect(chart.open).toHaveLength(7)
  expect(chart.within).toEqual({ from: '2006-01-01', to: '2007-12-31' })
  const solid = chart.rows.filter(({ spans }) => spans.some(({ certainty }) => certainty === 'solid'))
  expect(solid).toHaveLength(4)
  for (const language of languages) {
    const reader = { language, zone: 'UTC' }
    const drawing = svgOf(chart, reader)!
    expect(unreadable(drawing)).toEqual([])
    const words = spokenChart(chart, reader)
    for (const { label } of chart.rows)
      expect(words).toContain(
        plainText(
          { tone: 'plain', audience: 'asker', body: [{ kind: 'text', text: label }], links: [] },
          reader,
        ).trim(),
      )
    expect(textsIn(drawing).join(' ')).toContain(language === 'fr' ? 'Calendrier des activités' : '2006')
  }
  expect((await pngOf(chart, { language: 'es', zone: 'UTC' }))!.subarray(1, 4).toString()).toBe('PNG')
})

test.each([
  ['calendar 2006', '17 activities'],
  ['workshop calendar 2007', '10 activities'],
  ['calendario ministerio:Chile años:"2006 a 2007"', '2 activities'],
  ['workshop calendar 1999', 'Nothing is on the calendar'],
])('“%s” is a calendar: %s', async (line, said) => {
  expect((await plans.says(line)).text).toContain(said)
})

test('the calendar is in order: by the first day each could be on, then the last, and what is to be defined at the end', async () => {
  const all = { status: null, ministry: null, from: null, to: null, isInside: true } as const
  const { found } = await database.db.calendar.list(all, 1, 100)
  const bounds = found.map(({ standing }) => periodBounds(standing.when.period))
  const order = bounds.map(of => (of === null ? '9999' : `${of.from} ${of.to}`))

  expect(order).toEqual([...order].sort())
  expect(order.at(-1)).toBe('9999')
  expect(new Set(order).size).toBeGreaterThan(10)
})

test('years that are none, or too many, are asked back', async () => {
  for (const years of ['2007-2006', '2000-2010', 'soon'])
    expect((await plans.says(`workshop calendar years:"${years}"`)).keys).toContain('invalid.years')
})
