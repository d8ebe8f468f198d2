import { z } from 'zod'
import { digestParts, nextIssue, rhythms, weekdays } from '#domain/digest.ts'
import { dayOf } from '#domain/zoned.ts'
import { done, link } from '#reply/reply.ts'
import { moment, msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice, choices, language, wholeNumber, zone } from '../fields.ts'
import { record } from '../record.ts'
import { placeMeant, whose } from './place.ts'
import { rhythmFacts } from './show.ts'

/** Subscribes a person or a channel to the digest, or changes how it comes; weekly on Mondays unless said. */
export const digestSubscribe = command({
  path: ['digest', 'subscribe'],
  who: ['linked'],
  input: z.object({
    where: whose().optional(),
    every: choice('rhythm', rhythms).optional(),
    weekday: choice('weekday', weekdays).optional(),
    hour: wholeNumber(0, 23).optional(),
    zone: zone().optional(),
    language: language().optional(),
    parts: choices('part', digestParts).optional(),
  }),

  async run(context, wish) {
    const { db, actor, now } = context
    const place = placeMeant(context, wish.where ?? 'me', true)
    const rhythm = {
      every: wish.every ?? 'week',
      weekday: wish.weekday ?? 'monday',
      hour: wish.hour ?? usualHour,
      zone: wish.zone ?? actor.zone,
      first: null,
    } as const
    const nextAt = nextIssue(rhythm, now)
    const parts = digestParts.filter(part => wish.parts?.includes(part) ?? true)
    const digest = {
      place,
      subscriber: actor.person!.id,
      rhythm,
      parts,
      nextAt,
      language: wish.language ?? actor.language,
    }
    await db.digests.subscribe(digest, dayOf(nextAt, rhythm.zone))
    await record(context, 'digest', place.kind, 'subscribe', { facts: { place, rhythm, parts } })
    const where = { where: wish.where ?? 'me' }

    return done(
      msg('commands.digest.subscribe.done', { at: moment(nextAt) }),
      rhythmFacts({ ...digest, state: 'active' }),
      link(msg('commands.digest.preview.button'), 'digest preview', where),
      link(msg('commands.digest.stop.button'), 'digest stop', where),
    )
  },
})

const usualHour = 8
