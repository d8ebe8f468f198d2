import { expect, test } from 'vitest'
import { batches, type Said, survey } from '#domain/memory/import/survey.ts'

/** A file, given out in pieces so small that every one of them cuts something in two. */
const file = (content: string | Uint8Array, size = 7) =>
  async function* () {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
const look = async (content: string | Uint8Array, said: Partial<Said> = {}) =>
  (await survey(file(content), { columns: '', order: null, ...said }, 2026))!
const told = async (content: string, said: Partial<Said> = {}) =>
  (await look(content, said)).faults.map(({ line, column, reason }) => `${line} ${column ?? '-'} ${reason}`)
const utf16 = (text: string, little: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return new Uint8Array(little ? bytes : bytes.swap16())
}

const plain = 'título;país solicitante;año\nInspección del trabajo;México;2019\n'
test.each([
  ['UTF-8', plain],
  ['UTF-8 with its mark', `\ufeff${plain}`],
  ['UTF-16, little end first', utf16(plain, true)],
  ['UTF-16, big end first', utf16(plain, false)],
  ['Latin-1', new Uint8Array(Buffer.from(plain, 'latin1'))],
  ['tabs', plain.replaceAll(';', '\t')],
  ['commas', plain.replaceAll(';', ',')],
  ['line breaks of another system', plain.replaceAll('\n', '\r\n')],
  ['line breaks of an old one', plain.replaceAll('\n', '\r')],
  ['its separator said first', `sep=;\r\n${plain}`],
  ['quotes everywhere', '"título";"país solicitante";"año"\n"Inspección del trabajo";"México";"2019"'],
  ['empty lines', `\n${plain.replace('\n', '\n\n;;\n')}\n\n`],
  ['JSON', JSON.stringify([{ título: 'Inspección del trabajo', solicitantes: ['MX'], año: 2019 }], null, 2)],
  ['JSON, a line each', '{"título":"Inspección del trabajo","solicitantes":"MX","año":"2019"}\n'],
])('a file in %s says the same', async (_, content) => {
  const { records, first, faulty } = await look(content)

  expect({ records, faulty }).toEqual({ records: 1, faulty: 0 })
  expect(first[0]!.fields).toMatchObject({
    language: 'es',
    title: 'Inspección del trabajo',
    requesters: ['MX'],
    year: 2019,
  })
})

test('a cell holds separators, quotes and lines where it is quoted, and quotes inside of others are letters', async () => {
  const { first } = await look('title,description\n"A, ""b""\nand c","x\r\ny"\nThe "good" one,5" pipes\n')

  expect(first.map(({ line, fields }) => [line, fields.title, fields.description])).toEqual([
    [2, 'A, "b" and c', 'x\ny'],
    [5, 'The "good" one', '5" pipes'],
  ])
})

test.each([
  [
    'a quote that is never closed costs its line alone',
    'title,year\n"A,2001\nB,2002\nC,nn\n',
    ['2 - broken.open', '4 year year'],
  ],
  [
    'words after a closing quote',
    'title,year\n"A"x,2001\nB,1800',
    ['2 - broken.quote', '3 year activity.year'],
  ],
  [
    'too few cells, too many cells',
    'title,year\nA\nB,2001,x\nC,2002,\n',
    ['2 - broken.fewer', '3 - broken.more'],
  ],
  ['two columns of one name', 'title,year,year\nA,2001,2002', ['1 - broken.twice']],
  ['a cell under no name', 'title,,year\nA,x,2001', ['2 - broken.unnamed']],
  [
    'a line of JSON that is none',
    '{"title":"A"}\n{"title":"B"\n{"title":"C"}\n{"title":"D", "year":"x"}',
    ['2 - broken.open', '4 year year'],
  ],
  [
    'an object in an object in JSON',
    '[{"title":"A"},\n{"title":"B","who":[{"a":1}]}]',
    ['2 - broken.nested'],
  ],
  ['nothing but names', 'title,year\n', ['1 - empty']],
  ['nothing at all', '', ['1 - empty']],
  ['no title', 'year,topic\n2001,osh', ['1 - mapping.title']],
  [
    'every fault of a row at once',
    'title,topic,kind,from,requesting,year,report\n,fishing,party,31/02/2019,XX,20x1,ftp://a',
    [
      '2 year year',
      '2 requesting country',
      '2 kind form',
      '2 topic topic',
      '2 from date.no_such_day',
      '2 title activity.noTitle',
      '2 report activity.report',
    ],
  ],
])('%s is named with its line', async (_, content, faults) => {
  expect((await told(content)).sort()).toEqual([...faults].sort())
})

test('twenty faults are shown, all are counted', async () => {
  const { faults, faulty, records } = await look(`title,year\n${'A,x\n'.repeat(50)}`)

  expect([faults.length, faulty, records, faults.at(-1)!.line]).toEqual([20, 50, 50, 21])
})

test.each([
  [
    'a date that can be two, where nothing settles it',
    'title,date\nA,03/04/2019\n',
    {},
    ['2 date date.ambiguous'],
    null,
  ],
  ['a file that prints the month first', 'title,date\nA,03/04/2019\nB,04/21/2019', {}, [], '2019-03-04'],
  ['a file that prints the day first', 'title,date\nA,03/04/2019\nB,21/04/2019', {}, [], '2019-04-03'],
  [
    'a file that does both',
    'title,date\nA,03/04/2019\nB,21/04/2019\nC,04/21/2019',
    {},
    ['2 date date.ambiguous'],
    null,
  ],
  ['an order that is said', 'title,date\nA,03/04/2019\n', { order: 'month_first' }, [], '2019-03-04'],
  ['the same day of the same month', 'title,date\nA,04/04/2019\n', {}, [], '2019-04-04'],
  ['an order that is plain', 'title,date\nA,2019-04-03T10:00:00Z\n', {}, [], '2019-04-03'],
  ['a month in words and a year beside it', 'title,date,year\nA,abril,2019\n', {}, [], '2019-04-01'],
  ['a day without a year', 'title,date\nA,3 April\n', {}, ['2 date date.no_year'], null],
  [
    'an end before the beginning',
    'title,start,end\nA,2019-04-03,2019-04-01\n',
    {},
    ['2 start date.reversed'],
    null,
  ],
] as const)('of dates: %s', async (_, content, said, faults, from) => {
  expect(await told(content, said)).toEqual(faults)
  const { period } = (await look(content, said)).first[0]!.fields
  expect(period.kind === 'spans' ? period.anyOf[0].from : null).toBe(from)
})

test('what is in a file comes out of it in batches, in its order', async () => {
  const source = file(`title\n${Array.from({ length: 25 }, (_, at) => `Activity ${at}`).join('\n')}`)
  const plan = (await survey(source, { columns: '', order: null }, 2026))!
  const sizes: number[] = []
  const titles: string[] = []
  for await (const batch of batches(source, plan, 10)) {
    sizes.push(batch.length)
    titles.push(...batch.map(({ fields }) => fields.title))
  }

  expect(sizes).toEqual([10, 10, 5])
  expect(titles.at(-1)).toBe('Activity 24')
})

test('a spreadsheet is no text', async () => {
  const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0])
  expect(await survey(file(zip), { columns: '', order: null }, 2026)).toBeNull()
})
