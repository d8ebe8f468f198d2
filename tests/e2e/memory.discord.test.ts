import { afterEach, expect, it } from 'vitest'
import { remembered } from '#tests/commands/memory/records.ts'
import { loopback } from '#tests/discord/loopback.ts'
import { readable } from '#tests/discord/loopback-world.ts'
import { enlace } from './enlace.ts'
import { gold, need, why } from './gold.ts'
import { guild } from './guild.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

it('in Discord, the same need meets the same activity, with the same four answers', async () => {
  const discord = await loopback()
  closing.push(discord.close)
  const running = await enlace({ discord: discord.settings })
  closing.push(running.close)
  const [known = ''] = await remembered(running.database, gold)
  const { triage, joins, appoints } = await guild(running, discord)
  const mexico = await joins('Punto de contacto, México', { role: 'staff', ministry: 'MX' }, 'es-419')
  await appoints('MX', 'Punto de contacto, México')
  await mexico.sees('message')

  const asks = async () => {
    mexico.runs('/request file', {}, triage)
    const { modal } = await mexico.sees('modal')
    mexico.fills(modal, { ...need, topics: ['Salud y seguridad ocupacional'] })
    return mexico.sees('answer', ({ text }) => text.includes(known))
  }
  const files = async () => {
    const sure = await mexico.sees(
      'answer',
      ({ text }) => text.includes(need.title) && !text.includes('Reutilizar'),
    )
    mexico.presses('Presentar', sure.message)
    const { text } = await mexico.sees('answer', ({ text }) => text.includes('✅'))
    return /RIAL-\d{4}-\d{4}/.exec(text)?.[0] ?? ''
  }
  const cards = () => triage.messages.map(({ components }) => readable(components))
  const card = (...words: readonly string[]) =>
    expect
      .poll(() => cards().some(text => words.every(word => text.includes(word))), { timeout: 20_000 })
      .toBe(true)

  const found = await asks()
  for (const words of ['su ministerio ya lo pidió', '2014', 'Perú', 'A protocol for medical checks'])
    expect(found.text).toContain(words)
  mexico.presses(`Reutilizar ${known}`, found.message)
  const reused = await mexico.sees('answer', ({ text }) => text.includes('Se reutiliza'))
  expect(reused.text).toContain(gold.outcome)

  mexico.presses(`Continuar ${known}`, (await asks()).message)
  const first = await files()
  await card(first, `${known}: continued`)

  mexico.presses(`Unirse a ${first}`, (await asks()).message)
  const second = await files()
  await card(second, 'joined', first)

  mexico.presses('Es diferente, porque…', (await asks()).message)
  const { modal } = await mexico.sees('modal')
  mexico.fills(modal, { different: why })
  const third = await files()
  await card(third, why, known)
})
