import type { Kept } from '#db/requests.ts'
import type { ActInput } from '#domain/request/input.ts'
import type { Offer, Standing } from '#domain/request/standing.ts'
import { actLine, actNotice, requestCard } from '#reply/request.ts'
import type { Context } from '../define.ts'
import { tellMinistries } from '../voices.ts'
import { tellOfJoining } from './joined.ts'

/** Tells of an act: the card and its thread in the triage channel, and privately everybody it concerns but the doer. */
export async function announce(
  context: Context,
  before: Kept | null,
  after: Kept,
  input: ActInput,
  reason: string | null,
): Promise<void> {
  if (input.act === 'note') return
  const { db, actor, now, rules } = context
  const { ref, state } = after.standing
  const by = actor.person?.name ?? 'Enlace'

  if (state !== 'draft' && state !== 'dropped') {
    const line = actLine(
      input.act,
      by,
      actor.actsFor?.name ?? null,
      now,
      said(input, reason),
      after.fields.language,
    )
    await db.notices.card(ref, 'triage', requestCard(after, now, rules), line, now)
  }

  const words = said(input, reason)
  const { ministries, people } = concerned(input, before?.standing ?? null, after.standing)
  await tellMinistries(context, ministries, people, actNotice(input.act, after, by, words), ref)

  if (before !== null) await tellOfJoining(context, before, after, input)

  const dismissed = input.act === 'accept' ? closedBy(before?.standing ?? null, after.standing) : []
  if (dismissed.length > 0)
    await tellMinistries(context, dismissed, [], actNotice('recall', after, by, null), ref)
}

/** The words an act carries for others to read. */
function said(input: ActInput, reason: string | null): string | null {
  switch (input.act) {
    case 'ask':
      return input.question
    case 'answer':
      return input.answer
    default:
      return reason
  }
}

/** The ministries and people an act concerns. */
function concerned(input: ActInput, before: Standing | null, after: Standing) {
  const { requesters, offers, officer, proposedBy } = after
  const holding = ministriesIn(offers, 'pending', 'accepted')
  const officers = officer ? [officer.id] : []

  switch (input.act) {
    case 'propose':
      return { ministries: requesters.slice(0, 1), people: [] }
    case 'file':
      return { ministries: requesters, people: proposedBy ? [proposedBy.id] : [] }
    case 'drop':
      return { ministries: requesters.slice(0, 1), people: proposedBy ? [proposedBy.id] : [] }
    case 'take':
    case 'ask':
      return { ministries: requesters, people: [] }
    case 'answer':
    case 'refuse':
      return { ministries: [], people: officers }
    case 'offer':
      return { ministries: newlyOffered(before, after), people: [] }
    case 'accept':
      return { ministries: [...requesters, ...ministriesIn(offers, 'accepted')], people: officers }
    case 'recall':
      return { ministries: closedBy(before, after), people: [] }
    default:
      return { ministries: [...requesters, ...holding], people: officers }
  }
}

const ministriesIn = (offers: readonly Offer[], ...of: readonly Offer['state'][]): readonly string[] =>
  offers.filter(offer => of.includes(offer.state)).map(offer => offer.ministry)

const key = (offer: Offer) => `${offer.ministry} ${offer.round}`

const newlyOffered = (before: Standing | null, after: Standing): readonly string[] => {
  const known = new Set((before?.offers ?? []).map(key))
  return after.offers.filter(offer => !known.has(key(offer))).map(offer => offer.ministry)
}

/** Those whose offer waited before and is closed now without their own answer. */
function closedBy(before: Standing | null, after: Standing): readonly string[] {
  const waited = new Set((before?.offers ?? []).filter(offer => offer.state === 'pending').map(key))
  return after.offers
    .filter(offer => waited.has(key(offer)) && offer.state === 'recalled')
    .map(offer => offer.ministry)
}
