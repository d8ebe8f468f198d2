import { afterAll, expect, it } from 'vitest'
import { connect } from '#db/client.ts'
import { openLog } from '#src/log.ts'
import { start } from '#src/start.ts'
import { loopback as discordLoopback } from '#tests/discord/loopback.ts'
import { freshDatabase } from '#tests/setup/database.ts'
import { voiceOf } from '#tests/setup/voice.ts'
import { loopback as slackLoopback } from '#tests/slack/loopback.ts'

/** Whatever comes by itself, as soon as the platforms' own pace lets it. */
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 20_000 })

const longAgo = new Date('2020-01-01T00:00:00Z')
const fresh = await freshDatabase()
const people = connect(fresh.url)
const slack = await slackLoopback('http')
const discord = await discordLoopback()
const inSlack = slack.channel('triage')
const inDiscord = discord.channel('triagem')
const officer = { slack: slack.person({ name: 'off' }), discord: discord.person() }

const account = (platform: 'slack' | 'discord' | 'console', workspace: string, id: string) => ({
  platform,
  workspace,
  id,
  locale: null,
  zone: null,
})
const accounts = {
  slack: account('slack', 'T0RIAL', officer.slack.id),
  discord: account('discord', '', officer.discord.id),
  mexico: account('console', '', 'mx'),
}
await people.transact(async db => {
  const lead = await db.people.add('Lead, Technical Secretariat', 'en', null)
  for (const own of [accounts.slack, accounts.discord]) await db.people.link(own, lead, longAgo)
  await db.people.assign(lead, 'lead', {}, longAgo, null)
  const mexico = await db.people.add('Contact point, Mexico', 'es', null)
  await db.people.link(accounts.mexico, mexico, longAgo)
  await db.people.assign(mexico, 'contact', { ministry: 'MX' }, longAgo, null)
  await db.settings.mirror(true)
})

const common = { port: 0, host: '127.0.0.1', databaseUrl: fresh.url, dataFolder: null, console: false }
const running = await start(
  { ...common, slack: slack.settings, discord: discord.settings, logLevel: 'silent' },
  openLog('silent'),
)
slack.callsAt(`http://127.0.0.1:${running.port}/slack/events`)
afterAll(async () => {
  await running.stop()
  await people.close()
  await fresh.drop()
  await slack.close()
  await discord.close()
})

let asked = 0
const voice = (of: keyof typeof accounts) =>
  voiceOf(running.desk, { id: '', name: '', ministry: null, account: accounts[of] }, () => `e2e:${++asked}`)
await voice('slack').does('settings channel purpose:triage language:en', { channel: inSlack.id })
await voice('discord').does('settings channel purpose:triage language:pt', { channel: inDiscord.id })

const talk = slack.talk()

/** The first thing that is seen and has these words. */
async function first<T extends { readonly text: string }>(sees: () => Promise<T>, words: string): Promise<T> {
  const seen = await sees()

  return seen.text.includes(words) ? seen : first(sees, words)
}

/** A request with its card on both, and what stands in both its threads. */
async function threads() {
  const ref = await voice('mexico').files()
  const { message: here } = await first(() => slack.sees(inSlack), ref)
  const { message: there } = await first(() => discord.sees(inDiscord), ref)
  await soon(() => discord.thread(there.id)?.messages).toHaveLength(1)
  await soon(() => inSlack.messages.filter(({ thread }) => thread === here.ts)).toHaveLength(1)

  const tells = (event: string, of: object) =>
    discord.gateway.tell(event, { channel_id: there.id, guild_id: '1', mentions: [], attachments: [], ...of })

  return {
    here,
    tells,
    /** What was said in each after the line that tells of the filing. */
    inSlack: () => inSlack.messages.filter(({ thread }) => thread === here.ts).slice(1),
    inDiscord: () => discord.thread(there.id)!.messages.slice(1),
  }
}

it('what is said in Slack is read in Discord, and follows its edits and its end, without coming back', async () => {
  const { here, tells, inDiscord, inSlack: said } = await threads()
  const ana = slack.person({ name: 'Ana' })
  const { message } = await talk.says(ana, here, 'In May, @everyone? **x** <!channel>')
  const read = () => inDiscord().map(({ components }) => JSON.stringify(components))

  await soon(read).toHaveLength(1)
  expect(read()[0]).toContain('Ana (convidado), no Slack')
  expect(read()[0]).toContain('@\u2060everyone? \\\\*\\\\*x\\\\*\\\\* @channel')
  const [echo] = inDiscord()
  expect(echo?.pings).toEqual([])
  const author = { id: '100000000000000001', username: 'enlace', bot: true }
  tells('MESSAGE_CREATE', {
    id: echo?.id,
    type: 0,
    content: 'In May',
    author,
    timestamp: '2026-09-01T15:00:00Z',
  })

  await talk.edits(ana, message, 'In June?')
  await soon(read).toEqual([expect.stringContaining('In June?')])
  await talk.removes(ana, message)
  await soon(read).toEqual([expect.stringContaining('mensagem removida')])
  await talk.quiet()
  expect(said().map(({ text }) => text)).toEqual(['In June?'])
})

it('what is said in Discord is read in Slack by a person’s name in the network, and follows its edits and its end', async () => {
  const { tells, inDiscord, inSlack: read } = await threads()
  const author = {
    id: officer.discord.id,
    username: 'off',
    global_name: 'Off',
    discriminator: '0',
    avatar: null,
  }
  const word = { id: '55', type: 0, content: 'Em maio? <!channel> @here', author, edited_timestamp: null }
  const attachments = [{ id: '1', filename: 'plano.pdf', url: 'https://cdn.example/plano.pdf' }]
  tells('MESSAGE_CREATE', { ...word, attachments, timestamp: '2026-09-01T15:00:00Z' })

  await soon(read).toHaveLength(1)
  const [echo] = read()
  expect(echo?.text).toContain('Lead, Technical Secretariat (Secretariat lead), on Discord')
  expect(echo?.text).toContain('Em maio? &lt;!channel&gt; @\u2060here')
  expect(JSON.stringify(echo?.blocks)).toContain('"url":"https://cdn.example/plano.pdf"')

  const edited = { ...word, content: 'Em junho?', timestamp: '2026-09-01T15:00:00Z' }
  tells('MESSAGE_UPDATE', { ...edited, edited_timestamp: '2026-09-01T15:00:05Z' })
  await soon(() => read()[0]?.text).toContain('Em junho?')
  tells('MESSAGE_DELETE', { id: '55' })
  await soon(() => read()[0]?.text).toContain('message removed')
  await talk.quiet()
  expect([read().length, inDiscord()]).toEqual([1, []])
})
