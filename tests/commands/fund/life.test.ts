import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import { entryIn, people } from './setting.ts'

const desk = await openDesk()
const { clock, notices, database } = desk
const { trinidad, barbados, mexico, brazil, officer, second, deputy, staff, activity, cast } =
  await people(desk)

test('a pledge of 10,000 a year is shown to the coin before the yes, and is no income', async () => {
  const asked = await trinidad.says(
    'fund pledge amount:"US$ 10 mil" first:"1 August 2026" every:"every year"',
  )

  expect(asked.text).toContain('US$10,000')
  expect(asked.text).toContain('1 August 2026, 1 August 2027, and 1 August 2028, and so on.')
  const done = await trinidad.agrees(asked)
  expect(done.tone).toBe('done')
  expect((await notices()).filter(({ key }) => key === 'fund.notice.pledge').map(({ to }) => to)).toEqual([
    'Lead, Technical Secretariat',
    'Officer, Technical Secretariat',
    'Second officer, Technical Secretariat',
  ])
  expect((await officer.says('fund contributors')).text).not.toContain('not confirmed')
  const fund = await staff.says('fund show')
  expect(fund.text).toContain('Received: US$0')
  expect(fund.text).toContain('Promised, still to come: US$10,000, of which US$10,000 overdue')
})

test('an ambiguous sum is asked back, with both readings, and nothing typed is lost', async () => {
  const asked = await trinidad.opens('fund pledge', { amount: '10.000', first: '1 March 2027' })

  expect(asked.reply.form?.values).toMatchObject({ amount: '10.000', first: '1 March 2027' })
  expect(asked.text).toContain('This can be read as US$10,000 or as US$10.')
})

test('what came goes to the oldest instalment, the surplus is shown, and the contributor says whether it is right', async () => {
  const asked = await officer.says(
    'fund receive contributor:"Trinidad y Tobago" amount:10500 bank:"SWIFT 77" on:"20 August 2026"',
  )
  expect(asked.text).toContain('Left over, not matched to a pledge: US$500')
  const done = await officer.agrees(asked)
  const receipt = entryIn(done.text)

  const told = (await notices(receipt)).find(({ to }) => to === 'Contact point, Trinidad and Tobago')
  expect(told?.title).toContain('With thanks: US$10,500 received from Trinidad and Tobago')
  expect(told?.reply.links.map(({ command }) => command)).toEqual([
    'fund confirm',
    'fund confirm',
    'fund entry',
  ])

  clock.pass(3)
  expect((await officer.says('fund contributors')).text).toContain('unconfirmed for 3 days')
  await trinidad.does(`fund confirm entry:${receipt} verdict:differs reason:"We sent 10,750."`)
  expect((await officer.says('fund contributors')).text).toContain('differs: We sent 10,750.')
  expect(
    (await notices()).some(
      ({ key, to }) => key === 'fund.notice.differs' && to === 'Officer, Technical Secretariat',
    ),
  ).toBe(true)
  await deputy.does(`fund confirm entry:${receipt} verdict:agrees`)
  expect((await officer.says('fund contributors')).text).not.toContain('differs')
})

test('the same receipt entered twice is recognised by its bank reference, and refused kindly', async () => {
  const again = await second.opens('fund receive', { contributor: 'TT', amount: '10500', bank: 'swift-77' })

  expect(again.tone).toBe('refused')
  expect(again.keys).toContain('refusal.fund.bankTwice')
  expect(again.reply.links.map(({ command }) => command)).toEqual(['fund entry'])
})

test('another currency is kept with its rate, the day and source of it, and the dollars received', async () => {
  const sums = { contributor: 'BB', amount: '740.50', bank: 'BB-1', paid: 'BBD 1,500.00' }
  const lame = await officer.opens('fund receive', sums)
  expect(lame.keys).toContain('refusal.fund.exchangeMissing')
  expect(
    (await officer.opens('fund receive', { contributor: 'BB', amount: 'BBD 1,500.00', bank: 'BB-1' })).keys,
  ).toContain('refusal.fund.dollarsOnly')

  const done = await officer.makes('fund receive', {
    ...sums,
    rate: '0,49367',
    rated: '18 August 2026',
    source: 'Central Bank of Barbados',
  })
  const shown = await officer.says(`fund entry ${entryIn(done.text)}`)
  expect(shown.text.replaceAll('\u00a0', ' ')).toContain(
    'BBD 1,500, at 0.49367 on 18 August 2026 (Central Bank of Barbados)',
  )
  expect((await barbados.says('fund statement')).text).toContain('Not matched to a pledge: US$740.50')
})

test('from earmark to three authorisations to payment, each authority deciding once on exactly what it is shown', async () => {
  const aside = await officer.makes('fund earmark', {
    amount: '4000',
    subject: activity,
    spending: 'workshops',
    reason: 'Interpretation',
  })
  const earmark = entryIn(aside.text)
  const first = entryIn(
    (
      await officer.makes('fund propose', {
        entry: earmark,
        amount: '3500',
        payee: 'Interpreters Ltd',
        reason: 'Two days of interpretation',
      })
    ).text,
  )

  const asked = (await notices(first)).map(({ to }) => to).sort()
  expect(asked).toEqual([
    'Contact point, Brazil',
    'Contact point, Mexico',
    'Contact point, Trinidad and Tobago',
    'Deputy, Trinidad and Tobago',
  ])
  await mexico.makes('fund authorise', { entry: first, decision: 'yes' })
  expect((await officer.opens('fund pay', { entry: first })).keys).toContain('refusal.fund.notAuthorised')

  // Any change asks everybody again.
  const changed = await officer.opens('fund propose', {
    entry: earmark,
    amount: '3600',
    payee: 'Interpreters Ltd',
    reason: 'Two days of interpretation',
  })
  expect(changed.text).toContain(`This replaces ${first}`)
  const order = entryIn((await officer.agrees(changed)).text)
  expect((await brazil.opens('fund authorise', { entry: first, decision: 'yes' })).keys).toContain(
    'refusal.fund.orderClosed',
  )

  // What waits for a decision is on the desk of who decides, and of nobody else.
  const desks = await Promise.all([cast.mexico, cast.barbados].map(({ account }) => desk.way.home(account)))
  expect(desks.map(({ reply }) => JSON.stringify(reply).includes(order))).toEqual([true, false])
  const shown = await mexico.opens('fund authorise', { entry: order, decision: 'yes' })
  expect(shown.text.replaceAll('\u00a0', ' ')).toContain('Importe: 3600 US$')
  expect(shown.text).toContain('Two days of interpretation')
  await mexico.agrees(shown)
  expect((await mexico.opens('fund authorise', { entry: order, decision: 'no' })).keys).toContain(
    'refusal.fund.decided',
  )
  expect((await barbados.opens('fund authorise', { entry: order, decision: 'yes' })).keys).toContain(
    'refusal.gate.role',
  )
  await brazil.makes('fund authorise', { entry: order, decision: 'yes' })
  await deputy.makes('fund authorise', { entry: order, decision: 'yes' })
  expect((await trinidad.opens('fund authorise', { entry: order, decision: 'yes' })).keys).toContain(
    'refusal.fund.decided',
  )
  expect(
    (await notices()).some(
      ({ key, to }) => key === 'fund.notice.authorised' && to === 'Officer, Technical Secretariat',
    ),
  ).toBe(true)

  const paid = await officer.makes('fund pay', { entry: order, bank: 'OUT-1' })
  expect(paid.text).toContain('US$3,600 paid out to Interpreters Ltd')
  expect((await second.opens('fund pay', { entry: order })).keys).toContain('refusal.fund.orderClosed')

  const payment = entryIn(paid.text)
  expect(
    (await officer.opens('fund return', { entry: payment, amount: '3600.01', reason: 'Not needed' })).keys,
  ).toContain('refusal.fund.returnTooLarge')
  await officer.makes('fund return', { entry: payment, amount: '100.25', reason: 'One hour less' })
  await officer.makes('fund release', { entry: earmark, reason: 'Not needed' })

  const fund = await trinidad.says('fund show')
  expect(fund.text).toContain('Received: US$11,240.50, of which US$3,499.75 paid out')
  expect(fund.text).toContain('Earmarked: US$0')
  expect(fund.text).toContain('Available: US$7,740.75')
})

test('a mistake is a second entry that points to it, and what has been used since is not pulled away', async () => {
  const wrong = entryIn(
    (await officer.makes('fund receive', { contributor: 'BR', amount: '999', bank: 'BR-9' })).text,
  )
  expect((await officer.opens('fund reverse', { entry: wrong, reason: 'Twice' })).text).toContain('US$999')
  await officer.makes('fund reverse', { entry: wrong, reason: 'It was for another account' })
  expect((await officer.opens('fund reverse', { entry: wrong, reason: 'Twice' })).keys).toContain(
    'refusal.fund.reversedAlready',
  )
  expect((await brazil.says('fund statement')).text).toContain('reversed')

  const book = await officer.says('fund export')
  const first = /FUND-\d+,receive,[^\n]*SWIFT 77/.exec(book.text)?.[0] ?? ''
  await officer.makes('fund earmark', {
    amount: '7000',
    subject: activity,
    spending: 'studies',
    reason: 'A study',
  })
  expect((await officer.opens('fund reverse', { entry: entryIn(first), reason: 'Test' })).keys).toContain(
    'refusal.fund.usedMeanwhile',
  )
  expect(
    (
      await officer.opens('fund earmark', {
        amount: '7000',
        subject: activity,
        spending: 'studies',
        reason: 'A study',
      })
    ).keys,
  ).toContain('refusal.fund.notEnough')
})

test('support in kind is kept beside the money, and a pledge can be ended', async () => {
  const before = (await staff.says('fund show')).text
  const given = await barbados.makes('fund in-kind', {
    reason: 'A room for the workshop and its interpretation',
    worth: 'BBD 2,000.00',
  })
  expect(given.text).toContain('Thank you, Barbados')
  expect((await staff.says('fund show')).text.match(/Available: .*/)?.[0]).toBe(
    before.match(/Available: .*/)?.[0],
  )

  const [pledge] = await database.db.fund.all(['pledge'])
  const ref = `FUND-${String(pledge!.number).padStart(4, '0')}`
  expect((await barbados.opens('fund amend', { entry: ref, change: 'ended', reason: 'x' })).keys).toContain(
    'refusal.fund.notYours',
  )
  await trinidad.makes('fund amend', {
    entry: ref,
    change: 'ended',
    on: '1 January 2027',
    reason: 'A new budget',
  })
  expect((await trinidad.says('fund pledges')).text).toContain('No pledge fits.')
})
