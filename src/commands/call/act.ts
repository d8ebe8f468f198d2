import type { KeptCall } from '#db/calls.ts'
import type { Call } from '#domain/call.ts'
import { refuse } from '#domain/refusal.ts'
import type { Addressee } from '#domain/reminder.ts'
import { type CallAct, callCard, callLine, callNotice } from '#reply/call.ts'
import { addresseeNamed } from '#reply/reminder.ts'
import type { Reply } from '#reply/reply.ts'
import { text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import type { Context } from '../define.ts'
import { record } from '../record.ts'
import { oweCall } from '../reminder/calls.ts'

/** The call of a reference; everybody in the network may know of every call. */
export async function callSeen(
  { db }: Pick<Context, 'db'>,
  ref: string,
  how: 'held' | 'read',
): Promise<KeptCall> {
  const kept = await db.calls.find(ref, how)
  if (kept === null) refuse('missing', 'call.missing', { asked: ref })

  return kept
}

/** Keeps where a call stands after an act, writes it down, shows it, and moves what follows, all at once. */
export async function keepCall(
  context: Context,
  kept: KeptCall,
  call: Call,
  act: CallAct,
  facts: Readonly<Record<string, unknown>> = {},
  reason: string | null = null,
): Promise<KeptCall> {
  const { db, now, actor } = context
  const after = { ...kept, call }
  await db.calls.move(kept.id, call, now)
  await record(context, 'call', call.ref, act, { facts, reason })
  await showCall(context, after, act, actor.person?.name ?? 'Enlace')
  await oweCall(context, after)

  return after
}

/** The call's card in the announcements channels, and its line. */
export async function showCall(
  { db, now }: Context,
  kept: KeptCall,
  act: CallAct,
  by: string,
): Promise<void> {
  await db.notices.card(kept.call.ref, 'announcements', callCard(kept), callLine(act, by, now), now)
}

/** Tells addressees of a call, in person; what is for a vacant one goes to the Secretariat, which is told why. */
export async function tellAsked(
  context: Context,
  what: 'open' | 'extend',
  kept: KeptCall,
  addressees: readonly Addressee[],
): Promise<void> {
  const { db, now, actor } = context
  const reached = await db.addressees.reached(addressees, now)

  for (const addressee of addressees) {
    const { people, instead } = reached.get(addressee)!
    const notice: Reply = callNotice(what, kept, addressee)
    const why = instead ? [text(msg('notice.insteadOf', { whom: addresseeNamed(addressee) }))] : []
    await db.notices.tell(
      people.filter(person => person !== actor.person?.id),
      { ...notice, body: [...why, ...notice.body] },
      kept.call.ref,
      now,
    )
  }
}
