import { describe, expect, it } from 'vitest'
import { schedule } from '#bot/discord/event.ts'
import { web } from '#bot/discord/web.ts'
import type { CalendarEvent } from '#reply/event.ts'
import { type Post, type Posted, Undelivered } from '#reply/post.ts'
import { facts, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { houses } from './house.ts'

const start = houses()
const making = 'POST /guilds/:guild/scheduled-events'
const changing = 'PATCH /guilds/:guild/scheduled-events/:event'
const now = '2027-03-01T12:00:00Z'

const days = (from: string, to: string) => ({ kind: 'days', from, to }) as const
const event = (of: Partial<CalendarEvent> = {}): CalendarEvent => ({
  isOn: true,
  title: 'Seminar on wages',
  place: 'Lima',
  time: days('2027-03-10', '2027-03-12'),
  ...of,
})

/** A server's calendar at an instant, as Enlace keeps it. */
async function calendar() {
  const { discord, log } = await start()
  const channel = discord.channel('announcements')
  const means = { web: web(discord.settings), log: { debug() {}, info() {}, warn() {}, error() {} } }
  let at = now
  discord.itIs(at)

  const keep = (of: Partial<CalendarEvent> = {}, edits: Posted | null = null): Promise<Posted> => {
    const post: Post = {
      place: { platform: 'discord', workspace: '', kind: 'event', id: channel.id },
      reply: {
        ...tell('WS-2026-0007 · Seminar on wages', facts([msg('fields.reason.label'), 'x'.repeat(2_000)])),
        event: event(of),
      },
      reader: { language: 'es', zone: 'America/Lima' },
      edits,
      under: null,
      key: 'delivery-9',
    }
    return schedule(
      means,
      post,
      () => {},
      () => Date.parse(at),
    )
  }

  return {
    discord,
    log,
    keep,
    fails: (of?: Partial<CalendarEvent>, edits?: Posted) =>
      keep(of, edits).then(
        () => expect.unreachable('it went'),
        (error: Undelivered) => error,
      ),
    itIs(then: string) {
      at = then
      discord.itIs(then)
    },
  }
}

describe('a confirmed activity on a Discord server', () => {
  it('is an event outside of it, from the first midnight of its days to the last, in the channel’s zone', async () => {
    const { discord, keep } = await calendar()
    const long = 'Seminar on the articulation of policies '.repeat(9)
    await keep({ title: long, place: 'Somewhere far away '.repeat(9) })

    expect(discord.events).toHaveLength(1)
    expect(discord.events[0]).toMatchObject({
      entity_type: 3,
      scheduled_start_time: '2027-03-10T05:00:00.000Z',
      scheduled_end_time: '2027-03-12T05:00:00.000Z',
    })
    expect(discord.events[0]!.description).toMatch(/^WS-2026-0007 · Seminar on wages\n/)
  })

  it('has its hours where they are known, and changes where it stands', async () => {
    const { discord, keep } = await calendar()
    const posted = await keep()
    const time = {
      kind: 'instants',
      starts: '2027-04-01T14:00:00.000Z',
      ends: '2027-04-01T22:00:00.000Z',
    } as const
    expect(await keep({ time, title: 'Another title' }, posted)).toEqual(posted)

    expect(discord.events).toMatchObject([
      { name: 'Another title', scheduled_start_time: time.starts, scheduled_end_time: time.ends, status: 1 },
    ])
  })

  it('is cancelled when it is confirmed no longer, and a new one when it is again', async () => {
    const { discord, keep } = await calendar()
    const posted = await keep()
    const off = await keep({ isOn: false }, posted)
    await keep({ isOn: false }, off)
    await keep({}, off)

    expect(discord.events.map(({ status }) => status)).toEqual([4, 1])
  })

  it('is made once, where the answer to its making was lost', async () => {
    const { discord, keep, fails } = await calendar()
    discord.fails(making, { broken: 'after' })

    expect(await fails()).toMatchObject({ kind: 'away' })
    const posted = await keep()
    expect(discord.events.map(({ id }) => id)).toEqual([posted.message])
  })

  it('keeps its beginning once it has begun, is ended and not cancelled then, and left alone when it is over', async () => {
    const { discord, keep, itIs } = await calendar()
    const posted = await keep()
    itIs('2027-03-11T12:00:00Z')
    await keep({ title: 'Under way', time: days('2027-03-10', '2027-03-13') }, posted)
    expect(discord.events[0]).toMatchObject({
      name: 'Under way',
      scheduled_end_time: '2027-03-13T05:00:00.000Z',
    })

    await keep({ isOn: false }, posted)
    expect(discord.events[0]).toMatchObject({ status: 3 })
    itIs('2027-03-20T12:00:00Z')
    await keep({ isOn: false }, posted)
  })

  it('is not made where it lies in the past, or has begun', async () => {
    const { discord, keep } = await calendar()
    await keep({ time: days('2026-03-10', '2026-03-12') })
    await keep({ time: days('2027-02-27', '2027-03-05') })
    expect(discord.events).toEqual([])

    const posted = await keep()
    await keep({ time: days('2027-02-10', '2027-02-12') }, posted)
    expect(discord.events).toMatchObject([{ status: 4 }])
  })

  it('is made anew where somebody removed it, once the outbox comes back to it', async () => {
    const { keep, fails } = await calendar()
    const posted = await keep()
    const gone = { channel: posted.channel, message: '9' }

    expect(await fails({}, gone)).toMatchObject({ kind: 'gone' })
    expect(await keep()).toEqual(posted)
  })

  it.each([
    [{ code: 50013, status: 403 }, 'barred'],
    [{ code: 30038, status: 400 }, 'later'],
    [{ status: 502 }, 'away'],
  ])('waits where Discord says %o', async (fault, kind) => {
    const { discord, fails } = await calendar()
    discord.fails(making, fault, 9)

    expect(await fails()).toMatchObject({ kind })
    expect(await fails()).toBeInstanceOf(Undelivered)
  })

  it('waits where its change was refused for a while', async () => {
    const { discord, keep, fails } = await calendar()
    const posted = await keep()
    discord.fails(changing, { status: 503 })

    expect(await fails({ title: 'Changed' }, posted)).toMatchObject({ kind: 'away' })
    await keep({ title: 'Changed' }, posted)
    expect(discord.events).toMatchObject([{ name: 'Changed' }])
  })
})
