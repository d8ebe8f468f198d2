import { digestNow } from '#commands/digest/make.ts'
import type { Database } from '#db/client.ts'
import type { Db } from '#db/db.ts'
import type { Digest } from '#db/digests.ts'
import { issuesDue, usefulUntil } from '#domain/digest.ts'
import { digestLost } from '#reply/digest.ts'

/**
 * Sends the digests whose time has come, each issue once, whatever crashes or runs twice. After an outage the last issue
 * alone goes out, while it is worth reading; the others are kept as missed. Gives how many messages were written.
 */
export async function digest(
  { db, transact }: Database,
  now: Date,
  goesOn: () => boolean = () => true,
): Promise<number> {
  if (!(await db.digests.wants(now))) return 0
  let written = 0
  while (goesOn() && (await transact(db => one(db, now)))) written += 1
  while (goesOn() && (await transact(db => lost(db, now)))) written += 1

  return written
}

async function one(db: Db, now: Date): Promise<boolean> {
  const found = await db.digests.due(now)
  if (found === null) return false
  const { due, next } = issuesDue(found.rhythm, found.nextAt, now)
  const last = due.at(-1)!

  for (const dueAt of due.slice(0, -1))
    await db.digests.issue(found.id, { dueAt, content: null, notice: null }, now)
  if (now < usefulUntil(found.rhythm, last)) await send(db, found, last, now)
  else await db.digests.issue(found.id, { dueAt: last, content: null, notice: null }, now)
  await db.digests.next(found.id, next)

  return true
}

async function send(db: Db, found: Digest, dueAt: Date, now: Date): Promise<void> {
  const rules = await db.settings.rules()
  const { reply, content } = await digestNow({ db, now, rules }, found)
  const reader = { language: found.language, zone: found.rhythm.zone }
  const until = usefulUntil(found.rhythm, dueAt)
  const notice = await db.notices.speak(found.place, reply, reader, `digest-${found.id}`, until, now)
  await db.digests.issue(found.id, { dueAt, content, notice }, now)
}

/** A channel that is gone, or in which Enlace may not write any more, ends its digest; who subscribed it is told. */
async function lost(db: Db, now: Date): Promise<boolean> {
  const found = await db.digests.lose()
  if (found === null || found.place.kind !== 'channel') return false
  await db.notices.tell([found.subscriber], digestLost(found.place), null, now)

  return true
}
