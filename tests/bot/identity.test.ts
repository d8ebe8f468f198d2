import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import type { Heard, Voice } from '#tests/setup/voice.ts'

const { as, contact, officer, staff, guest, kept, clock } = await openDesk()
const mexico = as(await contact('MX'))
const brazil = as(await contact('BR'))
const someOfficer = as(await officer())
const someStaff = as(await staff('MX'))

const filing =
  'request file title:"Inspection" need:"Plan visits by risk" topics:inspection different:"Another matter"'

/** Every kind of answer, as it comes about. */
const answers: readonly (readonly [what: string, (who: typeof mexico) => Promise<Heard>])[] = [
  ['a thing done', async who => who.agrees(await who.says(filing))],
  ['a question before something is done', who => who.says(filing)],
  ['a form', who => who.says('request file title:"Inspection"')],
  ['a form with its faults', who => who.fills('request file', { title: 'Inspection', period: '31 April' })],
  ['something read', who => who.says('request list')],
  ['something not understood', who => who.says('make me minister')],
  ['a refusal by the gate', who => who.says('request board')],
  ['a refusal by the rules', async who => who.says(`request answer ref:${await who.files()} answer:"Four"`)],
  ['nothing done', async who => who.leaves(await who.says(filing))],
]

test.each(answers)(
  '%s is answered the same when the platform delivers it again, weeks later',
  async (_, ask) => {
    const first = await ask(mexico)
    const before = await kept()
    clock.pass(40)
    const again = await mexico.again(first.invocation)

    expect(again.reply).toEqual(first.reply)
    expect(await kept()).toEqual(before)
  },
)

test('what a person was refused is refused again, even when it would be allowed by now', async () => {
  const ref = await mexico.files()
  const first = await someOfficer.says(`request offer ref:${ref} providers:Chile`)
  await someOfficer.does(`request take ${ref}`)
  const again = await someOfficer.again(first.invocation)

  expect(first.keys).toContain('refusal.request.notNow')
  expect(again.reply).toEqual(first.reply)
})

test('a yes pressed twice, as two events of the platform, files once', async () => {
  const asked = await mexico.says(filing)
  const first = await mexico.agrees(asked)
  const before = await kept()
  const second = await mexico.agrees(asked)

  expect(first.tone).toBe('done')
  expect(second.reply).toEqual(first.reply)
  expect(await kept()).toEqual(before)
})

test('a button pressed twice on the same message does its act once', async () => {
  const ref = await mexico.files()
  const shown = await someOfficer.says(`request show ${ref}`)
  const first = await someOfficer.presses(shown, 'request take', { click: 'card 7, take' })
  const second = await someOfficer.presses(shown, 'request take', { click: 'card 7, take' })
  const edited = await someOfficer.presses(shown, 'request take', { click: 'card 7 edited, take' })

  expect(first.tone).toBe('done')
  expect(second.reply).toEqual(first.reply)
  expect(edited.keys).toContain('refusal.request.taken')
})

test('a button that was refused works once things have changed', async () => {
  const ref = await mexico.files()
  const early = { command: 'request offer', fields: { ref, providers: ['BR'] }, click: 'card 8, offer' }
  const offers = () => someOfficer.opens(early.command, early.fields, { click: early.click })
  const first = await offers()
  await someOfficer.does(`request take ${ref}`)
  const second = await offers()

  expect(first.tone).toBe('refused')
  expect(second.tone).toBe('done')
})

test('a button that opens a form opens it afresh each time', async () => {
  const open = () => mexico.opens('request file', {}, { click: 'home, file' })
  const first = await open()
  await mexico.fills(first, { title: 'Inspection', need: 'Plan visits', topics: ['inspection'] })
  const second = await open()

  expect(second.reply.form?.values).toEqual({})
  expect(second.invocation.id).not.toBe(first.invocation.id)
})

test('a button that asks, asks again after its question was left', async () => {
  const ref = await mexico.files()
  const ask = () => mexico.opens('request withdraw', { ref }, { click: 'card 9, withdraw' })
  await mexico.leaves(await ask())
  const answer = await mexico.agrees(await ask())

  expect(answer.tone).toBe('done')
})

const twenty = <T>(act: (place: number) => Promise<T>) =>
  Promise.all(Array.from({ length: 20 }, (_, place) => act(place)))

test('twenty deliveries of one event at the same instant have one outcome', async () => {
  const asked = await mexico.says(filing)
  const before = await kept()
  const answers = await twenty(() => mexico.agrees(asked, { id: 'test:at once' }))
  const after = await kept()

  for (const { reply } of answers) expect(reply).toEqual(answers[0]?.reply)
  expect(answers[0]?.tone).toBe('done')
  expect(after.request! - before.request!).toBe(1)
  expect(after.journal! - before.journal!).toBe(1)
})

test('twenty presses of one yes at the same instant, each its own event, file once', async () => {
  const asked = await mexico.says(filing)
  const before = await kept()
  const answers = await twenty(() => mexico.agrees(asked))
  const after = await kept()

  for (const { reply } of answers) expect(reply).toEqual(answers[0]?.reply)
  expect(after.request! - before.request!).toBe(1)
})

test('of twenty who take one request at the same instant, one has it and the others are told who', async () => {
  const ref = await mexico.files()
  const answers = await twenty(() => someOfficer.says(`request take ${ref}`))
  const lost = answers.filter(({ tone }) => tone === 'refused')

  expect(lost).toHaveLength(19)
  for (const answer of lost) expect(answer.keys).toContain('refusal.request.taken')
})

test('a question can be answered by the person who was asked alone', async () => {
  const asked = await mexico.says(filing)
  const before = await kept()
  const inAnothersName = async (voice: Voice) => {
    for (const step of [voice.agrees, voice.changes])
      expect((await step(asked)).keys).toContain('refusal.pending')
    await voice.leaves(asked)
  }
  await inAnothersName(brazil)
  await inAnothersName(someStaff)
  const stranger = await as(guest()).agrees(asked)

  expect(stranger.keys).toContain('refusal.gate.guest')
  expect((await kept()).pending).toBe(before.pending)
  expect((await mexico.agrees(asked)).tone).toBe('done')
})

test('an answer already given is not shown to somebody else who has its button', async () => {
  const asked = await mexico.says(filing)
  await mexico.agrees(asked)

  expect((await brazil.agrees(asked)).keys).toContain('refusal.pending')
})

test('a yes to one thing is no yes to another', async () => {
  const ref = await mexico.files()
  const asked = await mexico.says(filing)
  const [yes] = asked.reply.links
  const crafted = { ...asked.reply.links[0]!, command: 'request withdraw', input: { ...yes?.input, ref } }
  const answer = await mexico.presses(
    { ...asked, reply: { ...asked.reply, links: [crafted] } },
    crafted.command,
  )

  expect(answer.keys).toContain('refusal.pending')
  expect((await mexico.says(`request show ${ref}`)).keys).toContain('choices.state.filed')
})

test('a question that nobody came back to lapses after a week, and one can begin again', async () => {
  const asked = await mexico.says(filing)
  clock.pass(8)
  const late = await mexico.agrees(asked)

  expect(late.keys).toContain('refusal.pending')
  expect(late.reply.links.map(({ command }) => command)).toEqual(['request file'])
})
