import type { Kept } from '#db/requests.ts'
import { refuse } from '#domain/refusal.ts'
import type { ActInput } from '#domain/request/input.ts'
import { perform } from '#domain/request.ts'
import { isSecretariat } from '#domain/roles.ts'
import { type Block, done, facts, link, type Reply } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import type { Context } from '../define.ts'
import { record } from '../record.ts'
import { oweRequest } from '../reminder/requests.ts'
import { announce } from './announce.ts'

/** What an act was said with: kept in the journal and shown to those concerned. */
export type Saying = { readonly reason?: string | null; readonly facts?: Readonly<Record<string, unknown>> }

/** Does one act on a request, keeps it, writes it down, and tells whom it concerns. */
export async function actOn(
  context: Context,
  ref: string,
  input: ActInput,
  saying: Saying = {},
): Promise<Reply> {
  const { after } = await move(context, ref, input, saying)

  return done(
    msg(`commands.request.${input.act}.done` as Key, { ref: after.standing.ref }),
    facts([msg('fields.state.label'), msg(`choices.state.${after.standing.state}` as Key)]),
    link(msg('commands.request.show.button'), 'request show', { ref }),
  )
}

/** The act itself, for a command that answers in its own way. */
export async function move(context: Context, ref: string, input: ActInput, saying: Saying = {}) {
  const { db, actor, now, rules, account } = context
  const before = await (input.act === 'undo' ? toUndo(context, ref) : seen(context, ref, 'held'))
  const doer = account.platform === 'clock' ? 'system' : actor
  const standing = perform(before.standing, input, doer, now, rules)

  // A private note must not show through what has moved lately.
  const moved = input.act !== 'note'
  if (moved) await db.requests.move(before.id, before.standing, standing, now)
  const after: Kept = {
    ...before,
    standing,
    fields: { ...before.fields, period: standing.period },
    movedAt: moved ? now : before.movedAt,
  }
  const reason = saying.reason ?? null
  await record(context, 'request', ref, input.act, {
    reason,
    facts: { input, ...saying.facts },
    private: input.act === 'note',
  })
  await announce(context, before, after, input, reason)
  if (moved) await oweRequest(context, after)

  return { before, after }
}

/** Refuses early what would be refused at the yes, and says which request is meant. */
export async function wouldAct(context: Context, ref: string, input: ActInput): Promise<readonly Block[]> {
  const kept = await seen(context, ref, 'read')
  perform(kept.standing, input, context.actor, context.now, context.rules)

  return [
    facts([
      msg('fields.title.label'),
      { kind: 'written', text: kept.fields.title, language: kept.fields.language },
    ]),
  ]
}

/** A lead may bring a dropped proposal back without reading it; one that stands is not there for them. */
async function toUndo(context: Context, ref: string): Promise<Kept> {
  const kept = context.actor.roles.has('lead') ? await context.db.requests.find(ref, 'held') : null

  return kept?.standing.state === 'dropped' ? kept : seen(context, ref, 'held')
}

/** The request of a reference, for somebody who may know of it: a draft is its own ministry's alone. */
export async function seen({ db, actor }: Context, ref: string, how: 'held' | 'read'): Promise<Kept> {
  const kept = await db.requests.find(ref, how)
  const hidden = kept !== null && isPrivate(kept) && actor.ministry !== kept.standing.requesters[0]
  if (kept === null || hidden) refuse('missing', 'request.missing', { asked: ref })

  return kept
}

/** The parties to a request and the Secretariat read what was said in it; others only what was done. */
export const isParty = ({ actor }: Context, { standing }: Kept): boolean =>
  isSecretariat(actor) ||
  standing.requesters.some(code => code === actor.ministry) ||
  standing.offers.some(offer => offer.ministry === actor.ministry)

const isPrivate = ({ standing }: Kept): boolean => standing.state === 'draft' || standing.state === 'dropped'
