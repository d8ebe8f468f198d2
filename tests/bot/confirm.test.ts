import { expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import type { Language } from '#domain/language.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { reason, requestIn, terms } from '#tests/setup/request.ts'

const { as, contact, officer, lead, person, kept, clock, database, sql } = await openDesk()
const everything = {
  title: 'Inspección basada en riesgos',
  need: 'Planificar las visitas.\nFormar a los inspectores.',
  topics: ['inspection', 'osh'],
  ministries: ['GT'],
  wished: ['AR', 'BR'],
  form: 'on_site',
  period: 'mayo o junio de 2027',
  background: 'Una ley nueva.',
  objectives: 'Un plan.',
  product: 'Un manual.',
  participants: 'Cuatro inspectores.',
  priority: 'Trabajo decente.',
  payers: 'México: viajes.',
  call: 'Convocatoria 2026',
}

const shown: Readonly<Record<Language, readonly [country: string, words: readonly string[]]>> = {
  en: ['JM', ['Labour inspection', 'Guatemala', 'Argentina and Brazil', 'May or June 2027', 'on-site visit']],
  es: [
    'MX',
    ['Inspección laboral', 'Guatemala', 'Argentina y Brasil', 'mayo o junio de 2027', 'visita in situ'],
  ],
  pt: [
    'PE',
    ['Inspeção do trabalho', 'Guatemala', 'Argentina e Brasil', 'maio ou junho de 2027', 'visita in loco'],
  ],
  fr: [
    'HT',
    ['Inspection du travail', 'Guatemala', 'Argentine et Brésil', 'mai ou juin 2027', 'visite sur place'],
  ],
}

test.each(Object.entries(shown))(
  'what will be filed is shown in the words of the reader: %s',
  async (language, [country, words]) => {
    const voice = as(await contact(country))
    if (language === 'pt') await voice.does('person language pt')
    const before = await kept()
    const asked = await voice.opens('request file', everything)
    const after = await kept()

    expect(asked.reader.language).toBe(language)
    for (const own of [everything.title, everything.need, everything.payers, ...words])
      expect(asked.text).toContain(own)
    expect(asked.keys.slice(-4)).toEqual([
      'kernel.confirm',
      'commands.request.file.button',
      'kernel.change',
      'kernel.leave',
    ])
    expect({ ...after, pending: 0, invocation: 0 }).toEqual({ ...before, pending: 0, invocation: 0 })
  },
)

const brazil = as(await contact('BR'))

test('who wants to change it first finds everything in the form as it was typed', async () => {
  const typed = { ...everything, wished: ['AR', 'CL'] }
  const form = await brazil.changes(await brazil.opens('request file', typed))
  expect(form.reply.form?.values).toEqual(typed)

  const again = await brazil.fills(form, { title: 'Inspección, segunda fase', period: '' })
  const { ref } = await brazil.agrees(again)
  const kept = (await database.db.requests.some([ref]))[0]
  expect(kept?.fields).toMatchObject({ title: 'Inspección, segunda fase', payers: 'México: viajes.' })
  expect(kept?.fields.period).toEqual({ kind: 'undefined' })
})

test('a no gives back what was written, before the yes and after it', async () => {
  const typed = { ...everything, wished: ['AR'], continues: 'RIAL-2099-0001' }
  const refused = await brazil.opens('request file', typed)
  expect(refused.reply.tone).toBe('refused')
  const form = await brazil.changes(refused)
  expect(form.reply.form?.values).toEqual(typed)

  const officerOf = as(await officer())
  const filed = await brazil.files()
  const question = await officerOf.opens('request decline', { ref: filed, reason })
  await brazil.does(`request withdraw ${filed}`)
  const late = await officerOf.agrees(question)
  expect(late.keys).toContain('kernel.back')
  expect((await officerOf.changes(late)).reply.form?.values).toEqual({ ref: filed, reason })
})

test('who leaves it has saved nothing, and can no longer say yes to it', async () => {
  const before = await kept()
  const matter = { title: 'Salva-vidas', need: 'Descanso dos salva-vidas nas praias.' }
  const asked = await brazil.opens('request file', { ...everything, ...matter, wished: [] })
  const left = await brazil.leaves(asked)
  const late = await brazil.agrees(asked)
  const after = await kept()

  expect(left.keys).toEqual(['kernel.left'])
  expect(late.keys).toContain('refusal.pending')
  expect({ ...after, invocation: 0 }).toEqual({ ...before, invocation: 0 })
})

test('a period means at the yes what it meant when it was asked, also when a new year has begun', async () => {
  clock.set('2026-12-30T12:00:00Z')
  const said = { period: 'diciembre', title: 'T', need: 'N', topics: ['osh'] }
  const asked = await brazil.opens('request file', said)
  clock.set('2027-01-02T12:00:00Z')
  const { ref } = await brazil.agrees(asked)
  const inJanuary = await brazil.opens('request file', said)

  expect(asked.text).toContain('dezembro de 2026')
  expect(inJanuary.text).toContain('dezembro de 2027')
  expect((await brazil.says(`request show ${ref}`)).text).toContain('dezembro de 2026')
})

test('a period that is changed first means what it means on the day it is changed', async () => {
  clock.set('2026-12-30T12:00:00Z')
  const asked = await brazil.opens('request file', {
    period: 'december',
    title: 'T',
    need: 'N',
    topics: ['osh'],
  })
  clock.set('2027-01-02T12:00:00Z')
  const again = await brazil.fills(await brazil.changes(asked), { title: 'Outro título' })
  clock.set('2027-01-05T12:00:00Z')
  const { ref } = await brazil.agrees(again)

  expect(again.text).toContain('dezembro de 2027')
  expect((await brazil.says(`request show ${ref}`)).text).toContain('dezembro de 2027')
})

test('whoever ends, decides or appoints something is asked once before it is done', async () => {
  const someLead = as(await lead())
  const someOfficer = as(await officer())
  const argentina = as(await contact('AR'))
  await contact('CL')
  const staff = await person('Staff, Argentina', [{ role: 'staff', ministry: 'AR' }])
  const newcomer = await person('Newcomer')
  const one = await argentina.files()
  const two = await argentina.files()
  const draft = (await as(staff).makes('request propose', { title: 'T', need: 'N', topics: ['osh'] })).ref
  const sides = { requester: argentina, officer: someOfficer, provider: brazil, providing: 'BR' }
  const [offered, agreed] = [await requestIn('offered', sides), await requestIn('agreed', sides)]
  const completed = await requestIn('completed', sides)
  const activities = []
  for (const title of ['Divers', 'Beekeepers'])
    activities.push((await someOfficer.makes('memory add', { title, source: 'a letter' })).ref)
  const [divers = '', beekeepers = ''] = activities
  const pair = { from: divers, to: beekeepers }
  await someOfficer.makes('memory link', { ...pair, kind: 'joins' })
  const term = { concept: 'child-labour', language: 'en' }

  const { ref: ahead } = await someOfficer.makes('workshop add', { title: 'Seminar', period: '3 May 2026' })
  const call = { kind: 'ideas', title: 'Ideas', closes: '2028-05-31', ministries: ['CL'] }
  const asking = { ref: /CALL-\d+-\d+/.exec((await someOfficer.makes('call open', call)).text)![0] }
  const [due] = await sql<{ reminder: string }>(
    `select id::text as reminder from reminder where addressee = 'secretariat' and state = 'waiting' limit 1`,
  )
  const questions = {
    'request file': () =>
      argentina.opens('request file', {
        title: 'Apicultores',
        need: 'Trajes contra picaduras.',
        topics: ['osh'],
      }),
    'request withdraw': () => argentina.opens('request withdraw', { ref: one }),
    'request decline': () => someOfficer.opens('request decline', { ref: one, reason }),
    'request duplicate': () => someOfficer.opens('request duplicate', { ref: one, of: two }),
    'request join': () => argentina.opens('request join', { ref: one, of: two }),
    'request drop': () => as(staff).opens('request drop', { ref: draft }),
    'request accept': () => brazil.opens('request accept', { ref: offered, ...terms }),
    'request reschedule': () => brazil.opens('request reschedule', { ref: agreed, period: 'June 2027' }),
    'request close': () => someOfficer.opens('request close', { ref: completed, reason }),
    'contact appoint': () => someLead.opens('contact appoint', { ministry: 'UY', person: newcomer.id }),
    'contact hand-over': () => argentina.opens('contact hand-over', { person: newcomer.id }),
    'contact vacate': () => someLead.opens('contact vacate', { ministry: 'AR', reason }),
    'contact deputise': () =>
      argentina.opens('contact deputise', { person: newcomer.id, from: '1 May 2027', to: '2 May 2027' }),
    'office assign': () =>
      someLead.opens('office assign', { office: 'troika', ministry: 'AR', from: '1 May 2027' }),
    'settings set': () => someLead.opens('settings set', { rule: 'undoDays', value: '20' }),
    'memory add': () => someOfficer.opens('memory add', { title: 'Potters', source: 'a letter' }),
    'memory correct': () =>
      someLead.opens('memory correct', { ref: divers, place: 'Belize', source: 'a letter' }),
    'memory link': () => someOfficer.opens('memory link', { ...pair, kind: 'same_need' }),
    'memory unlink': () => someOfficer.opens('memory unlink', { ...pair, kind: 'joins' }),
    'memory term-add': () => someOfficer.opens('memory term-add', { ...term, term: 'bairns at work' }),
    'memory term-remove': () => someOfficer.opens('memory term-remove', { ...term, term: 'child labour' }),
    'memory import': async () => someLead.opens('memory import', { text: 'title,year\nWeavers,2019' }),
    'workshop add': () => someOfficer.opens('workshop add', { title: 'Seminar', period: 'May 2027' }),
    'workshop change': () => someOfficer.opens('workshop change', { ref: ahead, place: 'Lima', reason }),
    'workshop move': () => someOfficer.opens('workshop move', { ref: ahead, period: '4 May 2026' }),
    'workshop confirm': () => someOfficer.opens('workshop confirm', { ref: ahead }),
    'workshop hold': () => someOfficer.opens('workshop hold', { ref: ahead }),
    'workshop postpone': () => someOfficer.opens('workshop postpone', { ref: ahead, reason }),
    'workshop cancel': () => someOfficer.opens('workshop cancel', { ref: ahead, reason }),
    'workshop import': () =>
      someOfficer.opens('workshop import', { text: 'number,title,date_text\n1,Seminar,May 2027' }),
    'call open': () => someOfficer.opens('call open', call),
    'call extend': () => someOfficer.opens('call extend', { ...asking, closes: '2028-06-30' }),
    'call nudge': () => someOfficer.opens('call nudge', asking),
    'call close': () => someOfficer.opens('call close', { ...asking, reason }),
    'reminder stop': () => someOfficer.opens('reminder stop', due),
    'settings mirror': () => someLead.opens('settings mirror', { switch: 'on' }),
  }
  expect(Object.keys(questions).sort()).toEqual(
    commands
      // Those of the Fund are asked in tests/commands/fund/asked.test.ts.
      .filter(({ confirm, path }) => confirm && path[0] !== 'fund')
      .map(({ name }) => name)
      .sort(),
  )

  for (const [name, question] of Object.entries(questions)) {
    const before = await kept()
    const asked = await question()
    const after = await kept()

    expect(asked.tone, name).toBe('ask')
    expect(asked.keys, name).toContain('kernel.confirm')
    expect({ ...after, pending: 0, invocation: 0 }, name).toEqual({ ...before, pending: 0, invocation: 0 })
  }
})
