import { afterAll, expect, it } from 'vitest'
import { loopback } from '#tests/slack/loopback.ts'
import { buttonsOf } from '#tests/slack/loopback-world.ts'
import { enlace } from './enlace.ts'
import { entryIn, lines, plain, settle } from './fund.ts'

const slack = await loopback('http')
const running = await enlace({ slack: slack.settings })
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

/** Types a line, checks what is shown, presses the first button, and gives the answer. */
async function does(person: Person, line: string, shown: string): Promise<string> {
  await person.types(`/rial ${line}`, office)
  const asked = await person.sees('ephemeral')
  expect(plain(asked.text)).toContain(shown)
  await person.presses(buttonsOf(asked.message.blocks)[0]!.button.text.text, asked.message)
  return plain((await person.sees('ephemeral')).text)
}

const told = async (person: Person, words: string) => {
  const seen = await person.sees('message', ({ text }) => plain(text).includes(words))
  return seen.message
}

it('in Slack: pledge, receipt, earmark, three authorisations, payment, statement', async () => {
  const { trinidad, mexico, brazil, officer } = people
  await does(officer, lines.activity, 'Workshop on labour inspection')
  expect(await does(trinidad, lines.pledge, 'US$10,000')).toContain('The pledge is recorded')
  await told(officer, 'Trinidad and Tobago has pledged US$10,000')

  expect(await does(officer, lines.receive, 'US$10,000')).toContain('received from Trinidad and Tobago')
  const receipt = await told(trinidad, 'With thanks: US$10,000')
  await trinidad.presses('It is right', receipt)
  const sure = await trinidad.sees('ephemeral')
  await trinidad.presses('It is right', sure.message)
  await trinidad.sees('ephemeral', ({ text }) => text.includes('is confirmed by'))

  const earmark = entryIn(await does(officer, lines.earmark, 'Available afterwards: US$6,000'))
  const proposed = await does(officer, lines.propose(earmark), '3 authorisations are needed for US$3,500')
  const order = entryIn(proposed)
  for (const [person, words, button] of [
    [mexico, 'Se solicita su autorización para un pago de 3500 US$ a Interpreters Ltd', 'Autorizar'],
    [brazil, 'Solicita-se sua autorização para um pagamento de US$ 3.500', 'Autorizar'],
    [trinidad, 'Your authorisation is asked for a payment of US$3,500', 'Authorise'],
  ] as const) {
    const notice = await told(person, words)
    await person.presses(button, notice)
    const shown = await person.sees('ephemeral')
    expect(shown.text).toContain('Two days of interpretation')
    await person.presses(button, shown.message)
    await person.sees('ephemeral', ({ text }) => text.includes(order))
  }

  const authorised = await told(officer, 'is authorised and can be made')
  await officer.presses('Record the payment', authorised)
  const paying = await officer.sees('ephemeral')
  expect(plain(paying.text)).toContain('3 of 3')
  await officer.presses('Record the payment', paying.message)
  await officer.sees('ephemeral', ({ text }) => plain(text).includes('US$3,500 paid out to Interpreters Ltd'))

  await trinidad.types(`/rial ${lines.statement}`, office)
  const statement = plain((await trinidad.sees('ephemeral', ({ text }) => text.includes('Statement'))).text)
  expect(statement).toContain('US$10,000')
  expect(statement).toContain('confirmed')
  expect(await running.database.db.health.books()).toEqual([])
  expect(
    (await running.database.db.fund.balances(['fund/available', 'fund/spent/workshops'])).get(
      'fund/available',
    ),
  ).toBe(600_000)
})
