import { expect, test } from 'vitest'
import { digest } from '#jobs/digest.ts'
import { people } from '#tests/commands/fund/setting.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { keysIn } from '#tests/setup/voice.ts'

const desk = await openDesk('2026-09-08T15:00:00Z')
const { as, account, clock, database, notices } = desk
const { trinidad, barbados, staff, observer, officer, guest, cast } = await people(desk)
const preview = async (who: typeof officer, how = {}) => (await who.does('digest preview', how)).text

test('a Fund of which nothing is known is nothing to tell', async () => {
  expect(await preview(officer)).not.toContain('The Fund')
})

test('the digest says what came, is promised, set aside and left, and to each reader what is theirs to see', async () => {
  await trinidad.makes('fund pledge', { amount: '10000', first: '1 September 2026', every: 'year' })
  await barbados.makes('fund pledge', { amount: '500', first: '20 September 2026' })
  await barbados.makes('fund pledge', { amount: '700', first: '20 December 2026' })
  await officer.makes('fund receive', { contributor: 'TT', amount: '2500', bank: 'SWIFT 1' })
  const totals = [
    'Received: US$2,500, of which US$0 paid out',
    'Promised, still to come: US$8,700, of which US$7,500 overdue',
    'Earmarked: US$0',
    'Available: US$2,500',
    'up to FUND-0005',
  ]
  const seen = (text: string) => [
    ...totals.filter(line => text.includes(line)),
    ...['2 instalments', 'One instalment', 'FUND-0001', 'FUND-0002', 'FUND-0003'].filter(one =>
      text.includes(one),
    ),
  ]
  const names = ['FUND-0001 · Trinidad and Tobago', 'FUND-0002 · Barbados']

  const whole = await preview(officer)
  expect(seen(whole)).toEqual([...totals, '2 instalments', 'FUND-0001', 'FUND-0002'])
  for (const name of names) expect(whole).toContain(name)
  expect(seen(await preview(trinidad))).toEqual([...totals, 'One instalment', 'FUND-0001'])
  expect(seen(await preview(barbados))).toEqual([...totals, 'One instalment', 'FUND-0002'])
  for (const who of [staff, observer]) expect(seen(await preview(who))).toEqual(totals)
  expect((await guest.says('digest preview')).tone).toBe('refused')

  // Whoever asks: what a channel gets is without names.
  const own = account('U7', 'slack', 'T1')
  await database.db.people.link(own, cast.officer.id, clock.now())
  const here = (await as(cast.officer, own).does('digest preview where:"this channel"', { channel: 'C1' }))
    .text
  expect(seen(here)).toEqual(totals)
  for (const name of ['Trinidad', 'Barbados']) expect(here).not.toContain(name)

  // Whoever reads it in a channel holds the books' seal: a history that is rewritten has another.
  const [, number, seal] = /up to FUND-0*(\d+) \(seal ([0-9a-f]{16})\)/.exec(here)!
  expect(await database.db.health.books(`${number}:${seal}`)).toEqual([])
  expect(await database.db.health.books(`${number}:${[...seal!].reverse().join('')}`)).toHaveLength(1)
})

test('the Secretariat has the list of what is due and overdue, a contact point its own', async () => {
  const list = await officer.does('fund pledges show:due')
  expect(list.text).toContain('2 pledges: US$8,000 still to come, US$7,500 of it overdue')
  expect(list.text).not.toContain('FUND-0003')
  expect((await barbados.does('fund pledges show:due')).text).toContain('1 pledge: US$500 still to come')
  expect((await staff.says('fund pledges show:due')).keys).toContain('refusal.gate.role')
})

test('where nothing is new in the Fund that is one line, and the whole where nothing is new at all', async () => {
  await officer.does('digest subscribe every:week weekday:Thursday hour:9 parts:fund,requests')
  const next = async (when: string) => {
    clock.set(when)
    await digest(database, clock.now())
    const { reply } = (await notices()).findLast(({ key }) => key?.startsWith('digest.'))!
    return { keys: keysIn(reply), blocks: reply.body.length }
  }

  const first = await next('2026-09-10T14:00:00Z')
  expect(first.keys).toContain('digest.fundDue')
  expect(await next('2026-09-17T14:00:00Z')).toMatchObject({
    blocks: 0,
    keys: expect.arrayContaining(['digest.same']),
  })
  await barbados.files()
  clock.set('2026-09-18T14:00:00Z')
  const second = await next('2026-09-24T14:00:00Z')
  // On the 20th an instalment became late: that is new.
  expect(second.keys).toContain('digest.fundDue')
  await barbados.files()
  const third = await next('2026-10-01T14:00:00Z')
  expect(third.keys).toContain('digest.fundSame')
  expect(third.keys).not.toContain('fund.asOf')
  await officer.makes('fund receive', { contributor: 'BB', amount: '500', bank: 'SWIFT 2' })
  expect((await next('2026-10-08T14:00:00Z')).keys).toContain('fund.asOf')
})
