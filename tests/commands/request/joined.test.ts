import { expect, it } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { as, contact, staff, officer, lead, notices, sql } = await openDesk()
const paraguay = await contact('PY')
const guatemala = await contact('GT')
const argentina = await contact('AR')
const maria = await staff('PY')
const secretariat = await officer()
const chief = await lead()

it('two ministries that ask the same of one provider come to one visit, and everybody concerned knows', async () => {
  const first = await as(paraguay).files({ title: 'Estadísticas laborales' })
  await as(secretariat).does(`request take ${first}`)
  await as(secretariat).makes('request offer', { ref: first, providers: ['AR'] })
  const second = await as(guatemala).files({ title: 'Observatorio laboral' })

  await as(guatemala).does(`request join ref:${second} of:${first}`)

  const shown = await as(argentina).says(`request show ${first}`)
  expect(shown.text).toContain(`${second} (Guatemala)`)
  const told = (await notices(first)).filter(({ key }) => key === 'notice.joined')
  expect(told.map(({ to }) => to).sort()).toEqual(
    [argentina, paraguay, secretariat].map(({ name }) => name).sort(),
  )
  expect((await notices(first)).filter(({ key }) => key === 'line.joined')).toHaveLength(1)
  const cards = (await notices(first)).filter(({ slot }) => slot === 'card')
  expect(JSON.stringify(cards.at(-1)?.reply)).toContain(second)

  await as(guatemala).does(`request undo ref:${second}`)
  expect((await as(argentina).says(`request show ${first}`)).text).not.toContain(second)
  expect(
    JSON.stringify((await notices(first)).filter(({ slot }) => slot === 'card').at(-1)?.reply),
  ).not.toContain(second)
})

it('two that join one request at the same instant both stand on its card', async () => {
  const target = await as(argentina).files()
  const others = [await as(paraguay).files(), await as(guatemala).files()]

  await Promise.all(
    [paraguay, guatemala].map((who, place) => as(who).does(`request join ref:${others[place]} of:${target}`)),
  )

  const card = JSON.stringify((await notices(target)).filter(({ slot }) => slot === 'card').at(-1)?.reply)
  for (const other of others) expect(card).toContain(other)
})

it('a lead brings a dropped proposal back without reading it', async () => {
  const { ref } = await as(maria).makes('request propose', {
    title: 'Borrador',
    need: 'Verlo',
    topics: ['osh'],
  })
  await as(maria).does(`request drop ${ref}`)

  expect((await as(chief).says(`request show ${ref}`)).tone).toBe('refused')
  const undone = await as(chief).does(`request undo ref:${ref}`)

  expect(undone.text).not.toContain('Borrador')
  expect((await as(maria).says(`request show ${ref}`)).keys).toContain('choices.state.draft')
})

it('a one-time code is told once, and kept in clear nowhere', async () => {
  const asked = await as(chief).opens('person invite', {
    name: 'Officer 2, Technical Secretariat',
    role: 'officer',
  })
  const [code = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(asked.text) ?? []
  expect(code).not.toBe('')

  const again = await as(chief).again(asked.invocation)

  expect(again.text).not.toContain(code)
  expect(again.text).toContain('••••')
  const kept = await sql('select reply::text as reply from invocation')
  expect(JSON.stringify(kept)).not.toContain(code)
})

it('a contact point is not their own deputy or successor', async () => {
  for (const [command, fields] of [
    ['contact deputise', { person: paraguay.id, from: '2026-10-01', to: '2026-10-09' }],
    ['contact hand-over', { person: paraguay.id }],
  ] as const) {
    const answer = await as(paraguay).opens(command, fields)
    expect(answer.tone).toBe('refused')
    expect(answer.keys).toContain('refusal.contact.same')
  }
})
