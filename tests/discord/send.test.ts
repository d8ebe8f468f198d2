import { describe, expect, it } from 'vitest'
import { type Post, type Posted, Undelivered } from '#reply/post.ts'
import { link, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { houses } from './house.ts'
import type { Fault } from './loopback-rest.ts'
import { readable } from './loopback-world.ts'

const start = houses()

const post = (kind: 'direct' | 'channel', id: string, of: Partial<Post> = {}): Post => ({
  place: { platform: 'discord', workspace: '', kind, id },
  reply: tell(
    'RIAL-2026-0042 · *Inspection*',
    link(msg('commands.request.take.button'), 'request take', { ref: 'RIAL-2026-0042' }),
  ),
  reader: { language: 'en', zone: 'UTC' },
  edits: null,
  under: null,
  key: 'delivery-7',
  ...of,
})

const failure = (sent: Promise<Posted>): Promise<Undelivered> =>
  sent.then(
    () => {
      throw new Error('it was delivered')
    },
    error => error,
  )

const posting = 'POST /channels/:id/messages'

describe('a message of Enlace in Discord', () => {
  it('goes to a channel, mentions nobody, and is edited where it stands', async () => {
    const { discord, platform } = await start()
    const triage = discord.channel('triage')

    const posted = await platform.send(post('channel', triage.id))
    const edited = await platform.send(post('channel', triage.id, { reply: tell('Taken'), edits: posted }))

    expect(edited).toEqual(posted)
    expect(triage.messages).toHaveLength(1)
    expect(readable(triage.messages[0]?.components ?? [])).toBe('### Taken')
  })

  it('goes to a person privately, and opens that conversation once', async () => {
    const { discord, platform } = await start()
    const ana = discord.person()

    await platform.send(post('direct', ana.id))
    await platform.send(post('direct', ana.id, { key: 'delivery-8' }))

    expect((await ana.sees('message')).text).toContain('RIAL-2026-0042')
    expect(discord.calls.filter(({ route }) => route === 'POST /users/@me/channels')).toHaveLength(1)
  })

  it('is there once, where it is sent a second time because its answer was lost', async () => {
    const { discord, platform } = await start()
    const triage = discord.channel('triage')
    discord.fails(posting, { broken: 'after' })

    expect(await failure(platform.send(post('channel', triage.id)))).toMatchObject({ kind: 'unsure' })
    await platform.send(post('channel', triage.id))
    await platform.send(post('channel', triage.id))

    expect(triage.messages).toHaveLength(1)
  })

  it('goes into the thread of its card, which is begun with the first line and called as the card is', async () => {
    const { discord, platform } = await start()
    const triage = discord.channel('triage')
    const card = await platform.send(post('channel', triage.id))

    const first = await platform.send(post('channel', triage.id, { under: card, key: 'delivery-8' }))
    await platform.send(post('channel', triage.id, { under: card, key: 'delivery-9' }))

    const thread = discord.thread(card.message)
    expect(thread).toMatchObject({ name: 'RIAL-2026-0042 · *Inspection*', parent: triage.id })
    expect(thread?.messages).toHaveLength(2)
    expect(triage.messages).toHaveLength(1)
    await platform.send(post('channel', triage.id, { edits: first, reply: tell('Changed') }))
    expect(readable(thread?.messages[0]?.components ?? [])).toBe('### Changed')
  })

  it('opens a thread again that was closed, and one that was archived comes back by itself', async () => {
    const { discord, platform } = await start()
    const triage = discord.channel('triage')
    const card = await platform.send(post('channel', triage.id))
    await platform.send(post('channel', triage.id, { under: card, key: 'a' }))
    const thread = discord.thread(card.message)!

    Object.assign(thread, { archived: true })
    await platform.send(post('channel', triage.id, { under: card, key: 'b' }))
    expect(thread.archived).toBe(false)
    Object.assign(thread, { archived: true, locked: true })
    await platform.send(post('channel', triage.id, { under: card, key: 'c' }))

    expect(thread).toMatchObject({ archived: false, locked: false })
    expect(thread.messages).toHaveLength(3)
  })

  it('says that its thread is gone where it was deleted, so that the card is made anew', async () => {
    const { discord, platform } = await start()
    const triage = discord.channel('triage')
    const card = await platform.send(post('channel', triage.id))
    await platform.send(post('channel', triage.id, { under: card, key: 'a' }))
    discord.deletes(discord.thread(card.message)!)

    expect(await failure(platform.send(post('channel', triage.id, { under: card, key: 'b' })))).toMatchObject(
      {
        kind: 'gone',
      },
    )
  })

  it('waits where the server has as many open threads as it may, and says so', async () => {
    const { discord, platform } = await start()
    const triage = discord.channel('triage')
    const card = await platform.send(post('channel', triage.id))
    discord.fillThreads(true)

    const late = await failure(platform.send(post('channel', triage.id, { under: card, key: 'a' })))
    expect(late).toMatchObject({ kind: 'later', message: expect.stringContaining('1,000 open threads') })
    discord.fillThreads(false)
    await platform.send(post('channel', triage.id, { under: card, key: 'a' }))
  })
})

describe('a message that does not go out', () => {
  it.each<[string, Fault, { post: string; edit: string }]>([
    ['Discord asks to wait', { status: 429, retryAfter: 2 }, { post: 'limited', edit: 'limited' }],
    [
      'Discord asks everybody to wait',
      { status: 429, retryAfter: 2, global: true },
      { post: 'limited', edit: 'limited' },
    ],
    ['Discord falls over it', { status: 500 }, { post: 'unsure', edit: 'away' }],
    ['a page of some proxy comes instead of Discord', { status: 502 }, { post: 'unsure', edit: 'away' }],
    ['the answer is lost before anything is done', { broken: 'before' }, { post: 'unsure', edit: 'away' }],
    ['the channel is gone', { code: 10003, status: 404 }, { post: 'gone', edit: 'gone' }],
    ['the message is gone', { code: 10008, status: 404 }, { post: 'gone', edit: 'gone' }],
    ['a right is missing', { code: 50013, status: 403 }, { post: 'barred', edit: 'barred' }],
    ['Enlace may not see the channel', { code: 50001, status: 403 }, { post: 'barred', edit: 'barred' }],
    ['the token is not good any more', { code: 0, status: 401 }, { post: 'away', edit: 'away' }],
    ['somebody before Discord keeps us out', { code: 0, status: 403 }, { post: 'away', edit: 'away' }],
    ['Discord is overloaded', { code: 130000, status: 503 }, { post: 'unsure', edit: 'away' }],
    ['the channel takes no more for now', { code: 20028, status: 400 }, { post: 'limited', edit: 'limited' }],
    [
      'the message is not one Discord takes',
      { code: 50035, status: 400 },
      { post: 'refused', edit: 'refused' },
    ],
    ['its words are filtered there', { code: 200000, status: 400 }, { post: 'refused', edit: 'refused' }],
    ['the person is not there', { code: 50033, status: 400 }, { post: 'gone', edit: 'gone' }],
  ])('because %s', async (_, fault, kinds) => {
    const { discord, platform } = await start()
    const triage = discord.channel('triage')
    const known = await platform.send(post('channel', triage.id, { key: 'first' }))
    discord.fails(posting, fault)
    discord.fails('PATCH /channels/:id/messages/:message', fault)

    expect(await failure(platform.send(post('channel', triage.id)))).toMatchObject({ kind: kinds.post })
    expect(await failure(platform.send(post('channel', triage.id, { edits: known })))).toMatchObject({
      kind: kinds.edit,
    })
  })

  it('says that Discord asks everybody to wait, where it does', async () => {
    const { discord, platform } = await start()
    discord.fails(posting, { status: 429, retryAfter: 30, global: true })

    const late = await failure(platform.send(post('channel', discord.channel('triage').id)))
    expect(late).toMatchObject({ kind: 'limited', everywhere: true })
  })

  it('says how long Discord asks to wait, and does not hold up other places', async () => {
    const { discord, platform } = await start()
    discord.fails(posting, { status: 429, retryAfter: 30 })

    const late = await failure(platform.send(post('channel', discord.channel('triage').id)))
    expect(late).toBeInstanceOf(Undelivered)
    expect(late.afterMs).toBeGreaterThanOrEqual(30_000)
    expect(late.everywhere).toBe(false)
    await platform.send(post('channel', discord.channel('other').id))
  })

  it('because the person takes no private messages: they are called over where they were last', async () => {
    const { discord, platform } = await start({ home: () => tell('What waits for you') })
    const ana = discord.person({ locale: 'es-419' })
    const general = discord.channel('general')
    ana.runs('/help', {}, general)
    await ana.sees('answer')
    ana.closesMessages()

    expect(await failure(platform.send(post('direct', ana.id)))).toMatchObject({ kind: 'gone' })

    const { message, text } = await discord.sees(general)
    expect(message.pings).toEqual([ana.id])
    expect(text).toContain('Enlace tiene novedades para usted')
    expect(text).not.toContain('RIAL-2026-0042')
    ana.presses('Abrir mi escritorio', message)
    expect(await ana.sees('answer')).toMatchObject({
      text: '### What waits for you',
      message: { only: ana.id },
    })
  })

  it('because the token was refused: nothing is sent any more, and Enlace is not ready', async () => {
    const { discord, platform, log } = await start()
    discord.fails(posting, { code: 0, status: 401 })
    await failure(platform.send(post('channel', discord.channel('triage').id)))
    const before = discord.calls.length

    expect(await failure(platform.send(post('channel', discord.channel('other').id)))).toMatchObject({
      kind: 'away',
    })
    expect(discord.calls).toHaveLength(before)
    expect(platform.ready()).toBe(false)
    expect(log.join()).toContain('discord refuses us')
  })
})
