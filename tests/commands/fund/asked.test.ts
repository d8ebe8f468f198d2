import { expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { made, people } from './setting.ts'

const desk = await openDesk()
const { database, kept } = desk
const all = await people(desk)
const { trinidad, barbados, mexico, officer, second, lead, activity } = all
const reason = 'As agreed'

const pledge = await made(trinidad, 'fund pledge', { amount: '1000', first: '1 August 2026' })
const receipt = await made(officer, 'fund receive', { contributor: 'TT', amount: '5000', bank: 'A1' })
const earmark = await made(officer, 'fund earmark', {
  amount: '900',
  subject: activity,
  spending: 'studies',
  reason,
})
const order = await made(officer, 'fund propose', {
  entry: earmark,
  amount: '300',
  payee: 'A printer',
  reason,
})
const other = await made(officer, 'fund earmark', {
  amount: '900',
  subject: activity,
  spending: 'studies',
  reason,
})
const paid = await made(officer, 'fund propose', { entry: other, amount: '300', payee: 'A printer', reason })
for (const [who, command] of [
  [mexico, 'fund authorise'],
  [trinidad, 'fund authorise'],
] as const)
  await who.makes(command, { entry: paid, decision: 'yes' })
const brazil = desk.as(await desk.deputy('BR'))
await brazil.makes('fund authorise', { entry: paid, decision: 'yes' })
const payment = await made(officer, 'fund pay', { entry: paid })
const third = await made(officer, 'fund earmark', {
  amount: '900',
  subject: activity,
  spending: 'studies',
  reason,
})
const ready = await made(officer, 'fund propose', { entry: third, amount: '300', payee: 'A printer', reason })
for (const who of [mexico, trinidad, brazil])
  await who.makes('fund authorise', { entry: ready, decision: 'yes' })

/** One of each, as somebody would ask for it. */
const questions: Readonly<Record<string, () => ReturnType<typeof officer.opens>>> = {
  'fund pledge': () =>
    trinidad.opens('fund pledge', { amount: '10000', first: '1 March 2027', every: 'year' }),
  'fund amend': () => trinidad.opens('fund amend', { entry: pledge, change: 'ended', reason }),
  'fund receive': () => officer.opens('fund receive', { contributor: 'BB', amount: '500', bank: 'B1' }),
  'fund match': () => officer.opens('fund match', { entry: receipt }),
  'fund earmark': () =>
    officer.opens('fund earmark', { amount: '1', subject: activity, spending: 'studies', reason }),
  'fund release': () => officer.opens('fund release', { entry: earmark, reason }),
  'fund propose': () => officer.opens('fund propose', { entry: earmark, payee: 'A printer', reason }),
  'fund authorise': () => mexico.opens('fund authorise', { entry: order, decision: 'yes' }),
  'fund pay': () => officer.opens('fund pay', { entry: ready }),
  'fund return': () => officer.opens('fund return', { entry: payment, amount: '5', reason }),
  'fund reverse': () => officer.opens('fund reverse', { entry: receipt, reason }),
  'fund in-kind': () => barbados.opens('fund in-kind', { reason: 'A room' }),
  'fund confirm': () => trinidad.opens('fund confirm', { entry: receipt, verdict: 'agrees' }),
  'fund close': () => lead.opens('fund close', { to: '31 August 2026' }),
  'fund import': () =>
    lead.opens('fund import', { file: ['b.csv', 'day,kind,contributor,amount\n2015-01-01,receive,TT,5'] }),
}

test('everything that is written in the books is shown and asked once before, and nothing is kept before the yes', async () => {
  expect(Object.keys(questions).sort()).toEqual(
    commands
      .filter(({ confirm, path }) => confirm && path[0] === 'fund')
      .map(({ name }) => name)
      .sort(),
  )

  for (const [name, question] of Object.entries(questions)) {
    const [before, head] = [await kept(), await database.db.fund.head()]
    // A receipt that others rest on cannot be reversed: that it would be refused is said before the yes.
    const asked = await question()
    if (name === 'fund reverse' && asked.tone === 'refused')
      expect(asked.keys).toContain('refusal.fund.usedMeanwhile')
    else
      expect([asked.tone, asked.keys.includes('kernel.confirm')], `${name}\n${asked.text}`).toEqual([
        'ask',
        true,
      ])

    expect({ ...(await kept()), pending: 0, invocation: 0 }, name).toEqual({
      ...before,
      pending: 0,
      invocation: 0,
    })
    expect(await database.db.fund.head(), name).toEqual(head)
  }
})

test('of two officers who earmark the same money at the same instant one is refused, with what is left', async () => {
  const left = (await database.db.fund.balances(['fund/available'])).get('fund/available')! / 100
  const fields = { amount: String(left), subject: activity, spending: 'studies', reason }
  const asked = [
    await officer.opens('fund earmark', fields),
    await second.opens('fund earmark', fields),
  ] as const
  const answers = await Promise.all([officer.agrees(asked[0]), second.agrees(asked[1])])

  expect(answers.map(({ tone }) => tone).sort()).toEqual(['done', 'refused'])
  const no = answers.find(({ tone }) => tone === 'refused')
  expect(no?.keys).toContain('refusal.fund.notEnough')
  expect(no?.text).toContain('US$0 can be used')
})

test('what is changed between the question and the yes is asked again', async () => {
  const shown = await mexico.opens('fund authorise', { entry: order, decision: 'yes' })
  await officer.makes('fund propose', { entry: earmark, amount: '301', payee: 'A printer', reason })

  expect((await mexico.agrees(shown)).keys).toContain('refusal.fund.orderClosed')
  expect((await officer.says(`fund entry ${order}`)).text).toContain('0 of 3')
})

test('who authorises, and how many must, is as the settings say', async () => {
  await officer.makes('fund receive', { contributor: 'BB', amount: '500', bank: 'B2' })
  const aside = await made(officer, 'fund earmark', {
    amount: '100',
    subject: activity,
    spending: 'studies',
    reason,
  })
  await lead.makes('settings set', { rule: 'authorisingOffices', value: 'wg1_chair' })
  const few = await officer.opens('fund propose', { entry: aside, payee: 'A printer', reason })
  expect(few.keys).toContain('refusal.fund.tooFewAuthorities')

  await lead.makes('settings set', { rule: 'authorisationsNeeded', value: '1' })
  await lead.makes('office assign', { office: 'wg1_chair', ministry: 'BB', from: '1 May 2026' })
  const one = await made(officer, 'fund propose', { entry: aside, payee: 'A printer', reason })
  expect((await mexico.opens('fund authorise', { entry: one, decision: 'yes' })).keys).toContain(
    'refusal.fund.notAuthority',
  )
  // Who holds the office since was not asked, and decides on what is proposed anew.
  await lead.makes('office assign', { office: 'wg1_chair', ministry: 'MX', from: '1 June 2026' })
  expect((await mexico.opens('fund authorise', { entry: one, decision: 'yes' })).keys).toContain(
    'refusal.fund.notAsked',
  )
  await lead.makes('office assign', { office: 'wg2_chair', ministry: 'BB', from: '1 May 2026' })
  await lead.makes('settings set', { rule: 'authorisingOffices', value: 'wg1_chair, wg2_chair' })
  await barbados.makes('fund authorise', { entry: one, decision: 'no', reason: 'Another printer is cheaper' })
  expect((await officer.opens('fund pay', { entry: one })).keys).toContain('refusal.fund.orderClosed')
  expect((await officer.says(`fund entry ${one}`)).text).toContain('not authorised')
})

test('a contributor sees its own entries and nobody else’s; the Secretariat sees all', async () => {
  expect((await trinidad.says(`fund entry ${receipt}`)).tone).toBe('plain')
  expect((await barbados.says(`fund entry ${receipt}`)).keys).toContain('refusal.fund.missing')
  expect((await barbados.says('fund statement contributor:TT')).keys).toContain('refusal.fund.notYours')
  expect((await officer.says('fund statement contributor:TT')).tone).toBe('plain')
  const offered = await desk.way.options({
    account: (await desk.contact('HT')).account,
    command: 'fund entry',
    field: 'entry',
    typed: '',
    limit: 30,
  })
  expect(offered).toEqual([])
})

test('staff of a ministry see its sums neither in an entry nor while they type', async () => {
  const { staff, cast } = all
  const typed = { command: 'fund entry', field: 'entry', typed: '', limit: 30 }

  expect((await staff.says(`fund entry ${receipt}`)).keys).toContain('refusal.fund.missing')
  expect(await desk.way.options({ account: cast.staff.account, ...typed })).toEqual([])
  expect(await desk.way.options({ account: cast.trinidad.account, ...typed })).not.toEqual([])
})

test('what a deputy enters says for whom', async () => {
  const { deputy, cast } = all
  const given = await made(deputy, 'fund in-kind', { reason: 'A room' })

  expect((await officer.says(`fund entry ${given}`)).text).toMatch(
    new RegExp(`Entered: .*, by ${cast.deputy.name}, for ${cast.trinidad.name}`),
  )
})
