import type { Entry } from '#db/journal.ts'
import type { Context } from './define.ts'

type What = Partial<Pick<Entry, 'reason' | 'private' | 'facts' | 'ministry'>>

/** Writes an act down for good: who, for whom, when, from which platform, why. */
export async function record(
  { db, actor, now, account, invocation }: Context,
  kind: Entry['kind'],
  subject: string,
  act: string,
  what: What = {},
): Promise<void> {
  await db.journal.add({
    at: now,
    act,
    kind,
    subject,
    personId: actor.person?.id ?? null,
    actedForId: actor.actsFor?.id ?? null,
    ministry: what.ministry ?? actor.ministry,
    platform: account.platform,
    account: `${account.workspace}:${account.id}`,
    invocation,
    reason: what.reason ?? null,
    private: what.private ?? false,
    facts: what.facts ?? {},
  })
}
