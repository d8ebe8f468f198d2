import { afterAll, expect, it } from 'vitest'
import { refOf } from '#domain/fund/entry.ts'
import { remind } from '#jobs/remind.ts'
import { loopback } from '#tests/slack/loopback.ts'
import { buttonsOf } from '#tests/slack/loopback-world.ts'
import { enlace } from './enlace.ts'
import { dueNext, entryIn, lines, plain, settle } from './fund.ts'

const slack = await loopback('http')
const dayMs = 86_400_000
// The clock is driven, and behind the machine's own: what is written is due at once.
let now = new Date(Date.now() - 90 * dayMs)
const running = await enlace({ slack: slack.settings }, () => now)
slack.callsAt(`http://127.0.0.1:${running.port}/slack/events`)
const people = {
  trinidad: slack.person({ locale: 'en-US' }),
  mexico: slack.person({ locale: 'es-LA' }),
  brazil: slack.person({ locale: 'pt-BR' }),
  officer: slack.person({ locale: 'en-US' }),
}
type Person = (typeof people)['officer']
const office = slack.channel('office')
await settle(running.database, part => ({ platform: 'slack', workspace: 'T0RIAL', id: people[part].id }))
afterAll(async () => {
  await running.close()
  await slack.close()
})

/** Waits for words that come to one person: alone in the channel, in private, or in a modal where that was quicker. */
async function comes(person: Person, words: string) {
  for (;;) {
    const seen = await person.seesAnything()
    if (!('text' in seen) || !plain(seen.text).includes(words)) continue
    const on = 'message' in seen ? seen.message : 'view' in seen ? seen.view : null
    if (on) return { on, text: plain(seen.text) }
  }
}

/** Presses the first button of what came: its yes. */
async function agrees(person: Person, { on }: Awaited<ReturnType<typeof comes>>) {
  await person.presses(buttonsOf('content' in on ? on.content.blocks : on.blocks)[0]!.button.text.text, on)
}

async function does(person: Person, line: string, shown: string, then: string): Promise<string> {
  await person.types(`/rial ${line}`, office)
  await agrees(person, await comes(person, shown))
  return (await comes(person, then)).text
}

it('in Slack: pledge, receipt, earmark, three authorisations, payment, statement', async () => {
  const { trinidad, mexico, brazil, officer } = people
  await does(trinidad, lines.pledge, 'Due on 1 January 2026', 'The pledge is recorded')
  await comes(officer, 'Trinidad and Tobago has pledged US$10,000')

  await does(
    officer,
    lines.receive,
    'FUND-0001 · 1 January 2026',
    'US$10,000 received from Trinidad and Tobago',
  )
  await agrees(trinidad, await comes(trinidad, 'With thanks: US$10,000'))
  await agrees(trinidad, await comes(trinidad, 'Nothing has been saved yet'))
  await comes(trinidad, 'is confirmed by Trinidad and Tobago')

  const earmark = entryIn(
    await does(officer, lines.earmark, 'Available afterwards: US$6,000', 'set aside for ACT-0001'),
  )
  const asks = '3 authorisations are needed for US$3,500'
  const order = entryIn(await does(officer, lines.propose(earmark), asks, 'is before the authorities'))
  for (const [person, words, then] of [
    [
      mexico,
      'Se solicita su autorización para un pago de 3500 US$ a Interpreters Ltd',
      `3500 US$ (${order})`,
    ],
    [brazil, 'Solicita-se sua autorização para um pagamento de US$ 3.500', `US$ 3.500 (${order})`],
    [trinidad, 'Your authorisation is asked for a payment of US$3,500', `US$3,500 (${order})`],
  ] as const) {
    await agrees(person, await comes(person, words))
    await agrees(person, await comes(person, 'Two days of interpretation'))
    await comes(person, then)
  }

  await agrees(officer, await comes(officer, 'is authorised and can be made'))
  await agrees(officer, await comes(officer, '3 of 3'))
  await comes(officer, 'US$3,500 paid out to Interpreters Ltd')

  await trinidad.types(`/rial ${lines.statement}`, office)
  const statement = await comes(trinidad, 'Statement of contributions: Trinidad and Tobago')
  expect(statement.text).toContain('US$10,000')
  expect(statement.text).toContain('confirmed')
  await trinidad.presses('Send me the files', statement.on)
  await comes(trinidad, '.html')
  expect(slack.files().map(({ name }) => name.replace(/.*\./, ''))).toEqual(['csv', 'html'])
  expect(plain(String(slack.files()[1]!.content))).toContain('US$10,000')
  expect(await running.database.db.health.books()).toEqual([])
  expect(await running.database.db.fund.balances(['fund/available'])).toEqual(
    new Map([['fund/available', 600_000]]),
  )
})

it('in Slack: a pledge is recalled before its day, on it and a month after, and no more once the receipt is entered', async () => {
  const { trinidad, officer } = people
  const { database } = running
  const due = new Date(now.getTime() + 40 * dayMs).toISOString().slice(0, 10)
  await does(trinidad, `fund pledge amount:500 first:${due}`, 'Due on', 'The pledge is recorded')
  const pledge = refOf((await database.db.fund.all(['pledge'])).at(-1)!.number)
  /** Lets the clock run to what this pledge is owed next; false where that is nothing. */
  async function untilDue(): Promise<boolean> {
    const next = await dueNext(database, pledge, now)
    if (!next) return false
    now = next
    await remind(database, now)
    return true
  }

  for (const words of ['falls due on', 'falls due on', 'is not recorded as received yet (US$500 in all)']) {
    expect(await untilDue()).toBe(true)
    const { on, text } = await comes(trinidad, words)
    expect(text).toContain(pledge)
    await trinidad.presses('Statement', on)
    await comes(trinidad, 'Statement of contributions: Trinidad and Tobago')
  }

  await does(
    officer,
    `fund receive contributor:TT amount:500 bank:"SWIFT 2" pledge:${pledge}`,
    pledge,
    'US$500 received from Trinidad and Tobago',
  )
  expect(await untilDue()).toBe(false)
})
