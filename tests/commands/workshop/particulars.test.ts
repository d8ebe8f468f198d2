import { describe, expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { as, contact, database, guest, lead, observer, officer, staff } = await openDesk()
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

  const form = await plans.opens('workshop change', { ref })
  expect(form.reply.tone).toBe('ask')
  await plans.makes('workshop change', { ref, place: 'Montevideo', unknown: ['condition', 'alternatives'] })
  expect((await kept(ref)).fields).toMatchObject({
    place: 'Montevideo',
    condition: '',
    alternatives: [],
    decision: 'the meeting of April',
  })
  const vague = await plans.says(`workshop change ${ref} alternatives:"Lima; 05/06/2027"`)
  expect(vague.keys).toContain('refusal.workshop.alternative')
  expect((await plans.says(`workshop change ${ref}`)).tone).not.toBe('done')
})
