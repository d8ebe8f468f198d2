import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Loopback as Discord, loopback as discordLoopback } from '#tests/discord/loopback.ts'
import { openBrowser } from '#tests/setup/browser.ts'
import { type Loopback as Slack, loopback as slackLoopback } from '#tests/slack/loopback.ts'
import { enlace } from './enlace.ts'
import { comes, guild } from './guild.ts'
import { seat } from './seat.ts'

let browser: Browser
let slack: Slack
let discord: Discord
let running: Awaited<ReturnType<typeof enlace>>
beforeAll(async () => {
  browser = await openBrowser()
  slack = await slackLoopback('http')
  discord = await discordLoopback()
  running = await enlace({ console: true, slack: slack.settings, discord: discord.settings })
  slack.callsAt(`http://127.0.0.1:${running.port}/slack/events`)
})
afterAll(async () => {
  await browser.close()
  await running.close()
  await slack.close()
  await discord.close()
})

const sits = (name: string) => seat(browser, running.port, name)

/** Waits until a message in Slack's channel has these words. */
async function comesInSlack(channel: ReturnType<Slack['channel']>, words: string) {
  for (;;) {
    const { message } = await slack.sees(channel)
    if (JSON.stringify(message).includes(words)) return message
  }
}

it('a request is filed in Discord in Spanish, taken in Slack in English, accepted in the console in Portuguese', async () => {
  const { triage, joins, invites, appoints } = await guild(running, discord)
  const mexico = await joins('Punto de contacto, México', { role: 'staff', ministry: 'MX' }, 'es-419')
  await appoints('MX', 'Punto de contacto, México')
  await invites('Ponto focal, Brasil', { role: 'staff', ministry: 'BR', language: 'pt' })
  await appoints('BR', 'Ponto focal, Brasil')
  await mexico.sees('message')

  const brazil = await sits('Ponto focal, Brasil')

  // The lead is one person in both: linked in Discord by code, in Slack by an officer who names the account.
  const inSlack = slack.channel('triage')
  const [officer, lead] = [slack.person({ locale: 'en-US' }), slack.person({ locale: 'en-US' })]
  const says = async (person: typeof officer, line: string) => {
    await person.types(`/rial ${line}`, inSlack)
    return (await person.sees('ephemeral')).text
  }
  const code = await invites('Officer, Technical Secretariat', { role: 'officer', language: 'en' })
  await says(officer, `person link code:${code}`)
  await says(officer, `person link person:"Lead, Technical Secretariat" account:<@${lead.id}>`)
  expect(await says(lead, 'settings channel purpose:triage language:en')).toContain('triage of requests')

  mexico.runs('/request file', { period: 'segundo semestre de 2027' }, triage)
  const { modal } = await mexico.sees('modal')
  mexico.fills(modal, {
    title: 'Servicio nacional de empleo',
    need: 'Conocer la red SINE <!channel> **y** su intermediación.',
    topics: ['Servicios de empleo'],
  })
  const asked = await mexico.sees('answer')
  expect(asked.text).toContain('segundo semestre de 2027')
  mexico.presses('Presentar', asked.message)
  const filed = await mexico.sees('answer')
  const [ref = ''] = /RIAL-\d{4}-\d{4}/.exec(filed.text) ?? []

  const here = await comesInSlack(inSlack, 'Take')
  const there = await comes(discord, triage, 'Take')
  expect(here.text).toContain('Conocer la red SINE &lt;!channel&gt; **y**')
  await officer.presses('Take', here)
  expect((await officer.sees('ephemeral')).text).toContain(ref)
  expect((await mexico.sees('message')).text).toContain('Secretaría Técnica')
  await comes(discord, triage, 'in review')
  await comesInSlack(inSlack, 'Offer')
  await officer.presses('Offer', here)
  const { view: offer } = await officer.sees('modal')
  await officer.submits(offer, { providers: ['BR'] })

  await brazil.getByRole('link', { name: /Mensagens privadas/ }).click()
  const notice = brazil.locator('.card', { hasText: ref }).first()
  await notice.getByText('segundo semestre de 2027').waitFor()
  await notice.getByRole('button', { name: 'Aceitar' }).click()
  const dialog = brazil.getByRole('dialog')
  await dialog.getByLabel('Modalidade', { exact: false }).first().selectOption({ index: 1 })
  await dialog
    .getByLabel('Quem paga', { exact: false })
    .first()
    .fill('Brasil: especialistas; México: logística.')
  await dialog.getByRole('button', { name: 'Aceitar' }).click()
  await dialog.getByText('Brasil: especialistas').waitFor()
  await dialog.getByRole('button', { name: 'Aceitar' }).click()

  expect((await mexico.sees('message')).text).toContain('Ponto focal, Brasil')
  await comes(discord, triage, 'agreed')
  await comesInSlack(inSlack, 'agreed')
  await expect.poll(() => discord.thread(there.id)?.messages.length, { timeout: 20_000 }).toBe(4)
  expect(triage.messages).toHaveLength(1)
  expect(inSlack.messages.filter(({ thread }) => thread === null)).toHaveLength(1)
  const acts = await running.database.db.journal.of('request', ref)
  expect(acts.map(({ act, platform }) => `${act} ${platform}`)).toEqual([
    'file discord',
    'take slack',
    'offer slack',
    'accept console',
  ])
})
