import { expect, test } from 'vitest'
import { newCode } from '#db/codes.ts'
import { leadCode } from '#src/start.ts'
import { openDesk } from '#tests/setup/desk.ts'
import type { Heard } from '#tests/setup/voice.ts'

const { account, as, clock, contact, database, guest, kept, lead, officer, person, sql } = await openDesk()
const someOfficer = as(await officer())

const codeIn = ({ text }: Heard) => /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? ''
const invited = async (name: string) =>
  codeIn(await someOfficer.does(`person invite name:"${name}" role:staff ministry:Chile`))

test('a one-time code links an account to its person, however it is typed', async () => {
  const code = await invited('Staff, Chile')
  const newcomer = as(guest('es'))
  const linked = await newcomer.says(`person link code:${code.toLowerCase().replaceAll('-', ' ')}`)

  expect(linked.tone).toBe('done')
  expect(linked.text).toContain('Staff, Chile')
  expect((await newcomer.says('person whoami')).keys).toContain('choices.role.staff')
})

test('a one-time code is used once', async () => {
  const code = await invited('Once')
  await as(guest()).does(`person link code:${code}`)
  const second = as(guest())

  expect((await second.says(`person link code:${code}`)).keys).toContain('refusal.person.codeWrong')
  expect((await second.says('person whoami')).keys).toContain('commands.person.whoami.guest')
})

test('of two who use a code at the same instant one is linked', async () => {
  const code = await invited('Twice')
  const answers = await Promise.all([1, 2].map(() => as(guest()).says(`person link code:${code}`)))

  expect(answers.map(({ tone }) => tone).sort()).toEqual(['done', 'refused'])
})

test('a one-time code expires after a week', async () => {
  const [inTime, late] = [await invited('In time'), await invited('Late')]
  clock.pass(6.99)
  expect((await as(guest()).says(`person link code:${inTime}`)).tone).toBe('done')
  clock.pass(0.01)
  expect((await as(guest()).says(`person link code:${late}`)).keys).toContain('refusal.person.codeWrong')
})

test('after five wrong codes an account has to wait a quarter of an hour, and others need not', async () => {
  const code = await invited('Patient')
  const guessing = as(guest())
  for (const guess of [newCode(), newCode(), newCode(), newCode(), newCode()])
    expect((await guessing.says(`person link code:${guess}`)).keys).toContain('refusal.person.codeWrong')
  const early = await guessing.says(`person link code:${code}`)
  expect(early.keys).toContain('refusal.person.tooManyGuesses')
  expect((await as(guest()).says(`person link code:${newCode()}`)).keys).toContain('refusal.person.codeWrong')

  clock.pass(0.25 / 24)
  expect((await guessing.says(`person link code:${code}`)).tone).toBe('done')
})

test('many guesses at the same instant are no more than five', async () => {
  const guessing = as(guest())
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => guessing.says(`person link code:${newCode()}`)),
  )

  expect(answers.filter(({ keys }) => keys.includes('refusal.person.codeWrong'))).toHaveLength(5)
})

test('a wrong code delivered again by the platform is no second guess', async () => {
  const guessing = as(guest())
  const first = await guessing.says(`person link code:${newCode()}`)
  for (const _ of [1, 2, 3, 4, 5, 6]) await guessing.again(first.invocation)

  expect((await guessing.says(`person link code:${newCode()}`)).keys).toContain('refusal.person.codeWrong')
})

test('the code that the start prints makes whoever uses it first the lead', async () => {
  const code = await leadCode(database, clock.now())
  const first = as(guest())
  await first.does(`person link code:${code}`)

  expect((await first.says('settings show')).tone).toBe('plain')
  expect((await as(guest()).says(`person link code:${code}`)).keys).toContain('refusal.person.codeWrong')
})

test('printing the code again makes the earlier one void', async () => {
  const [earlier, code] = [await leadCode(database, clock.now()), await leadCode(database, clock.now())]

  expect((await as(guest()).says(`person link code:${earlier}`)).tone).toBe('refused')
  expect((await as(guest()).says(`person link code:${code}`)).tone).toBe('done')
})

test('a lead who uses a code for a lead stays lead, once', async () => {
  const already = await lead()
  const code = await leadCode(database, clock.now())

  expect((await as(already).says(`person link code:${code}`)).tone).toBe('done')
  const held = await sql('select from assignment where person_id = $1', [already.id])
  expect(held).toHaveLength(1)
})

test('one person speaks from several accounts, with the same authority', async () => {
  const mexico = await contact('MX')
  const phone = account('U7', 'slack', 'T1')
  const linked = await voiceFrom('U1').does(
    `person link person:"${mexico.name}" account:<@U7|contact.mexico>`,
  )

  expect(linked.text).toContain(mexico.name)
  expect((await as(mexico, phone).files()).startsWith('RIAL-')).toBe(true)
})

/** The officer in a Slack workspace, where accounts can be mentioned. */
const slackOfficer = await officer('Officer in Slack')
const voiceFrom = (id: string) => as(slackOfficer, account(id, 'slack', 'T1'))
await database.transact(db => db.people.link(account('U1', 'slack', 'T1'), slackOfficer.id, clock.now()))

test('the account of somebody else is not taken over, except by the lead who corrects a mistake', async () => {
  const [one, other] = [await person('One'), await person('Other')]
  await voiceFrom('U1').does(`person link person:One account:<@U8>`)
  const before = await kept()
  const taken = await voiceFrom('U1').says('person link person:Other account:<@U8>')
  const byCode = await as(one).says(`person link code:${await invited('Third')}`)

  expect(taken.keys).toContain('refusal.person.linkedElsewhere')
  expect(taken.text).toContain('One')
  expect(byCode.keys).toContain('refusal.person.linkedElsewhere')
  expect((await kept()).account).toBe(before.account)

  const someLead = await lead('Lead in Slack')
  await database.transact(db => db.people.link(account('U2', 'slack', 'T1'), someLead.id, clock.now()))
  await as(someLead, account('U2', 'slack', 'T1')).does('person link person:Other account:<@U8>')
  expect((await as(other, account('U8', 'slack', 'T1')).says('person whoami')).text).toContain('Other')
})

test.each([
  ['nothing', 'person link', 'refusal.person.codeMissing'],
  ['an account without a person', 'person link account:<@U9>', 'refusal.person.accountMissing'],
  ['a person without an account', 'person link person:One', 'refusal.person.accountMissing'],
  ['a person nobody knows', 'person link person:Nobody account:<@U9>', 'refusal.person.unknown'],
  ['a name that fits several', 'person link person:Staff account:<@U9>', 'refusal.person.several'],
])('linking %s is refused with a reason', async (_, line, why) => {
  await person('Staff, Peru')
  expect((await voiceFrom('U1').says(line)).keys).toContain(why)
})

test('nobody but the Secretariat names accounts', async () => {
  const answer = await as(await contact('BR')).says('person link person:One account:<@U9>')

  expect(answer.keys).toContain('refusal.gate.role')
})
