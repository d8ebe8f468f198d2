import { z } from 'zod'
import { perform } from '#domain/request.ts'
import { speaksFor } from '#domain/roles.ts'
import { text } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { draft, line, paragraph, ref } from '../fields.ts'
import { record } from '../record.ts'
import { oweRequest } from '../reminder/requests.ts'
import { seen } from './act.ts'
import { announce } from './announce.ts'
import { entriesOf, requestFrom, requestShape } from './fields.ts'
import { answersTo, linkContinued, recall, recalledBefore, remember } from './memory.ts'
import { continuedIsKnown, filed, joinTo, keepAnswers, newRequest } from './new.ts'

/** A ministry asks for assistance: its contact point files; what others of the ministry write waits for the contact point. */
export const requestFile = command({
  path: ['request', 'file'],
  who: ['staff'],
  confirm: true,
  input: z.object({
    ...requestShape,
    draft: draft().optional(),
    joins: ref().optional(),
    different: paragraph(1000).optional(),
    shown: line(200).optional(),
  }),
  later: ['joins', 'different', 'shown'],

  async known(context, given) {
    const ref = draft().safeParse(given.draft)
    if (!ref.success) return {}
    const kept = await seen(context, ref.data, 'read')

    return entriesOf(kept.fields)
  },

  async preview(context, input) {
    await continuedIsKnown(context, input.continues ?? null)
    if (input.draft) await fileable(context, input.draft, 'read')

    if (input.joins) await seen(context, input.joins, 'read')
    const warnings = (await warning(context)).map(text)
    const matches = await recall(context, requestFrom(context, input), input.draft ?? null)
    const found = recalledBefore(context, matches, input)

    return 'ways' in found ? { ...found, blocks: [...warnings, ...found.blocks] } : [...warnings, ...found]
  },

  async run(context, input) {
    const fields = requestFrom(context, input)
    if (!input.draft) return newRequest(context, fields, input)

    const before = await fileable(context, input.draft, 'held')
    const { db, actor, now, rules } = context
    const act = {
      act: 'file',
      ref: input.draft,
      requesters: fields.requesters,
      period: fields.period,
    } as const
    const standing = perform(before.standing, act, actor, now, rules)
    const answers = await answersTo(context, fields, input)
    await db.requests.rewrite(before.id, fields)
    await db.requests.move(before.id, before.standing, standing, now)
    await remember(context, input.draft, fields)
    await keepAnswers(context, input.draft, answers)
    await linkContinued(context, input.draft, fields.continues)
    await record(context, 'request', input.draft, 'file', {
      facts: { input: act, fields, ...(answers.length ? { answers } : {}) },
    })
    const after = { ...before, standing, fields, answers, filedAt: now, movedAt: now }
    await announce(context, before, after, act, null)
    await oweRequest(context, after)
    if (input.joins) await joinTo(context, input.draft, input.joins)

    return filed(input.draft)
  },
})

/** The draft, where this person may file it now. */
async function fileable(context: Context, ref: string, how: 'held' | 'read') {
  const kept = await seen(context, ref, how)
  const { requesters, period } = kept.standing
  perform(kept.standing, { act: 'file', ref, requesters, period }, context.actor, context.now, context.rules)

  return kept
}

/** Who does not speak for the ministry is told before the yes what will become of their text. */
async function warning({ actor, db, now }: Context) {
  const ministry = actor.ministry ?? ''
  if (speaksFor(actor, ministry)) return []
  const { contact } = await db.people.voices(ministry, now)
  const facts = { ministry: ministryNamed(ministry), contact: contact?.name ?? '' }

  return [contact ? msg('commands.request.file.notYours', facts) : msg('commands.request.file.vacant', facts)]
}
