import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { as, clock, contact, database, deputy, lead, notices, officer, person, sql, staff } = await openDesk()

test('the office is handed over in one act: never without, never with two, and the history is kept', async () => {
  const mexico = await contact('MX')
  const successor = await person('Successor, Mexico')
  clock.set('2026-09-10T09:30:00Z')
  await as(mexico).makes('contact hand-over', { person: successor.name, reason: 'New appointment' })

  const held = await sql<{ name: string; since: Date; until: Date | null }>(
    `select p.name, a.since, a.until from assignment a join person p on p.id = a.person_id
     where a.ministry = 'MX' and a.role = 'contact' order by a.since`,
  )
  expect(held.map(({ name }) => name)).toEqual([mexico.name, successor.name])
  expect(held[0]?.until).toEqual(held[1]?.since)
  expect(held[1]?.until).toBeNull()
  const before = new Date(clock.now().getTime() - 1)
  expect((await database.db.people.voices('MX', before)).contact?.name).toBe(mexico.name)
  expect((await database.db.people.voices('MX', clock.now())).contact?.name).toBe(successor.name)
})

test('the successor sees and continues everything, proposals included; the predecessor speaks no more', async () => {
  const brazil = await contact('BR')
  const proposed = await as(await staff('BR')).makes('request propose', {
    title: 'Certificação',
    need: 'Modelos',
    topics: ['training'],
  })
  const filed = await as(brazil).files()
  const successor = await person('Successor, Brazil')
  await as(brazil).makes('contact hand-over', { person: successor.id })

  const desk = await database.db.overview.waitingFor({ ministry: 'BR', officer: null }, 10)
  expect(desk).toContain(proposed.ref)
  const filing = await as(successor).opens('request file', { draft: proposed.ref })
  expect(filing.text).toContain('Certificação')
  expect((await as(successor).agrees(filing)).tone).toBe('done')
  await as(successor).does(`request withdraw ${filed}`)
  expect((await as(brazil).says(`request withdraw ${proposed.ref}`)).keys).toContain('refusal.gate.role')
})

test('who is replaced and who succeeds are both told, but never of their own act', async () => {
  const chile = await contact('CL')
  const [first, second] = [await person('First, Chile'), await person('Second, Chile')]
  await as(chile).makes('contact hand-over', { person: first.id })
  await as(await lead()).makes('contact hand-over', { person: second.id, ministry: 'CL' })

  const told = (await notices()).filter(({ to }) => /Chile$/.test(to)).map(({ to, key }) => [to, key])
  expect(told).toEqual([
    ['First, Chile', 'notice.appointed.contact'],
    ['Second, Chile', 'notice.appointed.contact'],
    ['First, Chile', 'notice.appointed.ended'],
  ])
})

test('a deputy who becomes contact point is deputy no more', async () => {
  const peru = await contact('PE')
  const stands = await deputy('PE')
  await as(peru).makes('contact hand-over', { person: stands.id })
  const { keys, text } = await as(stands).says('person whoami')

  expect(keys).not.toContain('choices.role.deputy')
  expect(text).not.toContain(peru.name)
})

test('only the contact point or the lead hands over, and only what there is', async () => {
  const successor = await person('Hopeful')
  const [argentina, uruguay] = [await contact('AR'), await contact('UY')]
  const stands = as(await deputy('AR'))
  const refused = async (voice: typeof stands, ministry: string, why: string) =>
    expect((await voice.opens('contact hand-over', { person: successor.id, ministry })).keys).toContain(why)

  await refused(stands, 'AR', 'refusal.contact.notYourMinistry')
  await refused(as(uruguay), 'AR', 'refusal.contact.notYourMinistry')
  await refused(as(await officer()), 'AR', 'refusal.gate.role')
  await refused(as(await lead('Other lead')), 'DM', 'refusal.contact.alreadyVacant')
  await refused(as(argentina), 'AR', 'kernel.confirm')
})

test('two hand-overs of one office at the same instant leave one contact point', async () => {
  const ecuador = await contact('EC')
  const [own, leads] = [await person('Chosen by the ministry'), await person('Chosen by the lead')]
  const someLead = as(await lead('Third lead'))
  const asked = await as(ecuador).opens('contact hand-over', { person: own.id })
  const also = await someLead.opens('contact hand-over', { person: leads.id, ministry: 'EC' })
  await Promise.all([as(ecuador).agrees(asked), someLead.agrees(also)])
  const now = `select from assignment where ministry = 'EC' and role = 'contact' and until is null`

  expect(await sql(now)).toHaveLength(1)
})
