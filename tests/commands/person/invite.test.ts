import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { as, contact, deputy, guest, kept, lead, officer, sql } = await openDesk()
const people = {
  contact: as(await contact('MX')),
  deputy: as(await deputy('MX')),
  officer: as(await officer()),
  lead: as(await lead()),
}

/** Who may make whom known to the network; otherwise why not. */
const rules: readonly (readonly [who: keyof typeof people, what: string, why: string | null])[] = [
  ['contact', 'role:staff', null],
  ['contact', 'role:staff ministry:Mexico', null],
  ['deputy', 'role:staff', null],
  ['contact', 'role:staff ministry:Brazil', 'refusal.contact.notYourMinistry'],
  ['contact', 'role:observer observer:ILO', 'refusal.gate.role'],
  ['contact', 'role:officer', 'refusal.gate.role'],
  ['deputy', 'role:lead', 'refusal.gate.role'],
  ['officer', 'role:staff ministry:Brazil', null],
  ['officer', 'role:staff', 'refusal.person.ministryMissing'],
  ['officer', 'role:observer observer:PAHO', null],
  ['officer', 'role:observer', 'refusal.person.observerMissing'],
  ['officer', 'role:officer', 'refusal.gate.role'],
  ['officer', 'role:lead', 'refusal.gate.role'],
  ['lead', 'role:officer', null],
  ['lead', 'role:lead', null],
]

test.each(rules)('%s invites %s: %s', async (who, what, why) => {
  const before = await kept()
  const answer = await people[who].says(`person invite name:"Somebody" ${what}`)
  const after = await kept()

  expect(answer.keys).toContain(why ?? 'commands.person.invite.code')
  expect(after.person! - before.person!).toBe(why === null ? 1 : 0)
})

test('whoever was invited is, once linked, what they were invited as', async () => {
  const { text } = await people.officer.does(
    'person invite name:"Observer, PAHO" role:observer observer:PAHO language:es zone:America/Lima',
  )
  const newcomer = as(guest('en'))
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)![0]
  await newcomer.does(`person link code:${code}`)
  const { reader, keys } = await newcomer.says('person whoami')

  expect(reader).toEqual({ language: 'es', zone: 'America/Lima' })
  expect(keys).toContain('choices.role.observer')
})

test('nobody can be invited as contact point or deputy: these are appointed', async () => {
  for (const role of ['contact', 'deputy', 'authority']) {
    const { reply } = await people.lead.says(`person invite name:"Somebody" role:${role}`)
    expect(Object.keys(reply.form?.problems ?? {})).toEqual(['role'])
  }
})

test('the journal knows who invited whom, and not the code', async () => {
  const { text } = await people.contact.does('person invite name:"Staff, Mexico" role:staff')
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)![0]
  const [entry] = await sql<{ all: string }>(
    `select j::text as all from journal j where act = 'invite' order by id desc limit 1`,
  )

  expect(entry?.all).toContain('Staff, Mexico')
  expect(entry?.all).not.toContain(code)
})
