import { connect } from '#db/client.ts'
import { available, moved, spent } from '#domain/fund/account.ts'
import * as write from '#domain/fund/draft.ts'
import type { Draft, Entry, Kind } from '#domain/fund/entry.ts'
import { said } from '#tests/setup/fund.ts'

// Writes one entry of each kind, in order, until the kind it is to die in: that one is written, and never kept.
const [url = '', fatal = ''] = process.argv.slice(2)
const { transact, db } = connect(url)
const day = '2026-06-01'
const once = { first: day, every: 'once', times: 1, form: 'cash', condition: null } as const

async function enter(draft: Draft | ((next: number) => Draft)): Promise<Entry> {
  const number = await transact(async db => {
    const { number } = await db.fund.hold()
    const made = typeof draft === 'function' ? draft(number + 1) : draft
    const entered = await db.fund.enter(made, { person: null, actedFor: null }, new Date())
    if (made.kind === fatal) {
      process.stdout.write(`in the midst of ${fatal}\n`)
      await new Promise(() => setInterval(() => {}, 1_000))
    }
    return entered
  })

  return (await db.fund.find(number))!
}

const pledge = await enter(write.pledged('fund', 'TT', 500, once, said()))
await enter(write.amended(pledge, 'met', said()))
const receipt = await enter(write.received('fund', 'TT', 10_000, said()))
await enter(write.matched(receipt, [{ pledge: pledge.number, due: day, minor: 500 }], said()))
await enter(write.confirmed(receipt, true, said()))
await enter(write.givenInKind('fund', 'TT', { minor: 100, currency: 'USD' }, null, said()))
const earmark = await enter(number => write.setAside(number, 'fund', 900, 'studies', 'ACT-0001', said()))
await enter(write.released(earmark, 100, said()))
const order = await enter(write.proposed(earmark, 500, { payee: 'P', needed: 1, asked: ['MX'] }, said()))
await enter(write.decided(order, 'MX', true, said()))
const payment = await enter(write.paid(order, said()))
await enter(write.returned(payment, 100, said()))
const [from, to] = [available('fund'), spent('fund', 'rounding')]
const worth = write.givenInKind('fund', 'TT', { minor: 1, currency: 'USD' }, null, said({ origin: 'books' }))
await enter({ ...worth, kind: 'adjust' satisfies Kind, spending: 'rounding', lines: moved(to, from, 1) })
await enter(write.reversed(receipt, said())).catch(() => enter(write.reversed(pledge, said())))
await enter(write.closedUntil('2026-05-31', 'a report', said()))
process.stdout.write('all is written\n')
