import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import type { Heard } from '#tests/setup/voice.ts'

const { as, contact, database, lead, observer, officer, staff, kept, way } = await openDesk()
const mexico = await contact('MX')
const proposer = await staff('MX', 'Proposer, Mexico')
const colleague = await staff('MX', 'Colleague, Mexico')
const words = { title: 'Ahorro energético', need: 'Reducir el consumo de las oficinas.', topics: ['osh'] }
const proposed = async () => (await as(proposer).makes('request propose', words)).ref

const desk = async (who: typeof mexico) => JSON.stringify((await way.home(who.account)).reply)

test('who files and does not speak for the ministry is told who does, and the text waits for that person', async () => {
  const asked = await as(proposer).opens('request file', words)
  const answer = await as(proposer).agrees(asked)

  expect(asked.keys).toContain('commands.request.file.notYours')
  expect(asked.text).toContain(mexico.name)
  expect(answer.keys).toContain('commands.request.propose.waits')
  expect(await desk(mexico)).toContain(answer.ref)
  expect((await as(mexico).says('request list state:draft')).text).toContain(words.title)
})

test('the contact point files a proposal as it is, under the reference it has', async () => {
  const ref = await proposed()
  const form = await as(mexico).opens('request file', { draft: ref })
  const { text } = await as(mexico).agrees(form)

  expect(form.text).toContain(words.need)
  expect(text).toContain(ref)
  expect(await desk(mexico)).toContain('choices.state.filed')
})

test('the contact point changes a proposal before it is filed; what was filed is what was shown', async () => {
  const ref = await proposed()
  const form = await as(mexico).changes(await as(mexico).opens('request file', { draft: ref }))
  const changed = await as(mexico).fills(form, { title: 'Eficiencia energética', ministries: ['GT'] })
  await as(mexico).insists(changed)
  const [request] = await database.db.requests.some([ref])

  expect(changed.text).toContain('Eficiencia energética')
  expect(request?.fields).toMatchObject({ title: 'Eficiencia energética', requesters: ['MX', 'GT'] })
  expect(request?.standing).toMatchObject({ state: 'filed', requesters: ['MX', 'GT'] })
})

test('who proposed can drop it and bring it back; a colleague can do neither', async () => {
  const ref = await proposed()
  const byColleague = await as(colleague).tries('request drop', { ref })
  await as(proposer).makes('request drop', { ref })
  const undoneByColleague = await as(colleague).says(`request undo ${ref}`)
  await as(proposer).does(`request undo ${ref}`)

  expect(byColleague.keys).toContain('refusal.request.draftNotYours')
  expect(undoneByColleague.keys).toContain('refusal.request.undoNotYours')
  expect((await as(colleague).says(`request show ${ref}`)).keys).toContain('choices.state.draft')
})

test('staff cannot file a proposal themselves', async () => {
  const answer = await as(proposer).tries('request file', { draft: await proposed() })

  expect(answer.keys).toContain('refusal.request.contactsOnly')
})

test('to everybody outside the ministry a proposal is not there, in whatever way they look', async () => {
  const { ref } = await as(proposer).makes('request propose', { ...words, ministries: ['GT'] })
  const outsiders = [
    await contact('GT'),
    await contact('BR'),
    await officer(),
    await lead(),
    await observer(),
    await staff('AR'),
  ]
  const ways = ['show', 'history', 'take', 'note', 'drop', 'undo', 'decline', 'withdraw'] as const

  for (const who of outsiders) {
    for (const verb of ways) {
      const answer = await as(who).opens(`request ${verb}`, { ref, text: 'T', reason: 'R' })
      const gate = answer.keys.some(key => key.startsWith('refusal.gate'))
      expect(gate || answer.keys.includes('refusal.request.missing'), `${verb} by ${who.name}`).toBe(true)
      expect(answer.text).not.toContain(words.title)
    }
    for (const line of ['request list', 'request list state:draft', 'request list ministry:Mexico'])
      expect((await as(who).says(line)).text).not.toContain(ref)
    for (const field of ['ref', 'draft'])
      expect(await picked(who, field, ref), `${field} for ${who.name}`).toEqual([])
    expect(await desk(who)).not.toContain(ref)
  }
})

test('a draft cannot be joined, called a duplicate, or continued by another ministry', async () => {
  const ref = await proposed()
  const brazil = as(await contact('UY'))
  const own = await brazil.files()
  const before = await kept()
  const answers: Heard[] = []
  for (const command of ['request join', 'request duplicate'])
    answers.push(await brazil.tries(command, { ref: own, of: ref }))
  answers.push(await brazil.tries('request file', { ...words, continues: ref }))

  for (const { keys } of answers) expect(keys).toContain('refusal.request.missing')
  expect((await kept()).request).toBe(before.request)
})

/** What a searched list offers for what was typed. */
async function picked({ account }: typeof mexico, field: string, typed: string) {
  const command = field === 'draft' ? 'request drop' : 'request show'
  return way.options({ account, command, field: 'ref', typed, limit: 20 })
}
