import { type APIChannel, type APIGuildScheduledEvent, Routes } from 'discord.js'
import { cut } from '#bot/cut.ts'
import { plainText } from '#bot/plain.ts'
import { midnight } from '#domain/zoned.ts'
import type { CalendarEvent } from '#reply/event.ts'
import { type Post, type Posted, Undelivered } from '#reply/post.ts'
import { say } from '#text/say.ts'
import { limits } from './limits.ts'
import { reason } from './log.ts'
import type { Means } from './meet.ts'
import { undelivered } from './send.ts'
import { codes, isRefused, troubleOf } from './trouble.ts'

/**
 * Keeps a confirmed activity as a scheduled event of the server its channel is in: makes it, changes it, cancels it. An
 * event is looked for before it is made, so that one whose answer was lost is not made twice. What has begun keeps its
 * beginning, and what is past has no event any more: Discord takes neither.
 */
export async function schedule(
  { web, log }: Pick<Means, 'web' | 'log'>,
  post: Post,
  dismiss: (why: string) => void,
  now: () => number = Date.now,
): Promise<Posted> {
  const event = post.reply.event
  if (!event) throw new Undelivered('refused', 'there is no event in it')

  try {
    const guild = await guildOf(post.place.id)
    const none = { channel: guild, message: '' }
    const known = post.edits?.message || (await made(guild))
    const body = bodyOf(event, post)
    if (!event.isOn || Date.parse(body.scheduled_end_time) <= now()) {
      if (known) await cancel(guild, known)
      return none
    }
    const isAhead = Date.parse(body.scheduled_start_time) > now() + soonMs
    if (known) {
      const { scheduled_start_time: _, ...begun } = body
      await web.once.patch(Routes.guildScheduledEvent(guild, known), { body: isAhead ? body : begun })
      return { channel: guild, message: known }
    }
    if (!isAhead) return none
    const { id } = (await web.once.post(Routes.guildScheduledEvents(guild), {
      body: { ...body, ...outside },
    })) as APIGuildScheduledEvent

    return { channel: guild, message: id }
  } catch (error) {
    if (error instanceof Undelivered) throw error
    const trouble = troubleOf(error)
    if (trouble.kind === 'dismissed') dismiss(reason(error))
    if (isRefused(error, codes.tooManyEvents))
      throw new Undelivered('later', 'the server has 100 events', aWhile)
    if (isRefused(error, codes.missingPermissions, codes.missingAccess))
      log.warn(
        { place: post.place.id },
        'discord does not let Enlace make events: give its role “Create Events”',
      )
    // Looked for first, an event is not made twice: what was lost can be tried again.
    throw undelivered(trouble, true, reason(error))
  }

  async function guildOf(channel: string): Promise<string> {
    const { guild_id } = (await web.work.get(Routes.channel(channel))) as APIChannel & { guild_id?: string }
    return guild_id ?? Promise.reject(new Undelivered('gone', 'the channel is in no server'))
  }

  /** The event of this activity that is there already, made by us. */
  async function made(guild: string): Promise<string | null> {
    const all = (await web.work.get(Routes.guildScheduledEvents(guild))) as readonly APIGuildScheduledEvent[]
    const mark = markOf(post)
    const ours = all.find(
      ({ creator_id, description }) => creator_id === web.application && description?.startsWith(mark),
    )

    return ours?.id ?? null
  }

  /** One that runs cannot be cancelled any more, only ended; one that is over needs neither. */
  async function cancel(guild: string, id: string): Promise<void> {
    const becomes = (status: number) =>
      web.once.patch(Routes.guildScheduledEvent(guild, id), { body: { status } })
    await becomes(cancelled)
      .catch(error => {
        if (!isRefused(error, codes.invalidForm)) throw error
        return becomes(completed)
      })
      .catch(error => {
        if (!isRefused(error, codes.unknownEvent, codes.finishedEvent)) throw error
      })
  }
}

/** What the event says first: the reference, by which it is found again. */
const markOf = ({ reply, reader }: Post): string =>
  plainText({ ...reply, body: [], links: [] }, reader).split(' ')[0] ?? ''

function bodyOf({ title, place, time }: CalendarEvent, { reply, reader }: Post) {
  const [starts, ends] =
    time.kind === 'instants'
      ? [time.starts, time.ends]
      : [midnight(time.from, 0, reader.zone).toISOString(), midnight(time.to, 0, reader.zone).toISOString()]

  return {
    name: cut(title, limits.eventName),
    description: cut(plainText({ ...reply, links: [] }, reader).trim(), limits.eventDescription),
    scheduled_start_time: starts,
    scheduled_end_time: ends,
    entity_metadata: { location: cut(say(place, reader) || '–', limits.eventLocation) },
  } as const
}

/** An event of the server alone, at a place outside of it. */
const outside = { privacy_level: 2, entity_type: 3 } as const
const completed = 3
const cancelled = 4
/** What begins at this moment has begun by the time Discord looks. */
const soonMs = 5_000
const aWhile = 300_000
