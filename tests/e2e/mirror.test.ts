import { afterEach, describe, expect, it } from 'vitest'
import { connect } from '#db/client.ts'
import { openLog } from '#src/log.ts'
import { start } from '#src/start.ts'
import { freshDatabase } from '#tests/setup/database.ts'
import { voiceOf } from '#tests/setup/voice.ts'
import { loopback } from '#tests/slack/loopback.ts'
import type { Message } from '#tests/slack/loopback-world.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** Whatever comes by itself, as soon as the platforms' own pace lets it. */
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 20_000 })

const longAgo = new Date('2020-01-01T00:00:00Z')
const inConsole = (id: string) =>
  ({ platform: 'console', workspace: '', id, locale: null, zone: null }) as const

/** Enlace with Slack and the console on one database, which can be started again; its lead and a contact point. */
async function network(transport: 'http' | 'socket') {
  const slack = await loopback(transport)
  const fresh = await freshDatabase()
  const people = connect(fresh.url)
  closing.push(fresh.drop, people.close, slack.close)
  const triage = slack.channel('triage')
  const lead = slack.person({ name: 'Lead' })
  await people.transact(async db => {
    for (const [name, role, account] of [
      ['Lead, Technical Secretariat', 'lead', { platform: 'slack', workspace: 'T0RIAL', id: lead.id }],
      ['Contact point, Mexico', 'contact', inConsole('mx')],
    ] as const) {
      const id = await db.people.add(name, 'en', null)
      await db.people.link(account, id, longAgo)
      if (role === 'lead') await db.people.link(inConsole('lead'), id, longAgo)
      await db.people.assign(id, role, role === 'contact' ? { ministry: 'MX' } : {}, longAgo, null)
    }
  })

  const boot = async () => {
    const settings = { port: 0, host: '127.0.0.1', databaseUrl: fresh.url, dataFolder: null, console: true }
    const chats = { slack: slack.settings, discord: null, logLevel: 'silent' }
    const running = await start({ ...settings, ...chats }, openLog('silent'))
    slack.callsAt(`http://127.0.0.1:${running.port}/slack/events`)
    return running
  }
  let asked = 0
  const voice = (running: Awaited<ReturnType<typeof boot>>, id: string) =>
    voiceOf(running.desk, { id, name: id, ministry: null, account: inConsole(id) }, () => `e2e:${++asked}`)

  return { slack, triage, lead, boot, voice }
}

describe.each(['http', 'socket'] as const)('a thread in Slack, over %s, and in the console', transport => {
  it('is one conversation once the lead has switched it on and Enlace is started again', async () => {
    const { slack, triage, lead, boot, voice } = await network(transport)
    const first = await boot()
    await lead.types('/rial settings channel purpose:triage language:en', triage)
    await lead.sees('ephemeral')
    await voice(first, 'lead').does('settings channel purpose:triage language:fr', { channel: 'triage' })
    const ref = await voice(first, 'mx').files()
    const { message: card } = await slack.sees(triage)
    expect(card.text).toContain(ref)

    const talk = slack.talk()
    const ana = slack.person({ name: 'Ana' })
    await talk.says(ana, card, 'Nobody else hears this.')
    await lead.types('/rial settings mirror on', triage)
    const { message: asks } = await lead.sees('ephemeral')
    await lead.presses('Mirror threads', asks)
    expect((await lead.sees('ephemeral')).text).toContain('when Enlace is next started')
    await first.stop()
    await soon(() => slack.sockets.open()).toBe(0)
    const running = await boot()
    closing.push(running.stop)

    const page = async () =>
      (await fetch(`http://localhost:${running.port}/?as=mx&room=channel:triage`)).text()
    const files = [{ title: 'Plan', permalink: 'https://rial.slack.example/F1' }]
    const { message } = await talk.says(ana, card, 'Could it be <!channel> June?', { files })
    await soon(page).toContain('Could it be @channel June?')
    expect(await page()).toContain('Ana (guest), on Slack')
    expect(await page()).toContain('href="https://rial.slack.example/F1"')
    expect(await page()).not.toContain('Nobody else hears this.')

    await talk.edits(ana, message, 'Could it be July?')
    await soon(page).toContain('Could it be July?')
    expect(await page()).not.toContain('June')
    await talk.removes(ana, message)
    await soon(page).toContain('Ana (guest), on Slack: message removed')
    expect(await page()).not.toContain('July')

    await talk.quiet()
    expect(wordsUnder(triage.messages, card)).toEqual(['Could it be July?'])
  })
})

/** What stands in the thread of a card besides its history. */
const wordsUnder = (messages: readonly Message[], card: Message) =>
  messages.filter(({ thread, text }) => thread === card.ts && /Could it/.test(text)).map(({ text }) => text)
