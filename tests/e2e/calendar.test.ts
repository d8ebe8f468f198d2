import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seed } from '#src/demo/seed.ts'
import { openLog } from '#src/log.ts'
import { type Loopback as Discord, loopback as discordLoopback } from '#tests/discord/loopback.ts'
import { readable } from '#tests/discord/loopback-world.ts'
import { openBrowser } from '#tests/setup/browser.ts'
import { type Loopback as Slack, loopback as slackLoopback } from '#tests/slack/loopback.ts'
import { enlace } from './enlace.ts'
import { comes } from './guild.ts'
import { seat } from './seat.ts'

let slack: Slack
let discord: Discord
let browser: Browser
let running: Awaited<ReturnType<typeof enlace>>
beforeAll(async () => {
  slack = await slackLoopback('http')
  discord = await discordLoopback()
  running = await enlace({ console: true, slack: slack.settings, discord: discord.settings })
  slack.callsAt(`http://127.0.0.1:${running.port}/slack/events`)
  await seed(running.database, openLog('silent'), new Date())
  await discord.next('PUT /applications/:app/commands')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await running.close()
  await slack.close()
  await discord.close()
})

/** Somebody of the sample network, with an account on both platforms. */
async function somebody(name: string, locale: readonly [string, string]) {
  const inSlack = slack.person({ locale: locale[0] })
  const inDiscord = discord.person({ locale: locale[1] })
  await running.database.transact(async db => {
    const [person] = await db.people.search(name, new Date(), 1)
    await db.people.link({ platform: 'slack', workspace: 'T0RIAL', id: inSlack.id }, person!.id, new Date())
    await db.people.link({ platform: 'discord', workspace: '', id: inDiscord.id }, person!.id, new Date())
  })

  return { inSlack, inDiscord }
}

const sits = (name: string) => seat(browser, running.port, name, { width: 1100, height: 1400 })

async function writes(page: Page, line: string): Promise<void> {
  await page.getByRole('combobox').or(page.getByRole('textbox')).last().fill(line)
  await page.keyboard.press('Enter')
}

const feed = (name: string) => fetch(`http://127.0.0.1:${running.port}/calendar/${name}.ics`)
const eventsIn = async (name: string) => {
  const text = await (await feed(name)).text()
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  return { text, events: new Map(events.map(one => [String(one.getFirstPropertyValue('uid')), one])) }
}

it('an activity added in Slack is confirmed in Discord, attended from Slack, and is on every calendar, until it is cancelled', async () => {
  const year = new Date().getUTCFullYear() + 1
  const lead = await somebody('Lead, Technical Secretariat', ['en-US', 'en-US'])
  const brazil = await somebody('Contact point, Brazil', ['pt-BR', 'pt-BR'])
  const [heard, told] = [slack.channel('announcements'), discord.channel('announcements')]
  await lead.inSlack.types(
    '/rial settings channel purpose:announcements language:es zone:America/Lima',
    heard,
  )
  await lead.inSlack.sees('ephemeral')
  lead.inDiscord.runs(
    '/settings channel',
    { purpose: 'announcements', language: 'pt', zone: 'America/Lima' },
    told,
  )
  await lead.inDiscord.sees('answer')

  await lead.inSlack.types(
    `/rial workshop add title:"Seminario sobre salarios" hosts:"Peru, Brazil" place:Lima period:"May ${year}"`,
    heard,
  )
  const asked = await lead.inSlack.sees('ephemeral')
  expect(asked.text).toContain(`May ${year}`)
  await lead.inSlack.presses('Add', asked.message)
  const [ref = ''] = /WS-\d{4}-\d{4}/.exec((await lead.inSlack.sees('ephemeral')).text) ?? []
  const uid = `${ref.toLowerCase()}@enlace.rialnet.org`
  const card = await comes(discord, told, 'a confirmar')
  expect(readable(card.components)).toContain(`maio de ${year}`)
  expect(discord.events).toEqual([])
  expect((await eventsIn('es')).events.get(uid)!.getFirstPropertyValue('status')).toBe('TENTATIVE')

  lead.inDiscord.runs(
    '/workshop confirm',
    { ref, period: `12 to 14 May ${year}`, hours: '9h às 17h', zone: 'America/Lima' },
    told,
  )
  const sure = await lead.inDiscord.sees('answer')
  expect(sure.text).toContain(`12 to 14 May ${year}, 09:00 to 17:00 (America/Lima)`)
  lead.inDiscord.presses('Confirm', sure.message)
  await lead.inDiscord.sees('answer')
  await discord.next('POST /guilds/:guild/scheduled-events')
  expect(discord.events).toMatchObject([
    {
      name: 'Seminario sobre salarios',
      entity_metadata: { location: 'Lima' },
      scheduled_start_time: `${year}-05-12T14:00:00.000Z`,
      scheduled_end_time: `${year}-05-14T22:00:00.000Z`,
    },
  ])
  await comes(discord, told, 'confirmada')

  await brazil.inSlack.types(
    `/rial oficina participar ${ref} quantidade:2 participantes:"Duas auditoras"`,
    heard,
  )
  expect((await brazil.inSlack.sees('ephemeral')).text).toContain('2 pessoas do seu ministério')
  await comes(discord, told, 'Participantes anunciados')

  lead.inDiscord.runs('/workshop move', { ref, period: `19 to 21 May ${year}`, reason: 'Elections' }, told)
  const moved = await lead.inDiscord.sees('answer')
  lead.inDiscord.presses('Move', moved.message)
  await lead.inDiscord.sees('answer')
  await discord.next('PATCH /guilds/:guild/scheduled-events/:event')
  expect(discord.events).toMatchObject([{ scheduled_start_time: `${year}-05-19T14:00:00.000Z` }])
  const one = (await eventsIn('en')).events.get(uid)!
  expect(new ICAL.Event(one).sequence).toBe(2)
  expect(String(one.getFirstPropertyValue('status'))).toBe('CONFIRMED')

  lead.inDiscord.runs('/workshop cancel', { ref, reason: 'No funds' }, told)
  const ending = await lead.inDiscord.sees('answer')
  lead.inDiscord.presses('Cancel the activity', ending.message)
  await lead.inDiscord.sees('answer')
  await discord.next('PATCH /guilds/:guild/scheduled-events/:event', ({ body }) => body.status === 4)
  expect(discord.events).toMatchObject([{ status: 4 }])
  const gone = (await eventsIn('en')).events.get(uid)!
  expect([String(gone.getFirstPropertyValue('status')), new ICAL.Event(gone).sequence]).toEqual([
    'CANCELLED',
    3,
  ])
})

it('a person’s own feed has what guests are not given, under an address that can be ended', async () => {
  const mexico = await somebody('Contact point, Mexico', ['es-LA', 'es-419'])
  await mexico.inSlack.types('/rial taller suscripción feed:mine', slack.channel('general'))
  const { text } = await mexico.inSlack.sees('ephemeral')
  const [, token = ''] = /\/calendar\/([\w-]{43})\.ics/.exec(text) ?? []
  await running.database.transact(async db => {
    const [{ ref } = { ref: '' }] = await db.calendar.named('Asbestos', true, 1)
    const kept = await db.workshops.find(ref, 'held')
    await db.workshops.document(
      kept!.id,
      { kind: 'join', title: '', address: 'https://meet.example.org/1' },
      new Date(),
    )
  })

  const own = await eventsIn(token)
  expect(own.text).toContain('https://meet.example.org/1')
  // RFC 7986: what it is called, where it is from, and how often to look.
  expect(own.text).toContain('NAME:Actividades de la RIAL')
  expect(own.text).toMatch(/^SOURCE;VALUE=URI:http/m)
  expect(own.text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
  expect((await eventsIn('es')).text).not.toContain('meet.example.org')
  const first = await feed('pt')
  const address = `http://127.0.0.1:${running.port}/calendar/pt.ics`
  const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag')! } })
  expect([first.headers.get('content-type'), again.status]).toEqual(['text/calendar; charset=utf-8', 304])
  expect(own.events.size).toBe(15)

  mexico.inDiscord.runs('/workshop feed', { feed: 'mine' }, discord.channel('general'))
  await mexico.inDiscord.sees('answer')
  expect((await feed(token)).status).toBe(404)
  for (const wrong of ['de', 'x'.repeat(43), '..%2Fen']) expect((await feed(wrong)).status).toBe(404)
})

it('the calendar is a picture in Discord and Slack, with its words, and in the browser', async () => {
  const peru = await somebody('Contact point, Peru', ['es-LA', 'es-419'])
  const general = discord.channel('general')
  peru.inDiscord.runs('/workshop calendar', { years: '2006-2007' }, general)
  const { message, text } = await peru.inDiscord.sees('answer')
  expect(message.files.map(({ name }) => name)).toEqual(['chart-1.png'])
  expect(text).toContain('Seminar on employment services')

  const haiti = await sits('Contact point, Haiti')
  await writes(haiti, 'calendrier 2006-2007')
  await haiti.getByText('Calendrier 2006–2007').first().waitFor()
  const drawing = haiti.locator('figure svg, figure img').first()
  await drawing.waitFor()
  expect((await drawing.boundingBox())!.width).toBeGreaterThan(500)
  await haiti.getByText('XV Inter-American Conference').first().waitFor()
})

it('in the browser an officer plans by a form, is asked back what can be two, and a ministry says that it comes', async () => {
  const officer = await sits('Officer 1, Technical Secretariat')
  await writes(officer, 'workshop add')
  const form = officer.getByRole('dialog')
  await form.getByLabel('Title').fill('Workshop on teleworking')
  await form.getByLabel('Period').fill('05/06/2031')
  await form.getByLabel('Hours').fill('9 to 5')
  await form.getByRole('button', { name: 'Add' }).click()
  await form.getByText('5 June 2031 or 6 May 2031').first().waitFor()
  await form.getByText('of the morning or of the evening').first().waitFor()
  expect(await form.getByLabel('Title').inputValue()).toBe('Workshop on teleworking')
  await form.getByLabel('Period').fill('6 May 2031')
  await form.getByLabel('Hours').fill('')
  await form.getByRole('button', { name: 'Add' }).click()
  await form.getByText('6 May 2031').first().waitFor()
  await form.getByRole('button', { name: 'Add' }).click()
  await officer.getByText('is on the calendar').first().waitFor()

  const mexico = await sits('Contact point, Mexico')
  await mexico.getByRole('link', { name: /anuncios/ }).click()
  const card = mexico.locator('.card', { hasText: 'Workshop on teleworking' }).first()
  await card.getByRole('button', { name: 'Indicar asistentes' }).click()
  await mexico.getByRole('dialog').getByLabel('Cuántas personas').fill('2')
  await mexico.getByRole('dialog').getByRole('button', { name: 'Indicar asistentes' }).click()
  await mexico.getByText('2 personas de su ministerio asistirán').first().waitFor()
  await card.getByText('Asistentes anunciados').first().waitFor()
})
