import { expect, test } from 'vitest'
import { reckon, remind } from '#jobs/remind.ts'
import { openLedger } from '#tests/setup/ledger.ts'
import { keysIn } from '#tests/setup/voice.ts'
import { entryIn, people } from './setting.ts'

const desk = await openLedger('2026-09-01T15:00:00Z')
const { clock, database, notices, sql, states, to, told } = desk
const { trinidad, barbados, officer, lead, deputy, staff } = await people(desk)
const contactPoint = 'Contact point, Trinidad and Tobago'

/** The clock goes to an instant, the nightly reckoning and the look for what is due have run. */
async function at(when: string) {
  to(when)
  await reckon(database, clock.now())
  await remind(database, clock.now())
}
const pledged = async (who: typeof trinidad, amount: string, first: string, more = {}) =>
  entryIn((await who.makes('fund pledge', { amount, first, ...more })).text)
const received = async (contributor: string, amount: string, bank: string, more = {}) =>
  entryIn((await officer.makes('fund receive', { contributor, amount, bank, ...more })).text)
const waiting = async (pledge: string) =>
  (await states(pledge)).filter(state => /waiting|snoozed/.test(state))
const lastWords = async (pledge: string) =>
  (await notices(pledge)).findLast(({ reply }) => keysIn(reply.title).some(key => key.includes('.pledge')))

const yearly = await pledged(trinidad, '10000', '1 December 2026', { every: 'year' })

test('a contributor is reminded 30 days before its instalment and on the day, the contact point alone', async () => {
  expect(await states(yearly)).toEqual(['pledgeDue 30 waiting'])
  // The first of November is a Sunday: Friday is the last working day until then, at nine in Port of Spain.
  await at('2026-10-30T12:59')
  expect(await told(yearly)).toEqual([])
  await at('2026-10-30T13:00')
  expect(await told(yearly)).toEqual([`pledgeDue ${contactPoint}`])
  const first = await lastWords(yearly)
  expect(first?.title).toContain('With thanks for your support')
  expect(first?.title).toContain('falls due on 1 December 2026 (US$10,000)')
  expect(first?.reply.links.map(({ command, input }) => [command, input])).toEqual([
    ['fund statement', { contributor: 'TT' }],
    ['fund entry', { entry: yearly }],
    ['reminder snooze', expect.anything()],
    ['reminder why', expect.anything()],
  ])
  for (const { command, input } of first!.reply.links.slice(0, 2))
    expect((await trinidad.tries(command, input)).tone).toBe('plain')

  await at('2026-12-01T13:00')
  expect(await told(yearly)).toEqual([`pledgeDue ${contactPoint}`, `pledgeDue ${contactPoint}`])
})

test('then every month, as long as it is not received, for what is still to come of it', async () => {
  // New Year is a holiday and a Friday: Monday is the first working day from then.
  await at('2027-01-04T12:59')
  expect(await told(yearly)).toHaveLength(2)
  await at('2027-01-04T13:00')
  await at('2027-02-01T13:00')
  expect((await told(yearly)).filter(one => one === `pledgeOverdue ${contactPoint}`)).toHaveLength(2)

  await received('TT', '4000', 'SWIFT 1')
  await at('2027-03-01T13:00')
  expect((await lastWords(yearly))?.title).toContain('US$6,000 in all')
  expect((await lastWords(yearly))?.to).toBe(contactPoint)
})

test('why is told to those who speak for the contributor and to the Secretariat, and is nobody else’s business', async () => {
  const [{ id } = { id: '' }] = await sql<{ id: string }>(
    `select id::text from reminder where kind = 'pledgeOverdue' order by due_at limit 1`,
  )
  const why = await trinidad.does(`reminder why ${id}`)
  expect(why.keys).toContain('notice.why.pledgeOverdue')
  expect(why.text).toContain('once a month (1 month by now)')
  for (const who of [deputy, officer]) expect((await who.does(`reminder why ${id}`)).keys).toEqual(why.keys)
  for (const who of [staff, barbados])
    expect((await who.says(`reminder why ${id}`)).keys).toContain('refusal.reminder.missing')
  expect((await staff.says('reminder list ministry:TT')).text).not.toContain(yearly)
  expect((await trinidad.says('reminder list')).text).toContain(yearly)
  expect((await officer.says('reminder list ministry:TT')).text).toContain(yearly)
})

test('the reminders end the moment the receipt is entered, and begin again where it is reversed', async () => {
  expect(await waiting(yearly)).not.toEqual([])
  const rest = await received('TT', '6000', 'SWIFT 2')
  expect(await waiting(yearly)).toEqual([])
  // What the outbox had not carried yet is taken back.
  expect(await states(yearly)).toContain('pledgeOverdue 3 ended withdrawn')
  const before = await told(yearly)
  await at('2027-04-01T13:00')
  expect(await told(yearly)).toEqual(before)

  await officer.makes('fund reverse', { entry: rest, reason: 'It was for another account' })
  expect(await waiting(yearly)).not.toEqual([])
  await at('2027-05-03T13:00')
  expect(await told(yearly)).toHaveLength(before.length + 1)
  await received('TT', '6000', 'SWIFT 3')
  expect(await waiting(yearly)).toEqual([])
})

test('the instalment of the next year is in the ledger when its time comes, and never fifty years of rows', async () => {
  await at('2027-08-30T13:00')
  expect(await waiting(yearly)).toEqual([])
  await at('2027-09-20T13:00')
  expect(await waiting(yearly)).toEqual(['pledgeDue 30 waiting'])
  await at('2027-11-01T13:00')
  expect((await lastWords(yearly))?.title).toContain('falls due on 1 December 2027 (US$10,000)')

  await trinidad.makes('fund amend', {
    entry: yearly,
    change: 'ended',
    on: '2 November 2027',
    reason: 'A new budget',
  })
  expect(await waiting(yearly)).toEqual([])
})

test('a receipt that is matched to another pledge leaves the first one owed, and a condition is waited for in silence', async () => {
  const one = await pledged(barbados, '100', '20 December 2027')
  const other = await pledged(barbados, '100', '21 December 2027')
  const third = await pledged(barbados, '100', '22 December 2027', { condition: 'Parliament agrees' })
  const receipt = await received('BB', '100', 'BB 1')
  expect(await waiting(one)).toEqual([])
  expect(await waiting(other)).not.toEqual([])
  await officer.makes('fund match', { entry: receipt, pledge: other })
  expect(await waiting(one)).not.toEqual([])
  expect(await waiting(other)).toEqual([])

  expect(await waiting(third)).toEqual([])
  await barbados.makes('fund amend', { entry: third, change: 'met', reason: 'It has agreed' })
  expect(await waiting(third)).not.toEqual([])
})

test('a vacant ministry’s go to the Secretariat, which is told why; and never to a channel', async () => {
  await lead.makes('contact vacate', { ministry: 'BB', reason: 'Retired' })
  const [{ subject } = { subject: '' }] = await sql<{ subject: string }>(
    `select subject from reminder where addressee = 'office:contact:BB' and state = 'waiting' order by due_at limit 1`,
  )
  const pledge = subject.split(':')[1]!
  await at('2027-11-19T13:00')
  const words = (await notices(pledge)).filter(({ key }) => key === 'notice.forAnother')
  expect(new Set(words.map(({ to }) => to))).toEqual(
    new Set([
      'Lead, Technical Secretariat',
      'Officer, Technical Secretariat',
      'Second officer, Technical Secretariat',
    ]),
  )
  expect(words[0]?.reply.links[0]).toMatchObject({ command: 'fund statement', input: { contributor: 'BB' } })
  expect((await officer.tries('fund statement', { contributor: 'BB' })).tone).toBe('plain')
  expect(
    await sql(`select from notice n join reminder r on r.id = n.reminder_id where n.slot <> 'direct'`),
  ).toEqual([])
})

test('who wants to hear no more of what is late hears of the instalments to come all the same', async () => {
  const quarterly = await pledged(trinidad, '10', '10 December 2027', { every: 'quarter', times: '2' })
  await at('2028-01-10T13:00')
  await at('2028-02-10T13:00')
  const [late] = await sql<{ id: string }>(
    `select id::text from reminder where subject = 'pledge:${quarterly}' and kind = 'pledgeOverdue' and state = 'sent'
      order by due_at desc limit 1`,
  )
  const asked = await trinidad.opens('reminder stop', { reminder: late!.id })
  expect(asked.text).toContain('what this pledge owes by 10 February 2028 until somebody chooses')
  expect(asked.text).toContain('Instalments that fall due later are recalled as usual.')
  const done = await trinidad.agrees(asked)
  expect(done.text).toContain('Trinidad and Tobago: no more reminders of what is due by 10 February 2028.')
  expect(await waiting(quarterly)).toEqual(['pledgeDue 0 waiting'])

  const before = (await told(quarterly)).length
  await at('2028-03-10T13:00')
  expect((await lastWords(quarterly))?.title).toContain('falls due on 10 March 2028 (US$10)')
  // Late itself, it is recalled month by month, without what they asked not to hear of.
  await at('2028-04-10T13:00')
  expect((await lastWords(quarterly))?.title).toContain(
    '10 March 2028 is not recorded as received yet (US$10 in all)',
  )
  expect(await told(quarterly)).toHaveLength(before + 2)

  const again = await trinidad.does(`reminder resume ${late!.id}`)
  expect(again.tone).toBe('done')
  await at('2028-05-10T13:00')
  expect((await lastWords(quarterly))?.title).toContain(
    '10 December 2027 is not recorded as received yet (US$20 in all)',
  )
})
