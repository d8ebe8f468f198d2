import type { Answered } from '#domain/memory/recalled.ts'
import type { RequestFields } from '#domain/request/fields.ts'
import { perform } from '#domain/request.ts'
import { speaksFor } from '#domain/roles.ts'
import { done, link, type Reply } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { msg } from '#reply/value.ts'
import type { Context } from '../define.ts'
import { record } from '../record.ts'
import { oweRequest } from '../reminder/requests.ts'
import { move, seen } from './act.ts'
import { announce } from './announce.ts'
import { answersTo, linkContinued, remember, type Said } from './memory.ts'

/** Keeps a new request: filed where the ministry's own voice speaks, proposed to its contact point otherwise. */
export const newRequest = (context: Context, fields: RequestFields, said: Said = {}): Promise<Reply> =>
  speaksFor(context.actor, fields.requesters[0] ?? '')
    ? opened(context, fields, 'file', said)
    : newProposal(context, fields)

/** Keeps a proposal, which waits for the contact point. */
export const newProposal = (context: Context, fields: RequestFields): Promise<Reply> =>
  opened(context, fields, 'propose')

async function opened(
  context: Context,
  fields: RequestFields,
  act: 'file' | 'propose',
  said: Said = {},
): Promise<Reply> {
  const { actor, db, now, rules } = context
  await continuedIsKnown(context, fields.continues)

  const ref = await db.requests.reference(now.getUTCFullYear())
  const input = { act, ref, requesters: fields.requesters, period: fields.period } as const
  const standing = perform(null, input, actor, now, rules)
  const answers = act === 'file' ? await answersTo(context, fields, said) : []
  await db.requests.add(standing, fields, now)
  await remember(context, ref, fields)
  await keepAnswers(context, ref, answers)
  if (act === 'file') await linkContinued(context, ref, fields.continues)
  await record(context, 'request', ref, act, {
    facts: { input, fields, ...(answers.length ? { answers } : {}) },
  })
  const kept = { ...shown(standing, fields, now), answers }
  await announce(context, null, kept, input, null)
  await oweRequest(context, kept)
  if (act === 'file' && said.joins) await joinTo(context, ref, said.joins)

  return act === 'file' ? filed(ref) : proposed(context, ref)
}

/** What is said when a request is filed. */
export const filed = (ref: string): Reply =>
  done(
    msg('commands.request.file.done', { ref }),
    msg('commands.request.file.next'),
    link(msg('commands.request.show.button'), 'request show', { ref }),
    link(msg('commands.request.withdraw.button'), 'request withdraw', { ref }),
  )

/** Somebody who does not speak for the ministry is told who does; a vacant ministry is said to be vacant. */
async function proposed(context: Context, ref: string): Promise<Reply> {
  const { actor, db, now } = context
  const ministry = actor.ministry ?? ''
  const { contact } = await db.people.voices(ministry, now)
  const facts = { ref, ministry: ministryNamed(ministry), contact: contact?.name ?? '' }

  return done(
    msg('commands.request.propose.done', facts),
    contact ? msg('commands.request.propose.waits', facts) : msg('commands.request.propose.vacant', facts),
    link(msg('commands.request.show.button'), 'request show', { ref }),
    link(msg('commands.request.drop.button'), 'request drop', { ref }),
  )
}

/** Keeps what was said of the matches of a request. */
export async function keepAnswers(
  { db, actor, now }: Context,
  ref: string,
  answers: readonly Answered[],
): Promise<void> {
  await db.recalled.answer(ref, answers, actor.person?.id ?? null, now)
}

/** A request joins what is in hand already, in the same breath in which it is filed. */
export async function joinTo(context: Context, ref: string, joins: string): Promise<void> {
  const of = (await seen(context, joins, 'read')).standing
  await move(context, ref, { act: 'join', of }, { reason: joins })
}

/** The earlier activity a request continues must be one the person may know of. */
export async function continuedIsKnown(context: Context, ref: string | null): Promise<void> {
  if (ref === null) return
  const [activity] = ref.startsWith('ACT-') ? await context.db.recalled.some([ref]) : []
  if (!activity) await seen(context, ref, 'read')
}

const shown = (standing: ReturnType<typeof perform>, fields: RequestFields, now: Date) => ({
  id: 0n,
  standing,
  fields,
  joined: [],
  answers: [],
  createdAt: now,
  filedAt: standing.state === 'draft' ? null : now,
  movedAt: now,
})
