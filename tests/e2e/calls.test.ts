import { afterAll, expect, it } from 'vitest'
import { connect } from '#db/client.ts'
import { digest } from '#jobs/digest.ts'
import { remind } from '#jobs/remind.ts'
import { openLog } from '#src/log.ts'
import { start } from '#src/start.ts'
import { loopback as discordLoopback } from '#tests/discord/loopback.ts'
import { freshDatabase } from '#tests/setup/database.ts'
import { voiceOf } from '#tests/setup/voice.ts'
import { loopback as slackLoopback } from '#tests/slack/loopback.ts'
import { comes } from './guild.ts'

const dayMs = 86_400_000
// The clock is driven, and behind the machine's own: what is written is due at once.
let now = new Date(Date.now() - 60 * dayMs)
const longAgo = new Date('2020-01-01T00:00:00Z')
const fresh = await freshDatabase()
const database = connect(fresh.url)
const slack = await slackLoopback('http')
const discord = await discordLoopback()
const announcements = discord.channel('announcements')
const officer = slack.person({ name: 'officer', locale: 'en-US' })
const mexico = slack.person({ name: 'mexico', locale: 'es-LA' })
const brazil = discord.person({ locale: 'pt-BR' })

await database.transact(async db => {
  for (const [name, role, ministry, platform, workspace, id] of [
    ['Officer, Technical Secretariat', 'officer', null, 'slack', 'T0RIAL', officer.id],
    ['Lead, Technical Secretariat', 'lead', null, 'console', '', 'lead'],
    ['Punto de contacto, México', 'contact', 'MX', 'slack', 'T0RIAL', mexico.id],
    ['Ponto focal, Brasil', 'contact', 'BR', 'discord', '', brazil.id],
  ] as const) {
    const person = await db.people.add(name, null, null)
    await db.people.assign(person, role, { ministry }, longAgo, null)
    await db.people.link({ platform, workspace, id }, person, longAgo)
  }
  const place = { platform: 'discord', workspace: '', channel: announcements.id } as const
  await db.channels.set(
    { purpose: 'announcements', ...place, language: 'en', zone: 'America/New_York' },
    longAgo,
  )
})
const common = { port: 0, host: '127.0.0.1', databaseUrl: fresh.url, dataFolder: null, console: false }
const running = await start(
  { ...common, slack: slack.settings, discord: discord.settings, logLevel: 'silent' },
  openLog('silent'),
  () => now,
)
slack.callsAt(`http://127.0.0.1:${running.port}/slack/events`)
afterAll(async () => {
  await running.stop()
  await database.close()
  await fresh.drop()
  await slack.close()
  await discord.close()
})

/** Lets the clock run to what is due next, and everything that runs by itself run then; gives how many digests that were. */
async function untilDue(): Promise<number> {
  now = (await database.db.ledger.clock(now)).next!
  await remind(database, now)

  return digest(database, now)
}

const day = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10)
/** What the officer sees with these words: a message for them alone, or a modal where the answer took a moment. */
const sees = (words: string) =>
  Promise.race([
    officer
      .sees('ephemeral', ({ text }) => text.includes(words))
      .then(({ message, text }) => ({ on: message, text })),
    officer.sees('modal', ({ text }) => text.includes(words)).then(({ view, text }) => ({ on: view, text })),
  ])
const types = async (line: string, words: string) => {
  const seen = sees(words)
  await officer.types(`/rial ${line}`, slack.channel('general'))
  return seen
}

it('a call is opened and closed in Slack, answered there and in Discord, and only the silent are reminded', async () => {
  const asked = await types(
    `call open kind:ideas title:"Ideas for the workshop" closes:${day(25)} ministries:"Mexico, Brazil"`,
    'Mexico and Brazil',
  )
  const opening = sees('is open until')
  await officer.presses('Open a call', asked.on)
  const opened = await opening
  const [ref = ''] = /CALL-\d{4}-\d{3}/.exec(opened.text) ?? []
  const card = await comes(discord, announcements, '0 of 2')

  const notice = await mexico.sees('message')
  expect(notice.text).toContain('solicita su respuesta')
  await mexico.presses('Responder', notice.message)
  const { view: form } = await mexico.sees('modal', ({ text }) => text.includes('Enlaces'))
  await mexico.submits(form, { answer: 'Inspección por riesgo', links: 'https://stps.example/a.pdf' })
  await mexico.sees('modal', ({ text }) => text.includes('✅') && text.includes('Inspección por riesgo'))
  expect((await comes(discord, announcements, '1 of 2')).id).toBe(card.id)
  expect((await brazil.sees('message')).text).toContain('solicita a sua resposta')

  await untilDue()
  expect((await brazil.sees('message')).text).toContain('A sua resposta é aguardada')
  const status = await types(`call status ${ref}`, 'Answers so far')
  expect(status.text).toContain('Still awaited: Brazil')

  const longer = await types(`call extend ${ref} closes:${day(30)}`, 'Is this right?')
  await officer.presses('Extend', longer.on)
  const more = await brazil.sees('message')
  expect(more.text).toContain('Há mais prazo')
  brazil.presses('Nada desta vez', more.message)
  expect((await brazil.sees('answer')).text).toContain('✅')
  await comes(discord, announcements, '2 of 2')
  expect(await database.db.reminders.waiting('call')).toEqual([])

  const ends = await types(`call close ${ref}`, 'Is this right?')
  await officer.presses('Close the call', ends.on)
  await comes(discord, announcements, 'closed')
  const { total } = await database.db.ledger.list({ addressees: ['ministry:MX'], states: ['sent'] }, 1, 10)
  expect(total).toBe(0)
})

it('a channel of Discord gets its digest with a picture, in its own language', async () => {
  const own = { platform: 'discord', workspace: '', id: brazil.id, locale: null, zone: null } as const
  let said = 0
  const voice = voiceOf(
    running.desk,
    { id: '', name: '', ministry: 'BR', account: own },
    () => `calls:${++said}`,
  )
  await voice.files({ title: 'Inspeção do trabalho' })
  const channel = discord.channel('boletim')
  await voice.does('digest subscribe where:"este canal" language:francês', { channel: channel.id })
  while ((await untilDue()) === 0);
  const { message } = await discord.sees(channel)

  expect(JSON.stringify(message)).toContain('Demandes par état')
  expect(JSON.stringify(message)).toContain('.png')
})
