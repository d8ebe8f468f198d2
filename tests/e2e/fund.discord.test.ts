import { afterAll, expect, it } from 'vitest'
import { readLine } from '#bot/line.ts'
import { loopback } from '#tests/discord/loopback.ts'
import { everyOf } from '#tests/discord/loopback-world.ts'
import { enlace } from './enlace.ts'
import { entryIn, lines, plain, settle } from './fund.ts'

const discord = await loopback()
const running = await enlace({ discord: discord.settings })
await discord.next('PUT /applications/:app/commands')
const people = {
  trinidad: discord.person({ locale: 'en-US' }),
  mexico: discord.person({ locale: 'es-419' }),
  brazil: discord.person({ locale: 'pt-BR' }),
  officer: discord.person({ locale: 'en-US' }),
}
type Person = (typeof people)['officer']
const office = discord.channel('office')
await settle(running.database, part => ({ platform: 'discord', workspace: '', id: people[part].id }))
afterAll(async () => {
  await running.close()
  await discord.close()
})

/** Gives a command its options, checks what is shown, presses the first button, and gives the answer. */
async function does(person: Person, line: string, shown: string): Promise<string> {
  const said = readLine(line)
  if (said.kind !== 'command') throw new Error(`nobody can say “${line}”`)
  person.runs(`/${said.command.name}`, said.fields, office)
  const asked = await person.sees('answer')
  expect(plain(asked.text)).toContain(shown)
  person.presses(everyOf(2, asked.message.components)[0]!.label, asked.message)
  return plain((await person.sees('answer')).text)
}

const told = async (person: Person, words: string) =>
  (await person.sees('message', ({ text }) => plain(text).includes(words))).message

it('in Discord: pledge, receipt, earmark, three authorisations, payment, statement', async () => {
  const { trinidad, mexico, brazil, officer } = people
  expect(await does(trinidad, lines.pledge, 'US$10,000')).toContain('The pledge is recorded')
  expect(await does(officer, lines.receive, 'US$10,000')).toContain('received from Trinidad and Tobago')
  await told(trinidad, 'With thanks: US$10,000')

  const earmark = entryIn(await does(officer, lines.earmark, 'US$6,000'))
  const order = entryIn(
    await does(officer, lines.propose(earmark), '3 authorisations are needed for US$3,500'),
  )
  for (const [person, words, button] of [
    [mexico, 'Se solicita su autorización para un pago de 3500 US$ a Interpreters Ltd', 'Autorizar'],
    [brazil, 'Solicita-se sua autorização para um pagamento de US$ 3.500', 'Autorizar'],
    [trinidad, 'Your authorisation is asked for a payment of US$3,500', 'Authorise'],
  ] as const) {
    person.presses(button, await told(person, words))
    const shown = await person.sees('answer')
    expect(shown.text).toContain('Two days of interpretation')
    person.presses(button, shown.message)
    await person.sees('answer', ({ text }) => text.includes(order))
  }

  officer.presses('Record the payment', await told(officer, 'is authorised and can be made'))
  const paying = await officer.sees('answer')
  officer.presses('Record the payment', paying.message)
  await officer.sees('answer', ({ text }) => plain(text).includes('US$3,500 paid out to Interpreters Ltd'))

  trinidad.runs('/fund statement', {}, office)
  const answer = await trinidad.sees('answer', ({ text }) => text.includes('Statement'))
  const statement = plain(answer.text)
  expect(answer.message.files.map(({ name }) => name.replace(/.*\./, ''))).toEqual(['csv', 'html'])
  expect(String(answer.message.files[1]!.content)).toContain(
    'Statement of contributions: Trinidad and Tobago',
  )
  expect(statement).toContain('US$10,000')
  expect(statement).toContain('unconfirmed since today')
  expect(await running.database.db.health.books()).toEqual([])
})
