import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { as, contact, lead, notices, observer, officer, person, sql, staff } = await openDesk()
const [one, other] = [as(await lead('Lead')), as(await lead('Second lead'))]

test('the lead appoints the contact point of a vacant ministry, who is told and can file at once', async () => {
  const newcomer = await staff('UY')
  await one.makes('contact appoint', { ministry: 'Uruguay', person: newcomer.name })

  expect(await as(newcomer).files()).toMatch(/^RIAL-/)
  expect((await as(newcomer).says('person whoami')).keys).not.toContain('choices.role.staff')
  expect(await notices()).toContainEqual(
    expect.objectContaining({ to: newcomer.name, key: 'notice.appointed.contact' }),
  )
})

test('a ministry has one contact point at a time: a second is refused before the question and at the yes', async () => {
  const newcomer = await person('Newcomer, Peru')
  const asked = await one.opens('contact appoint', { ministry: 'PE', person: newcomer.id })
  await contact('PE')
  const late = await one.agrees(asked)
  const early = await one.opens('contact appoint', { ministry: 'PE', person: newcomer.id })

  expect(asked.tone).toBe('ask')
  expect(late.keys).toContain('refusal.contact.notVacant')
  expect(early.keys).toContain('refusal.contact.notVacant')
})

test('of two leads who appoint at the same instant one is told kindly that somebody has it', async () => {
  for (const code of ['BO', 'CU', 'DM', 'NI', 'SR']) {
    const [first, second] = [await person(`First, ${code}`), await person(`Second, ${code}`)]
    const asked = [
      await one.opens('contact appoint', { ministry: code, person: first.id }),
      await other.opens('contact appoint', { ministry: code, person: second.id }),
    ] as const
    const answers = await Promise.all([one.agrees(asked[0]), other.agrees(asked[1])])
    const held = await sql(`select from assignment where ministry = $1 and role = 'contact'`, [code])

    expect(answers.map(({ tone }) => tone).sort()).toEqual(['done', 'refused'])
    expect(answers.flatMap(({ keys }) => keys)).toContain('refusal.contact.notVacant')
    expect(held).toHaveLength(1)
  }
})

test('the same person cannot be appointed in two ministries at the same instant', async () => {
  const wanted = await person('Wanted by two')
  const asked = [
    await one.opens('contact appoint', { ministry: 'GD', person: wanted.id }),
    await other.opens('contact appoint', { ministry: 'VC', person: wanted.id }),
  ] as const
  const answers = await Promise.all([one.agrees(asked[0]), other.agrees(asked[1])])

  expect(answers.map(({ tone }) => tone).sort()).toEqual(['done', 'refused'])
  expect(answers.flatMap(({ keys }) => keys)).toContain('refusal.contact.elsewhere')
})

test('nobody speaks for two: people of another ministry, of the Secretariat and observers are not appointed', async () => {
  const others = [await contact('CL'), await staff('BR'), await officer(), await observer('IDB')]
  for (const { id } of others) {
    const answer = await one.opens('contact appoint', { ministry: 'VE', person: id })
    expect(answer.keys).toContain('refusal.contact.elsewhere')
  }
})
