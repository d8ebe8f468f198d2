import type { RequestFields } from '#domain/request/fields.ts'
import { perform } from '#domain/request.ts'
import { speaksFor } from '#domain/roles.ts'
import { done, link, type Reply } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { msg } from '#reply/value.ts'
import type { Context } from '../define.ts'
import { record } from '../record.ts'
import { seen } from './act.ts'
import { announce } from './announce.ts'

/** Keeps a new request: filed where the ministry's own voice speaks, proposed to its contact point otherwise. */
export const newRequest = (context: Context, fields: RequestFields): Promise<Reply> =>
  speaksFor(context.actor, fields.requesters[0] ?? '')
    ? opened(context, fields, 'file')
    : newProposal(context, fields)

/** Keeps a proposal, which waits for the contact point. */
export const newProposal = (context: Context, fields: RequestFields): Promise<Reply> =>
  opened(context, fields, 'propose')

async function opened(context: Context, fields: RequestFields, act: 'file' | 'propose'): Promise<Reply> {
  const { actor, db, now, rules } = context
  await continuedIsKnown(context, fields.continues)

  const ref = await db.requests.reference(now.getUTCFullYear())
  const input = { act, ref, requesters: fields.requesters, period: fields.period } as const
  const standing = perform(null, input, actor, now, rules)
  await db.requests.add(standing, fields, now)
  await record(context, 'request', ref, act, { facts: { input, fields } })
  await announce(context, null, shown(standing, fields, now), input, null)

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

/** The earlier activity a request continues must be one the person may know of. */
export async function continuedIsKnown(context: Context, ref: string | null): Promise<void> {
  if (ref !== null) await seen(context, ref, 'read')
}

const shown = (standing: ReturnType<typeof perform>, fields: RequestFields, now: Date) => ({
  id: 0n,
  standing,
  fields,
  joined: [],
  createdAt: now,
  filedAt: standing.state === 'draft' ? null : now,
  movedAt: now,
})
