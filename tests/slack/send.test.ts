import { describe, expect, it } from 'vitest'
import { type Post, type Posted, Undelivered } from '#reply/post.ts'
import { tell } from '#reply/reply.ts'
import type { Fault } from './loopback-server.ts'
import { readable } from './loopback-world.ts'
import { button, houses } from './setting.ts'

const start = houses()

const post = (kind: 'direct' | 'channel', id: string, of: Partial<Post> = {}): Post => ({
  place: { platform: 'slack', workspace: 'T0RIAL', kind, id },
  reply: tell('RIAL-2026-0042', button('request take')),
  reader: { language: 'en', zone: 'UTC' },
  edits: null,
  under: null,
  key: 'notice-7',
  ...of,
})

const failure = (sent: Promise<Posted>): Promise<Undelivered> =>
  sent.then(
    () => {
      throw new Error('it was delivered')
    },
    error => error,
  )

describe('a message of Enlace in Slack', () => {
  it('goes to a channel, and is edited where it stands', async () => {
    const { slack, platform } = await start('http')
    const triage = slack.channel('triage')

    const posted = await platform.send(post('channel', triage.id))
    const edited = await platform.send(post('channel', triage.id, { reply: tell('Taken'), edits: posted }))

    expect(edited).toEqual(posted)
    expect(triage.messages).toHaveLength(1)
    expect(readable(triage.messages[0]?.blocks ?? [])).toBe('Taken')
    expect(triage.messages[0]?.metadata).toEqual({
      event_type: 'enlace_post',
      event_payload: { key: 'notice-7' },
    })
  })

  it('goes to a person privately, and can be edited there', async () => {
    const { slack, platform } = await start('http')
    const ana = slack.person()

    const posted = await platform.send(post('direct', ana.id))
    await platform.send(post('direct', ana.id, { reply: tell('Over'), edits: posted }))

    expect(posted.channel).toBe(ana.dm)
    expect((await ana.sees('message')).text).toContain('RIAL-2026-0042')
    expect((await ana.sees('edited')).text).toBe('Over')
  })

  it('goes into the thread of a card, and is not echoed to the channel', async () => {
    const { slack, platform } = await start('http')
    const triage = slack.channel('triage')
    const card = await platform.send(post('channel', triage.id))

    await platform.send(post('channel', triage.id, { under: card }))

    const { args } = await slack.next('chat.postMessage', call => call.args.thread_ts !== undefined)
    expect(args).toMatchObject({
      thread_ts: card.message,
      reply_broadcast: false,
      unfurl_links: false,
      unfurl_media: false,
    })
  })

  it('can be recognised when it comes a second time', async () => {
    const { slack, platform } = await start('http')
    const triage = slack.channel('triage')
    await platform.send(post('channel', triage.id))
    await platform.send(post('channel', triage.id))

    const [one, two] = triage.messages.map(({ blocks, metadata }) => ({ blocks, metadata }))
    expect(one).toEqual(two)
  })

  it('still goes out as text when Slack will not have its blocks', async () => {
    const { slack, platform, log } = await start('http')
    const triage = slack.channel('triage')
    slack.fails('chat.postMessage', { error: 'invalid_blocks' })

    await platform.send(post('channel', triage.id))

    expect(triage.messages[0]).toMatchObject({ text: 'RIAL-2026-0042\n[Open the form]', blocks: [] })
    expect(log.join('\n')).toContain('error')
  })
})

describe('a message that does not go out', () => {
  const known = { channel: 'C1', message: '1.1' }

  it.each<[string, Fault, { post: string; edit: string }]>([
    ['Slack asks to wait', { status: 429, retryAfter: 2 }, { post: 'limited', edit: 'limited' }],
    ['Slack asks to wait, and does not say how long', { status: 429 }, { post: 'limited', edit: 'limited' }],
    ['Slack falls over it', { status: 500 }, { post: 'unsure', edit: 'away' }],
    ['Slack says that half of it may be done', { error: 'fatal_error' }, { post: 'unsure', edit: 'later' }],
    ['the answer is lost before anything is done', { broken: 'before' }, { post: 'unsure', edit: 'away' }],
    ['the answer is lost after it is done', { broken: 'after' }, { post: 'unsure', edit: 'away' }],
    ['the channel is gone', { error: 'channel_not_found' }, { post: 'gone', edit: 'gone' }],
    ['the channel is archived', { error: 'is_archived' }, { post: 'gone', edit: 'gone' }],
    ['Enlace is not in the channel', { error: 'not_in_channel' }, { post: 'gone', edit: 'gone' }],
    ['the message is gone', { error: 'message_not_found' }, { post: 'gone', edit: 'gone' }],
    ['the person has left', { error: 'account_inactive' }, { post: 'gone', edit: 'gone' }],
    [
      'the workspace lets few write there',
      { error: 'restricted_action' },
      { post: 'barred', edit: 'barred' },
    ],
    ['the message is not one Slack takes', { error: 'msg_too_long' }, { post: 'refused', edit: 'refused' }],
    ['its text is missing', { error: 'no_text' }, { post: 'refused', edit: 'refused' }],
    ['Slack is overloaded', { error: 'service_unavailable' }, { post: 'away', edit: 'away' }],
    ['Enlace lacks a right it had', { error: 'missing_scope' }, { post: 'away', edit: 'away' }],
    [
      'there are too many messages for now',
      { error: 'message_limit_exceeded' },
      { post: 'limited', edit: 'limited' },
    ],
    [
      'a page of some proxy comes instead of Slack',
      { error: '<html>Bad gateway</html>' },
      { post: 'unsure', edit: 'away' },
    ],
  ])('because %s', async (_, fault, kinds) => {
    const { slack, platform } = await start('http')
    const triage = slack.channel('triage')
    slack.fails('chat.postMessage', fault)
    slack.fails('chat.update', fault)

    expect(await failure(platform.send(post('channel', triage.id)))).toMatchObject({
      name: 'Undelivered',
      kind: kinds.post,
    })
    expect(await failure(platform.send(post('channel', triage.id, { edits: known })))).toMatchObject({
      kind: kinds.edit,
    })
  })

  it('says how long Slack asks to wait', async () => {
    const { slack, platform } = await start('http')
    slack.fails('chat.postMessage', { status: 429, retryAfter: 17 })

    expect(await failure(platform.send(post('channel', 'C1')))).toMatchObject({
      kind: 'limited',
      afterMs: 17_000,
      everywhere: true,
    })
  })

  it('is tried again when Slack was not reached at all', async () => {
    const { slack, platform } = await start('http')
    const ana = slack.person()
    await slack.vanish()

    expect(await failure(platform.send(post('direct', ana.id)))).toMatchObject({ kind: 'away' })
  })

  it('is called once only: nobody but the outbox decides to send it again', async () => {
    const { slack, platform } = await start('http')
    slack.fails('chat.postMessage', { status: 500 }, 5)

    await failure(platform.send(post('channel', 'C1')))

    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })

  it('waits when it is Enlace that Slack no longer knows, and Enlace is not ready', async () => {
    const { slack, platform } = await start('http')
    slack.fails('chat.postMessage', { error: 'account_inactive' })
    slack.fails('auth.test', { error: 'account_inactive' })

    expect(await failure(platform.send(post('channel', 'C1')))).toMatchObject({ kind: 'away' })
    expect(platform.ready()).toBe(false)
  })
})

describe('an Enlace that was taken out of the workspace', () => {
  it.each([
    ['uninstalled', { type: 'app_uninstalled' }],
    [
      'told that its token is no longer good',
      { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0ENLACE'] } },
    ],
  ])('and %s is not ready, sends nothing, and says so in the log', async (_, event) => {
    const { slack, platform, log } = await start('http')
    const before = slack.calls.length

    await slack.event(event)

    expect(await failure(platform.send(post('channel', 'C1')))).toBeInstanceOf(Undelivered)
    expect([platform.ready(), slack.calls.length - before]).toEqual([false, 0])
    expect(log.join('\n')).toContain(event.type)
  })

  it('is not what happens when somebody else withdraws a token', async () => {
    const { slack, platform } = await start('http')

    await slack.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } })

    expect(platform.ready()).toBe(true)
  })
})

describe('a start while Slack is away', () => {
  it('goes well, and Enlace is ready when Slack is back', async () => {
    const { slack, platform } = await start('http', {}, before =>
      before.fails('auth.test', { status: 503 }, 4),
    )

    expect(platform.ready()).toBe(false)
    await slack.next('auth.test', ({ answer }) => typeof answer === 'object')
    await expect.poll(() => platform.ready()).toBe(true)
  })
})
