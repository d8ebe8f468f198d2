import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import { keysIn } from '#tests/setup/voice.ts'

const { as, contact, lead, notices, officer, staff } = await openDesk()
const someLead = await lead()
const someOfficer = await officer()

const toldAbout = async (ref: string | null) =>
  (await notices(ref)).filter(({ slot }) => slot === 'direct').map(({ to, key }) => `${to}: ${key}`)

test('a ministry that is left vacant is said to be so, and the Secretariat and the predecessor are told', async () => {
  const cuba = await contact('CU')
  await as(someLead).makes('contact vacate', { ministry: 'Cuba', reason: 'Retired' })

  expect((await as(cuba).says('contact show Cuba')).keys).toContain('contact.vacant')
  expect((await as(cuba).says('contact list show:vacant')).text).toContain('Cuba')
  expect((await as(someOfficer).says('request board')).text).toContain('Cuba')
  expect(await toldAbout(null)).toEqual([
    `${cuba.name}: notice.appointed.ended`,
    `${someOfficer.name}: notice.vacant`,
  ])
  const again = await as(someLead).says('contact vacate Cuba reason:"Twice"')
  expect(again.keys).toContain('refusal.contact.alreadyVacant')
})

test('what staff of a vacant ministry files is kept as a proposal that says nobody can file it yet', async () => {
  const dominica = as(await staff('DM'))
  const asked = await dominica.opens('request file', {
    title: 'Awareness',
    need: 'N',
    topics: ['legislation'],
  })
  const kept = await dominica.agrees(asked)

  expect(asked.keys).toContain('commands.request.file.vacant')
  expect(kept.keys).toContain('commands.request.propose.vacant')
  expect((await dominica.says(`request show ${kept.ref}`)).keys).toContain('choices.state.draft')
  expect(await toldAbout(kept.ref)).toEqual([
    expect.stringContaining(someLead.name),
    expect.stringContaining(someOfficer.name),
  ])
})

test('what is addressed to a ministry that has become vacant goes to the Secretariat instead', async () => {
  const nicaragua = as(await contact('NI'))
  const ref = await nicaragua.files()
  await as(someLead).makes('contact vacate', { ministry: 'NI', reason: 'Left the ministry' })
  await as(someOfficer).does(`request take ${ref}`)

  expect(await toldAbout(ref)).toEqual([`${someLead.name}: notice.take`])
})

test('an officer who is told for a vacant ministry, and for being in charge, is told once, and why', async () => {
  const requester = as(await contact('HN'))
  await contact('SV')
  const ref = await requester.files({ ministries: ['SV'] })
  await as(someOfficer).does(`request take ${ref}`)
  for (const ministry of ['HN', 'SV'])
    await as(someLead).makes('contact vacate', { ministry, reason: 'Left' })
  const before = (await notices(ref)).length
  await as(someLead).makes('request decline', { ref, reason: 'Outside the programme' })
  const told = (await notices(ref)).slice(before).filter(({ slot }) => slot === 'direct')

  expect(told.map(({ to, key }) => `${to}: ${key}`)).toEqual([`${someOfficer.name}: notice.decline`])
  expect(keysIn(told[0]?.reply).filter(key => key === 'notice.instead')).toHaveLength(2)
})

test('the one appointed to a vacant ministry finds what had been proposed, and files it', async () => {
  const proposer = await staff('SR')
  const { ref } = await as(proposer).makes('request propose', { title: 'T', need: 'N', topics: ['osh'] })
  await as(someLead).makes('contact appoint', { ministry: 'SR', person: proposer.id })
  await as(proposer).makes('request file', { draft: ref })

  expect((await as(someOfficer).says(`request show ${ref}`)).keys).toContain('choices.state.filed')
})
