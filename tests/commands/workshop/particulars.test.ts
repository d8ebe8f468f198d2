import { describe, expect, test } from 'vitest'
import { languages } from '#domain/language.ts'
import { openDesk } from '#tests/setup/desk.ts'

const desk = await openDesk()
const { as, clock, contact, database, guest, lead, observer, officer, sql, staff } = desk
const plans = as(await officer())
const mexico = as(await contact('MX'))
const uruguay = as(await contact('UY'))
const passerBy = as(guest())

const kept = async (ref: string) => (await database.db.workshops.find(ref, 'read'))!
const standing = async (ref: string) => (await kept(ref)).standing
const added = async (fields: Readonly<Record<string, string>> = {}) =>
  (await plans.makes('workshop add', { title: 'Seminar on wages', period: 'May or June 2027', ...fields }))
    .ref

describe('who may do what', () => {
  test('officers plan; contact points say their interest and who comes; others are told whose it is', async () => {
    const ref = await added({ period: '3 to 5 May 2027' })
    const others = [mexico, as(await staff('CL')), as(await observer()), passerBy]
    for (const voice of others)
      for (const line of ['move', 'confirm', 'cancel', 'cost', 'change'])
        expect((await voice.says(`workshop ${line} ${ref} reason:x period:"4 May 2027"`)).tone).not.toBe(
          'done',
        )
    expect((await kept(ref)).sequence).toBe(0)

    await mexico.does(`workshop interest ${ref} interest:perhaps remark:"If interpretation is paid"`)
    await mexico.does(`workshop attend ${ref} count:2 attendees:"Two inspectors"`)
    await uruguay.does(`workshop attend ${ref} count:1`)
    expect((await plans.says(`workshop attend ${ref} count:3`)).tone).toBe('refused')
    const shown = await plans.says(`workshop show ${ref}`)
    for (const said of ['perhaps', 'If interpretation is paid', 'Two inspectors', 'Announced participants'])
      expect(shown.text).toContain(said)
    expect((await kept(ref)).parties).toMatchObject([
      { ministry: 'MX', count: 2 },
      { ministry: 'UY', count: 1 },
    ])
  })

  test('who comes is given the form by which people are registered; whom a ministry is interested in is not for guests', async () => {
    const ref = await added({ period: '3 to 5 May 2027', title: 'By form' })
    await plans.makes('workshop documents', {
      ref,
      kind: 'registration',
      title: 'Form',
      address: 'https://rialnet.org/form',
    })
    const coming = await mexico.says(`workshop attend ${ref} count:2`)
    expect(coming.keys).toContain('commands.workshop.attend.register')
    expect(coming.text).toContain('https://rialnet.org/form')

    const listed = 'workshop list ministry:Mexico year:2027'
    expect((await plans.says(listed)).text).toContain('By form')
    expect((await passerBy.says(listed)).text).not.toContain('By form')
  })

  test('a guest reads the public calendar, and neither ideas, costs, notes nor the way to join', async () => {
    const idea = await added({ period: '', title: 'Only an idea' })
    const ref = await added({ period: '3 to 5 May 2027', title: 'Open to all', note: 'Between ourselves' })
    await plans.does(`workshop cost ${ref} item:travel payer:"each country" firmness:will`)
    await plans.makes('workshop documents', { ref, kind: 'join', address: 'https://meet.example.org/secret' })
    await plans.makes('workshop documents', {
      ref,
      kind: 'agenda',
      title: 'Agenda',
      address: 'https://rialnet.org/agenda',
    })

    const guests = await passerBy.says(`workshop show ${ref}`)
    const members = await mexico.says(`workshop show ${ref}`)
    for (const hidden of ['Between ourselves', 'each country', 'meet.example.org'])
      expect([guests.text.includes(hidden), members.text.includes(hidden)], hidden).toEqual([false, true])
    expect(guests.text).toContain('https://rialnet.org/agenda')
    expect((await passerBy.says(`workshop show ${idea}`)).keys).toContain('refusal.workshop.missing')
    for (const line of ['workshop list year:2027', 'workshop calendar 2027'])
      expect((await passerBy.says(line)).text).not.toContain('Only an idea')
    expect((await mexico.says('workshop calendar 2027')).text).toContain('Only an idea')
  })

  test('what is shown offers each person the acts that are theirs now', async () => {
    const ref = await added({ period: '3 to 5 May 2027' })
    const buttons = async (voice: typeof plans) =>
      (await voice.says(`workshop show ${ref}`)).reply.links.map(({ command }) => command.split(' ')[1])

    expect(await buttons(mexico)).toEqual(['interest', 'attend', 'calendar'])
    expect(await buttons(passerBy)).toEqual(['calendar'])
    expect(await buttons(plans)).toEqual(
      'confirm move hold change cost documents postpone cancel calendar'.split(' '),
    )
    const refused = await plans.says(`workshop undo ${ref}`)
    expect(refused.keys).toContain('refusal.workshop.notNow')
    expect(refused.reply.links.map(({ command }) => command)).toContain('workshop move')
  })

  test('every button of an officer leads to a form that knows the activity, or to a question that can be answered', async () => {
    const ref = await added({ place: 'Lima' })
    const shown = await plans.says(`workshop show ${ref}`)
    const forms = ['move', 'change', 'cost', 'documents', 'postpone', 'cancel'].map(
      name => `workshop ${name}`,
    )
    for (const command of forms)
      expect((await plans.presses(shown, command)).reply.form, command).toMatchObject({
        command,
        values: { ref },
      })
    expect((await plans.presses(shown, 'workshop change')).reply.form!.values).toMatchObject({
      place: 'Lima',
    })

    const asked = await plans.presses(shown, 'workshop confirm')
    expect(asked.keys).toContain('workshop.whichDays')
    const days = await plans.presses(asked, 'Say the days')
    expect(days.reply.form).toMatchObject({ only: ['period'] })
    const sure = await plans.fillsPart(
      'workshop confirm',
      { period: '3 to 5 May 2027' },
      days.reply.form!.token,
    )
    expect((await plans.agrees(sure)).keys[0]).toBe('commands.workshop.confirm.done')
    expect((await standing(ref)).status).toBe('confirmed')
  })

  test('an officer takes back only their own; a lead whatever was done', async () => {
    const ref = await added()
    await plans.does(`workshop cancel ${ref} reason:"No funds"`)
    const other = as(await officer('A third officer'))

    expect((await other.says(`workshop undo ${ref}`)).keys).toContain('refusal.workshop.undoNotYours')
    await as(await lead()).does(`workshop undo ${ref}`)
    expect((await standing(ref)).status).toBe('tentative')
  })
})

test('the cost table has who pays what and how firmly, is said anew by the same payer, and can be withdrawn', async () => {
  const ref = await added()
  const says = (line: string) => plans.says(`workshop cost ${ref} ${line}`)
  await says('item:interpretation payer:Brasil firmness:could')
  await says('item:interpretation payer:Brazil firmness:will')
  await says('item:travel payer:"each country" firmness:will detail:"its own people"')
  await says('item:lodging firmness:"to be defined"')
  expect((await says('item:documents firmness:will')).keys).toContain('refusal.workshop.noPayer')
  expect((await kept(ref)).costs).toEqual([
    { item: 'interpretation', payer: 'BR', firmness: 'will', note: '' },
    { item: 'travel', payer: 'each country', firmness: 'will', note: 'its own people' },
    { item: 'lodging', payer: '', firmness: 'to_be_defined', note: '' },
  ])

  await says('item:interpretation payer:BR firmness:withdrawn')
  expect((await says('item:interpretation payer:BR firmness:withdrawn')).keys).toContain(
    'refusal.workshop.noCost',
  )
  expect((await kept(ref)).costs).toHaveLength(2)
})

test('possibilities, a decision and a condition are kept, changed and emptied', async () => {
  const ref = await added({
    alternatives: 'Buenos Aires; 23 and 24 March 2027\nUruguay; second semester of 2027',
    decision: 'the meeting of April',
    deadline: '30 April 2027',
    condition: 'to be ratified by the new Minister',
  })
  const shown = await plans.says(`workshop show ${ref}`)
  for (const said of ['Buenos Aires', 'second semester of 2027', 'by 30 April 2027', 'new Minister'])
    expect(shown.text).toContain(said)

  const shownToOfficer = await plans.says(`workshop show ${ref}`)
  const chosen = await plans.agrees(await plans.presses(shownToOfficer, 'Take this one'))
  expect(chosen.keys[0]).toBe('commands.workshop.move.done')
  expect(await kept(ref)).toMatchObject({
    fields: { place: 'Buenos Aires' },
    standing: { when: { period: { anyOf: [{ from: '2027-03-23', to: '2027-03-24' }] } } },
  })
  expect((await mexico.says(`workshop show ${ref}`)).text).not.toContain('Elegir esta')

  const form = await plans.opens('workshop change', { ref })
  expect(form.reply.tone).toBe('ask')
  await plans.makes('workshop change', {
    ref,
    place: 'Montevideo',
    unknown: ['condition', 'alternatives'],
    reason: 'The host has said so',
  })
  expect((await kept(ref)).fields).toMatchObject({
    place: 'Montevideo',
    condition: '',
    alternatives: [],
    decision: 'the meeting of April',
  })
  const vague = await plans.says(`workshop change ${ref} alternatives:"Lima; 05/06/2027" reason:x`)
  expect(vague.keys).toContain('refusal.workshop.alternative')
  expect((await plans.says(`workshop change ${ref}`)).tone).not.toBe('done')
})

describe('the feed of the calendar', () => {
  const token = ({ reply }: { reply: object }) =>
    /calendar\/([\w-]{43})\.ics/.exec(JSON.stringify(reply))?.[1] ?? ''
  const read = (of: string) => database.transact(db => db.feeds.at(of, clock.now()))

  test('has an address for everybody in each language; a guest is given that alone', async () => {
    const shown = await passerBy.says('workshop feed')
    for (const language of languages) expect(shown.text).toContain(`/calendar/${language}.ics`)
    expect(shown.reply.links).toEqual([])
    for (const feed of ['mine', 'channel'])
      expect((await passerBy.says(`workshop feed ${feed}`)).keys).toContain('refusal.gate.guest')
  })

  test('of a person is under one address at a time, said once, kept as its hash alone, and ended by hand', async () => {
    const first = await mexico.says('workshop feed mine')
    const second = await mexico.says('workshop feed mine')
    expect(await read(token(first))).toBeNull()
    expect(await read(token(second))).toMatchObject({ language: 'es', person: expect.any(String) })
    const again = await mexico.again(second.invocation)
    expect(token(again)).toBe('')
    expect(JSON.stringify(await sql('select * from calendar_feed'))).not.toContain(token(second))

    await mexico.presses(second, 'workshop feed')
    expect(await read(token(second))).toBeNull()
    expect((await mexico.says('workshop feed feed:end_mine')).keys).toContain('refusal.workshop.noFeed')
  })

  test('of a channel is given out by the Secretariat, there; who has left the network reads what guests do', async () => {
    expect((await mexico.says('workshop feed channel', { channel: 'C1' })).tone).toBe('refused')
    expect((await plans.says('workshop feed channel')).keys).toContain('refusal.settings.noChannel')
    const made = await plans.says('workshop feed channel', { channel: 'C1' })
    expect(await read(token(made))).toMatchObject({ person: null })
    await plans.presses(made, 'workshop feed', { channel: 'C1' })
    expect(await read(token(made))).toBeNull()

    const leaving = await staff('PE')
    const own = await as(leaving).says('workshop feed mine')
    await sql('update assignment set until = now() where person_id = $1', [leaving.id])
    expect(await read(token(own))).toMatchObject({ language: 'es', person: leaving.id })
    clock.set(new Date(Date.now() + 60_000))
    expect(await read(token(own))).toMatchObject({ person: null })
  })
})
