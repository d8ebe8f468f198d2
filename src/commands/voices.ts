import type { Reply } from '#reply/reply.ts'
import { text } from '#reply/reply.ts'
import { ministryNamed } from '#reply/request.ts'
import { msg } from '#reply/value.ts'
import type { Context } from './define.ts'

/**
 * Tells ministries, each through its contact point and deputies, and further people, privately and once each; never the
 * person who speaks. What is addressed to a vacant ministry goes to the Secretariat, which is told why. What settles waits
 * so long before it goes out.
 */
export async function tellMinistries(
  { db, now, actor }: Context,
  ministries: readonly string[],
  people: readonly string[],
  reply: Reply,
  subject: string,
  settlesMs = 0,
): Promise<void> {
  const told = new Set(people)
  const vacant: string[] = []

  for (const ministry of new Set(ministries)) {
    const { contact, deputies } = await db.people.voices(ministry, now)
    const voices = [...(contact ? [contact] : []), ...deputies]
    for (const { id } of voices) told.add(id)
    if (voices.length === 0) vacant.push(ministry)
  }

  const others = (ids: Iterable<string>) => [...ids].filter(id => id !== actor.person?.id)
  const instead = new Set(vacant.length > 0 ? (await db.people.secretariat(now)).map(({ id }) => id) : [])
  const why = vacant.map(ministry => text(msg('notice.instead', { ministry: ministryNamed(ministry) })))
  await db.notices.tell(others(instead), { ...reply, body: [...why, ...reply.body] }, subject, now, settlesMs)
  await db.notices.tell(
    others(told).filter(id => !instead.has(id)),
    reply,
    subject,
    now,
    settlesMs,
  )
}
