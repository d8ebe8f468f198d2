import { describe, expect, test } from 'vitest'
import type { Language } from '#domain/language.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { adding, seminar, stored } from './setting.ts'

const desk = await openDesk()
const { as, contact, database, guest, lead, observer, officer, person, staff } = desk
const someLead = await lead()
const add = adding(desk, someLead)
const activity = async (ref: string) => (await database.transact(db => db.activities.find(ref, 'read')))!
const speaking = (language: Language) =>
  person(`Officer who speaks ${language}`, [{ role: 'lead' }], language).then(who => as(who))

test('only what is said changes, and is known from where it is said to be', async () => {
  const ref = await add(seminar)
  const before = await activity(ref)
  await as(someLead).makes('memory correct', { ref, source: 'a letter of 3 May', place: 'Belém' })
  const after = await activity(ref)

  expect(after.fields).toEqual({ ...before.fields, place: 'Belém' })
  expect(after.sources).toEqual({ ...before.sources, place: 'a letter of 3 May' })
})

test('before the yes it is shown what it is and what it will be, and nothing has changed', async () => {
  const ref = await add({ place: 'Lima', requesters: ['MX'] })
  const before = await stored(desk)
  const given = { ref, source: 'x', place: 'Cusco', requesters: 'Peru, ILO', year: '2011' }
  const asked = await as(someLead).opens('memory correct', given)

  expect(asked.text).toContain('Place | Lima | Cusco')
  expect(asked.text).toContain('Who asked | Mexico | Peru and ILO')
  expect(asked.text).toContain('Year | nothing | 2011')
  expect(await stored(desk)).toEqual(before)
})

test('the journal keeps what it said before, from where, and what it says now', async () => {
  const ref = await add({ place: 'Lima', source: 'the minutes' })
  await as(someLead).makes('memory correct', { ref, source: 'a letter', place: 'Cusco' })
  const entry = (await database.transact(db => db.journal.of('activity', ref))).at(-1)!

  expect(entry).toMatchObject({ act: 'correct', person: someLead.name })
  expect(entry.facts).toEqual({
    changes: { place: { before: 'Lima', source: 'the minutes', after: 'Cusco' } },
    source: 'a letter',
  })
})

test('what is not known after all is taken out', async () => {
  const ref = await add(seminar)
  await as(someLead).makes('memory correct', {
    ref,
    source: 'x',
    unknown: ['outcome', 'providers', 'form', 'topics', 'period', 'report'],
  })

  expect((await activity(ref)).fields).toMatchObject({
    outcome: '',
    providers: [],
    form: null,
    topics: [],
    period: { kind: 'undefined' },
    year: null,
    report: null,
    title: seminar.title,
  })
})

test('a translation is kept beside the words it is of', async () => {
  const ref = await add(seminar)
  const french = { title: 'Inspection fondée sur les risques', description: 'Deux semaines.' }
  await as(someLead).makes('memory correct', { ref, source: 'our own', into: 'fr', ...french })
  await as(someLead).makes('memory correct', { ref, source: 'x', into: 'es', title: 'Inspección' })

  expect((await activity(ref)).fields).toMatchObject({
    title: 'Inspección',
    description: seminar.description,
    translated: { fr: french },
  })
})

test('what it says from now on is what it is found by', async () => {
  const ref = await add({ title: 'Mediación', language: 'es', requesters: ['GT'] })
  const need = {
    title: 'Trabajo infantil',
    description: 'en la caña de azúcar',
    requesters: ['GT'],
    topics: [],
  }
  const found = async () => (await database.transact(db => db.memory.alike(need, 5))).map(match => match.ref)
  expect(await found()).not.toContain(ref)

  await as(someLead).makes('memory correct', {
    ref,
    source: 'x',
    into: 'en',
    title: 'Child labour in sugar cane',
  })
  expect(await found()).toContain(ref)
})

test('what is known already is no correction', async () => {
  const ref = await add(seminar)
  const before = await stored(desk)
  const same = {
    ref,
    source: 'x',
    place: seminar.place,
    requesters: 'México; ILO',
    period: '12-14 March 2019',
  }
  const answer = await as(someLead).tries('memory correct', same)

  expect(answer.keys).toContain('refusal.activity.nothingNew')
  expect(await stored(desk)).toEqual(before)
})

test('two who correct different fields from what both saw lose nothing of each other', async () => {
  const ref = await add(seminar)
  const one = await as(someLead).opens('memory correct', { ref, source: 'one', place: 'Manaus' })
  const second = as(await lead('Lead 2, Technical Secretariat'))
  const other = await second.opens('memory correct', { ref, source: 'other', phase: '2' })
  await Promise.all([as(someLead).agrees(one), second.agrees(other)])

  expect((await activity(ref)).fields).toMatchObject({ place: 'Manaus', phase: '2' })
})

test('what somebody else has corrected the same way meanwhile is said, and nothing is done twice', async () => {
  const ref = await add(seminar)
  const asked = await as(someLead).opens('memory correct', { ref, source: 'one', place: 'Manaus' })
  await as(await lead('Lead 3, Technical Secretariat')).makes('memory correct', {
    ref,
    source: 'two',
    place: 'Manaus',
  })
  const before = await stored(desk)
  const answer = await as(someLead).agrees(asked)

  expect(answer.keys).toContain('refusal.activity.nothingNew')
  expect(await stored(desk)).toEqual(before)
})

test('an activity that is not there, a request, and a year out of reach are refused', async () => {
  const missing = await as(someLead).tries('memory correct', {
    ref: 'ACT-9999',
    source: 'x',
    place: 'Lima',
  })
  const request = await as(someLead).opens('memory correct', {
    ref: 'RIAL-2026-0001',
    source: 'x',
    place: 'Lima',
  })
  const year = await as(someLead).tries('memory correct', {
    ref: await add(),
    source: 'x',
    year: '2050',
  })

  expect(missing.keys).toContain('refusal.activity.missing')
  expect(request.keys).toContain('invalid.activity')
  expect(request.reply.form?.values).toMatchObject({ source: 'x', place: 'Lima' })
  expect(year.keys).toContain('refusal.activity.year')
})

describe.each(['en', 'es', 'pt', 'fr'] as const)('in %s', language => {
  test('bad input is told, kept as typed, and nothing is changed', async () => {
    const ref = await add(seminar)
    const before = await stored(desk)
    const typed = {
      ref,
      source: '',
      report: 'ftp://x',
      year: '1',
      title: 'x'.repeat(301),
      unknown: ['title'],
    }
    const { reply, keys } = await (await speaking(language)).fills('memory correct', typed)

    expect(Object.keys(reply.form!.problems).sort()).toEqual(['report', 'source', 'title', 'unknown', 'year'])
    expect(keys).toEqual(expect.arrayContaining(['invalid.address', 'invalid.choice', 'invalid.number']))
    expect(reply.form!.values).toEqual(typed)
    expect(await stored(desk)).toEqual(before)
  })
})

test('the reference is understood however it is written', async () => {
  const ref = await add()
  const number = String(Number(ref.slice(4)))
  for (const [at, typed] of [ref, ref.toLowerCase(), `act ${number}`, `ACT–${number}`, number].entries()) {
    const answer = await as(someLead).tries('memory correct', { ref: typed, source: 'x', phase: `${at}` })
    expect(answer.keys[0], typed).toBe(
      typed === number ? 'commands.memory.correct.title' : 'commands.memory.correct.done',
    )
  }
})

test('only the lead corrects the memory', async () => {
  const ref = await add(seminar)
  const before = await stored(desk)
  for (const who of [guest(), await officer(), await contact('MX'), await staff('PE'), await observer()]) {
    const { tone } = await as(who).tries('memory correct', { ref, source: 'x', place: 'Lima' })
    expect(tone, who.name).toBe('refused')
  }

  expect(await stored(desk)).toEqual(before)
})
