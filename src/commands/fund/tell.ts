import { isMember } from '#domain/countries.ts'
import { type Entry, refOf } from '#domain/fund/entry.ts'
import { confirmLinks, entryFacts, entryLink } from '#reply/fund.ts'
import { type Link, type Reply, tell } from '#reply/reply.ts'
import type { Message } from '#reply/value.ts'
import type { Context } from '../define.ts'
import { tellMinistries } from '../voices.ts'

/** Tells a contributor what the Secretariat has recorded of it, so that it can say whether that is right. */
export async function tellContributor(
  context: Context,
  entry: Entry,
  title: Message,
  isNews = true,
): Promise<void> {
  if (entry.contributor === null || !isMember(entry.contributor)) return
  const links = isNews ? confirmLinks(entry.number) : []
  const reply = tell(title, entryFacts(entry), ...links, entryLink(entry.number))
  await tellMinistries(context, [entry.contributor], [], reply, refOf(entry.number))
}

/** Tells the Secretariat's officers, but not the one who speaks. */
export async function tellOfficers(
  context: Context,
  entry: Entry,
  title: Message,
  ...more: readonly Link[]
): Promise<void> {
  const { db, actor, now } = context
  const officers = (await db.people.secretariat(now))
    .map(({ id }) => id)
    .filter(id => id !== actor.person?.id)
  const reply: Reply = tell(title, entryFacts(entry), ...more, entryLink(entry.number))
  await db.notices.tell(officers, reply, refOf(entry.number), now)
}
