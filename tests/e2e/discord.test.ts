import { afterEach, expect, it } from 'vitest'
import { type Loopback, loopback } from '#tests/discord/loopback.ts'
import { readable } from '#tests/discord/loopback-world.ts'
import { enlace } from './enlace.ts'
import { comes, guild } from './guild.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function network(): Promise<{ discord: Loopback; running: Awaited<ReturnType<typeof enlace>> }> {
  const discord = await loopback()
  closing.push(discord.close)
  const running = await enlace({ discord: discord.settings })
  closing.push(running.close)

  return { discord, running }
}

it('a request in Discord is filed in Spanish, taken and offered in English, accepted in Portuguese', async () => {
  const { discord, running } = await network()
  const { triage, joins, appoints } = await guild(running, discord)
  const officer = await joins('Officer, Technical Secretariat', { role: 'officer', language: 'en' }, 'en-US')
  const mexico = await joins('Punto de contacto, México', { role: 'staff', ministry: 'MX' }, 'es-419')
  const brazil = await joins('Ponto focal, Brasil', { role: 'staff', ministry: 'BR' }, 'pt-BR')
  await appoints('MX', 'Punto de contacto, México')
  await appoints('BR', 'Ponto focal, Brasil')
  for (const person of [mexico, brazil]) await person.sees('message')

  mexico.runs('/request file', {}, triage)
  const { modal } = await mexico.sees('modal')
  mexico.fills(modal, {
    title: 'Programa de trabajo seguro',
    need: 'Conocer el programa brasileño. @everyone [clic](https://rial.example)',
    topics: ['Salud y seguridad ocupacional'],
    form: ['visita de expertos'],
  })
  const asked = await mexico.sees('answer')
  expect(asked.text).toContain('Programa de trabajo seguro')
  mexico.chooses('Periodo', asked.message)
  const more = await mexico.sees('modal')
  mexico.fills(more.modal, { wished: ['Brasil'], period: 'mayo o junio de 2027' })
  const whole = await mexico.sees('answer')
  expect(whole.message).toBe(asked.message)
  expect(whole.text).toContain('mayo o junio de 2027')
  expect(whole.text).toContain('Programa de trabajo seguro')
  expect(triage.messages).toEqual([])
  mexico.presses('Presentar', whole.message)
  const filed = await mexico.sees('answer', ({ text }) => /RIAL-\d{4}-\d{4}/.test(text))
  const [ref = ''] = /RIAL-\d{4}-\d{4}/.exec(filed.text) ?? []

  const card = await comes(discord, triage, 'Take')
  expect(readable(card.components)).toContain(ref)
  expect(JSON.stringify(card.components)).not.toMatch(/@everyone|[^\\]\[clic/)
  officer.presses('Take', card)
  expect((await officer.sees('answer')).text).toContain(ref)
  expect((await mexico.sees('message')).text).toContain('Secretaría Técnica')

  await comes(discord, triage, 'Offer')
  officer.presses('Offer', card)
  const offer = await officer.sees('modal')
  expect(offer.modal.content.title).toContain(ref)
  officer.fills(offer.modal, { providers: ['Brazil'] })
  expect((await officer.sees('answer')).text).toContain('each provider answers for itself')

  const notice = await brazil.sees('message')
  expect(notice.text).toContain('México')
  brazil.presses('Aceitar', notice.message)
  const acceptance = await brazil.sees('modal')
  expect(acceptance.text).toContain('maio ou junho de 2027')
  expect(acceptance.text).toContain('(•missão de especialistas)')
  brazil.fills(acceptance.modal, { payers: 'Brasil: especialistas; México: logística.' })
  const sure = await brazil.sees('answer')
  expect(sure.text).toContain('maio ou junho de 2027')
  brazil.presses('Aceitar', sure.message)
  expect((await brazil.sees('answer')).text).toMatch(new RegExp(`✅.*${ref}`))
  expect((await mexico.sees('message')).text).toContain('Ponto focal, Brasil')

  await comes(discord, triage, 'agreed')
  await expect.poll(() => discord.thread(card.id)?.messages.length, { timeout: 20_000 }).toBe(4)
  expect(triage.messages).toHaveLength(1)
  expect(discord.thread(card.id)?.name).toBe(`${ref} · Programa de trabajo seguro (es)`)
  const kept = await running.database.db.requests.find(ref, 'read')
  expect(kept?.standing).toMatchObject({ state: 'agreed', offers: [{ ministry: 'BR', state: 'accepted' }] })
  const acts = await running.database.db.journal.of('request', ref)
  expect(acts.map(({ act }) => act)).toEqual(['file', 'take', 'offer', 'accept'])
})

it('the menus of a message and of a person, and lists as one types, reach the desk', async () => {
  const { discord, running } = await network()
  const { triage, joins, appoints } = await guild(running, discord)
  const mexico = await joins('Punto de contacto, México', { role: 'staff', ministry: 'MX' }, 'es-419')
  await appoints('MX', 'Punto de contacto, México')
  await mexico.sees('message')

  mexico.filesMessage('Nos interesa la inspección del trabajo de Chile.', triage)
  expect((await mexico.sees('modal')).text).toContain('Nos interesa la inspección')
  const officer = await joins('Officer, Technical Secretariat', { role: 'officer', language: 'en' }, 'en-US')
  officer.asksAbout(mexico.id, triage)
  expect((await officer.sees('answer')).text).toContain('Punto de contacto, México')

  const ministries = await mexico.types('/contact show', 'ministry', 'bresil')
  expect(ministries).toEqual([{ name: 'Brasil', value: 'BR' }])
  const topics = await mexico.types('/request list', 'topic', 'seguridad')
  expect(topics.map(({ value }) => value)).toContain('osh')
})
