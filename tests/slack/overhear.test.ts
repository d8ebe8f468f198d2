import { describe, expect, it } from 'vitest'
import type { Remark } from '#bot/platform.ts'
import type { Post } from '#reply/post.ts'
import { tell } from '#reply/reply.ts'
import { transports } from './house.ts'
import type { Message } from './loopback-world.ts'
import { houses } from './setting.ts'

const start = houses()

const post = (channel: string, of: Partial<Post> = {}): Post => ({
  place: { platform: 'slack', workspace: 'T0RIAL', kind: 'channel', id: channel },
  reply: tell('RIAL-2026-0042'),
  reader: { language: 'en', zone: 'UTC' },
  edits: null,
  under: null,
  key: 'notice-7',
  ...of,
})

/** A Slack with a card in its triage channel, and somebody who has something to say. */
async function threads(transport: (typeof transports)[number], remarks: Remark[] = []) {
  const remark = async (one: Remark) => void remarks.push(one)
  const { slack, platform, log } = await start(transport, { remark })
  const triage = slack.channel('triage')
  const talk = slack.talk()
  const posted = await platform.send(post(triage.id))
  const card = triage.messages.find(({ ts }) => ts === posted.message) as Message

  return {
    slack,
    platform,
    log,
    triage,
    talk,
    card,
    ana: slack.person({ name: 'Ana Flores' }),
    heard: (count: number) => expect.poll(() => remarks, { timeout: 20_000 }).toHaveLength(count),
    remarks,
  }
}

describe.each(transports)('what is said in a thread in Slack, over %s', transport => {
  it('is heard with who spoke, where, in which words and with which files', async () => {
    const { slack, ana, card, triage, talk, heard, remarks } = await threads(transport)
    const luz = slack.person({ name: 'Luz' })
    const files = [
      { name: 'plan.pdf', title: 'Our plan', permalink: 'https://rial.slack.example/files/F1' },
      { name: 'removed.pdf', mode: 'tombstone' },
    ]

    const { message } = await talk.says(
      ana,
      card,
      `May? &lt;b&gt; <@${luz.id}> <https://rial.example|here>`,
      {
        subtype: 'file_share',
        files,
      },
    )

    await heard(1)
    expect(remarks[0]).toEqual({
      kind: 'said',
      platform: 'slack',
      at: { channel: triage.id, message: message.ts },
      under: { channel: triage.id, message: card.ts },
      by: { workspace: 'T0RIAL', id: ana.id, name: 'Ana Flores' },
      version: Number(message.ts.replace('.', '')),
      text: 'May? <b> @Luz here (https://rial.example)',
      attachments: [{ name: 'Our plan', address: 'https://rial.slack.example/files/F1' }],
    })
  })

  it('is heard again when it is edited, as something newer, and when it is removed', async () => {
    const { ana, card, talk, heard, remarks } = await threads(transport)
    const { message } = await talk.says(ana, card, 'In May')
    await heard(1)
    await talk.edits(ana, message, 'In June')
    await heard(2)
    await talk.removes(ana, message)
    await heard(3)

    const [said, edited, removed] = remarks
    expect(edited).toMatchObject({ kind: 'said', at: said?.at, under: said?.under, text: 'In June' })
    expect(removed).toEqual({ kind: 'removed', platform: 'slack', at: said?.at, under: said?.under })
    const versions = [said, edited].map(one => (one?.kind === 'said' ? one.version : 0))
    expect(versions[1]).toBeGreaterThan(versions[0]!)
  })

  it('has one identity, however often Slack delivers it', async () => {
    const { ana, card, talk, heard, remarks } = await threads(transport)
    const { delivered } = await talk.says(ana, card, 'In May')
    await delivered.again()
    await heard(2)

    expect(remarks[1]).toEqual(remarks[0])
  })

  it('is not what Enlace or another app writes, nor what is said outside of threads or in private', async () => {
    const { slack, platform, triage, ana, card, talk, heard, remarks } = await threads(transport)
    const echo = await platform.send(post(triage.id, { under: { channel: triage.id, message: card.ts } }))
    await platform.send(post(triage.id, { edits: echo, reply: tell('In June') }))
    const bot = {
      type: 'message',
      channel: triage.id,
      thread_ts: card.ts,
      user: 'U2',
      bot_id: 'B2',
      text: 'Hi',
    }
    await slack.event({ ...bot, ts: '1.000001' })
    await slack.event({ ...bot, ts: '1.000002', subtype: 'bot_message', user: undefined })
    await slack.event({ ...bot, ts: '1.000003', subtype: 'channel_join', bot_id: undefined })
    await slack.event({ ...bot, ts: '1.000004', bot_id: undefined, channel: ana.dm })
    await slack.event({ ...bot, ts: card.ts, bot_id: undefined })
    await talk.says(ana, card, 'In the channel itself', { thread: null })
    await talk.quiet()

    await talk.says(ana, card, 'In the thread')
    await heard(1)
    expect(remarks).toMatchObject([{ text: 'In the thread' }])
  })

  it('is heard from a person whose name Slack does not tell, and from one of another workspace', async () => {
    const { slack, ana, card, triage, talk, heard, remarks } = await threads(transport)
    slack.fails('users.info', { error: 'user_not_visible' })
    await talk.says(ana, card, 'In May')
    await heard(1)
    const far = { type: 'message', channel: triage.id, thread_ts: card.ts, user: 'W7', user_team: 'T7' }
    await slack.event({ ...far, text: 'Also in May', ts: '2.000001' })
    await heard(2)

    expect(remarks).toMatchObject([
      { by: { workspace: 'T0RIAL', id: ana.id, name: ana.id } },
      { by: { workspace: 'T7', id: 'W7', name: 'W7' } },
    ])
  })

  it('is not listened to at all where mirroring is off', async () => {
    const { slack, platform, log } = await start(transport)
    const triage = slack.channel('triage')
    const talk = slack.talk()
    const { message } = await platform.send(post(triage.id))
    const before = slack.calls.length
    const { delivered } = await talk.says(
      slack.person(),
      triage.messages.find(({ ts }) => ts === message)!,
      'Hi',
    )
    await talk.quiet()

    expect([delivered.status, slack.calls.length]).toEqual([200, before])
    expect(log.filter(line => line.startsWith('error'))).toEqual([])
  })
})
