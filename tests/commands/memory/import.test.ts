import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileEntry } from '#bot/file.ts'
import type { Language } from '#domain/language.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { stored } from './setting.ts'

const desk = await openDesk()
const { as, contact, database, deputy, guest, lead, observer, officer, person, sql, staff } = desk
const someLead = await lead()
const csv =
  'id,title,year,requesting,when\nA1,Inspection of mines,2019,Peru;Chile,2019-04-03\nA2,Wages,2020,ILO,\n'
const file = async (text: string, name = 'records.csv') => ({
  file: await fileEntry(name, Buffer.from(text)),
})
const activities = async () => (await sql<{ n: number }>('select count(*)::int as n from activity'))[0]!.n

test('the lead attaches a file: it is shown as it is understood, and kept after the yes, once', async () => {
  const before = await stored(desk)
  const asked = await as(someLead).opens('memory import', await file(csv))
  expect(asked.tone).toBe('ask')
  for (const said of [
    'records.csv',
    '2 activities would be added',
    'who asked',
    'Inspection of mines',
    'Peru and Chile',
    'ILO',
  ])
    expect(asked.text).toContain(said)
  expect(asked.text).not.toContain('A1,Inspection')
  expect(await stored(desk)).toEqual(before)

  const done = await as(someLead).agrees(asked)
  expect(done.keys[0]).toBe('commands.memory.import.done')
  expect(await stored(desk)).toMatchObject({ activities: 2, entries: 2, journal: before.journal! + 1 })

  const again = await as(someLead).makes('memory import', await file(csv, 'renamed.csv'))
  expect(again.text).toContain('the memory knew all of records.csv')
  expect(await activities()).toBe(2)
})

test('what was imported says where each of its fields is known from, and who brought it in', async () => {
  const withSource = 'title,source\nFrom a page,https://rialnet.org/1\n'
  const { ref } = await as(someLead).makes('memory import', await file(withSource, 'pages.csv'))
  const kept = await database.transact(db => db.activities.find(ref, 'read'))

  expect([kept!.origin, kept!.sources.title]).toEqual(['pages.csv', 'https://rialnet.org/1'])
  const [entry] = await sql<{ facts: object }>(
    `select facts from journal where act = 'import' and person_id = $1 order by id desc limit 1`,
    [someLead.id],
  )
  expect(entry!.facts).toMatchObject({
    origin: 'pages.csv',
    added: 1,
    mapping: { title: 'title', source: 'source' },
  })
})

test('text can be pasted instead, and neither or both are asked back', async () => {
  const pasted = await as(someLead).opens('memory import', { text: '[{"title":"Pasted","year":2018}]' })
  expect(pasted.text).toContain('One activity would be added')

  const form = await as(someLead).says('memory import')
  expect(form.reply.form?.command).toBe('memory import')
  const nothing = await as(someLead).fills(form, { text: '', columns: 'a=b' })
  expect(nothing.text).toContain('Attach a file, or paste its text')
  expect(nothing.reply.form?.values.columns).toBe('a=b')
  const both = await as(someLead).fills('memory import', { ...(await file(csv)), text: csv })
  expect(both.text).toContain('not both')
})

test('every fault is told with its line, there is no yes, and what is said of the columns mends it', async () => {
  const before = await activities()
  const wrong = await as(someLead).opens(
    'memory import',
    await file('name,topic\nA,Fishing\nB,osh\n', 'wrong.csv'),
  )
  expect(wrong.text).toContain('Nothing has been imported')
  expect(() => as(someLead).agrees(wrong)).toThrow('nothing is asked')

  const untitled = await as(someLead).opens(
    'memory import',
    await file('what,theme\nA visit,osh\n', 'untitled.csv'),
  )
  const form = await as(someLead).presses(untitled, 'Say what the columns hold')
  expect(form.reply.form).toMatchObject({ only: ['columns'] })
  const asked = await as(someLead).fillsPart(
    'memory import',
    { columns: 'what=title' },
    form.reply.form!.token,
  )
  expect(asked.text).toContain('A visit')
  await as(someLead).agrees(asked)
  expect(await activities()).toBe(before + 1)
})

test('dates that can be two are asked back with a button for each order', async () => {
  const asked = await as(someLead).opens(
    'memory import',
    await file('title,date\nTwo days,03/04/2019\n', 'dates.csv'),
  )
  expect(asked.text).toContain('Line 2, “date”')
  const chosen = await as(someLead).presses(asked, 'The month comes first')

  expect(chosen.text).toContain('4 March 2019')
  expect((await as(someLead).agrees(chosen)).tone).toBe('done')
})

test('a file that was handed over waits while its form is mended, and the form does not carry it', async () => {
  const form = await as(someLead).fills('memory import', { ...(await file(csv, 'kept.csv')), text: 'x' })
  expect(form.reply.form).toMatchObject({ values: { file: ['kept.csv'] }, token: expect.any(String) })
  const { token } = form.reply.form!
  const mended = await desk.way.dispatch({
    ...form.invocation,
    id: 'mended',
    asks: {
      kind: 'fields',
      command: 'memory import',
      fields: { text: '', columns: 'id=' },
      from: 'form',
      token: token!,
    },
  })

  expect(mended.reply.tone).toBe('ask')
})

test.each([
  ['a spreadsheet', Buffer.from('PK\u0003\u0004xyz'), 'save the sheet as CSV'],
  ['more than chat takes', Buffer.alloc(10 * 1024 * 1024 + 1, 65), 'command line'],
])('%s is turned away kindly', async (_, bytes, said) => {
  const answer = await as(someLead).fills('memory import', { file: await fileEntry('x', bytes) })

  expect(answer.text).toContain(said)
  expect(answer.reply.form).toBeDefined()
})

test('what the same ministry asked for under another name is pointed out before it is kept again', async () => {
  const [first, second] = [
    'title,description,requesting\nErradicación del trabajo infantil en vertederos,Niñas y niños que trabajan en basureros,Guatemala\n',
    'title,description,requesting\nChild labour in landfills,Removing children who work in rubbish dumps,Guatemala\nWine tasters,Their licences,Uruguay\n',
  ]
  const { ref } = await as(someLead).makes('memory import', await file(first, 'one.csv'))
  const asked = await as(someLead).opens('memory import', await file(second, 'other.csv'))

  expect(asked.text).toContain('line 2: Child labour in landfills')
  expect(asked.text).toContain(`like ${ref}`)
  expect(asked.text).not.toContain('line 3')
  expect((await as(someLead).agrees(asked)).keys[0]).toBe('commands.memory.import.done')
})

test('only the lead imports', async () => {
  const before = await stored(desk)
  const others = [
    await contact('PE'),
    await deputy('BR'),
    await staff('CL'),
    await observer(),
    await officer(),
    guest(),
  ]
  for (const who of others)
    expect((await as(who).opens('memory import', await file(csv))).tone).toBe('refused')

  expect(await stored(desk)).toEqual(before)
  expect((await as(await lead()).opens('memory import', await file(csv))).tone).toBe('ask')
})

test.each(['es', 'pt', 'fr'] as const)(
  'a lead who speaks %s reads all of it in their language',
  async language => {
    const who = await person(`Officer ${language}`, [{ role: 'lead' }], language as Language)
    const faulty = await as(who).opens(
      'memory import',
      await file('title,topic,date,requesting\nA,nn,03/04/2019,XQ\n"B', 'x.csv'),
    )
    const fine = await as(who).opens('memory import', await file(csv))

    for (const { text } of [faulty, fine]) expect(text).not.toMatch(/\b(the|would|column|Line|Records)\b/)
  },
)

test('the network’s own public record comes in as it is', async () => {
  const text = readFileSync(join(import.meta.dirname, '../../../data/activities.csv'), 'utf8')
  const before = await activities()
  const done = await as(someLead).makes('memory import', await file(text, 'activities.csv'))

  expect(done.text).toContain('96 activities of activities.csv are in the memory now')
  expect(await activities()).toBe(before + 96)
})
