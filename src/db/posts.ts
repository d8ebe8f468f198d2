import type { Reply } from '#reply/reply.ts'
import type { Tx } from './tx.ts'

/** A message in one of the console's rooms: `channel:<id>`, or `direct:<account id>`. */
export type ConsoleMessage = {
  readonly id: string
  /** The message in whose thread it stands. */
  readonly thread: string | null
  readonly reply: Reply
  readonly postedAt: Date
  readonly editedAt: Date | null
}

type NewMessage = {
  readonly room: string
  readonly thread: string | null
  /** The same for every try of the same message. */
  readonly key: string
  readonly reply: Reply
  readonly at: Date
}

/** The console's own messages: what Slack or Discord would keep for us. */
export function posts(prisma: Tx) {
  return {
    /** Keeps a message; the same key twice gives the message already kept. */
    async write({ room, thread, key, reply, at }: NewMessage): Promise<ConsoleMessage> {
      // An update that changes nothing, because `do nothing` would not return the row.
      const rows = await prisma.$queryRaw<Row[]>`
        insert into console_post (room, thread, key, reply, posted_at)
        values (${room}, ${asId(thread)}::bigint, ${key}, ${JSON.stringify(reply)}::jsonb, ${at})
        on conflict (key) do update set key = excluded.key
        returning id, thread, reply, posted_at, edited_at`

      return asMessage(rows[0]!)
    },

    /** Puts another reply in a message's place; null where the message is gone. Saying the same again edits nothing. */
    async edit(id: string, reply: Reply, at: Date): Promise<ConsoleMessage | null> {
      const rows = await prisma.$queryRaw<Row[]>`
        with edited as (
          update console_post set reply = ${JSON.stringify(reply)}::jsonb, edited_at = ${at}
          where id = ${asId(id)}::bigint and reply <> ${JSON.stringify(reply)}::jsonb
          returning id, thread, reply, posted_at, edited_at)
        select * from edited
        union all
        select id, thread, reply, posted_at, edited_at from console_post
        where id = ${asId(id)}::bigint and not exists (select from edited)`

      return rows[0] ? asMessage(rows[0]) : null
    },

    /** The latest messages of a room with all that stands in their threads, oldest first. */
    async read(room: string, latest = 100): Promise<readonly ConsoleMessage[]> {
      const rows = await prisma.$queryRaw<Row[]>`
        with latest as (
          select id from console_post where room = ${room} and thread is null order by id desc limit ${latest})
        select id, thread, reply, posted_at, edited_at from console_post
        where room = ${room} and coalesce(thread, id) in (select id from latest)
        order by id`

      return rows.map(asMessage)
    },

    /** How many messages each room has, for the marks of what is new. */
    async counts(): Promise<ReadonlyMap<string, number>> {
      const rows = await prisma.$queryRaw<{ room: string; messages: number }[]>`
        select room, count(*)::int as messages from console_post group by room`

      return new Map(rows.map(row => [row.room, row.messages]))
    },

    /** Differs from the last one whenever any message was written or edited, by whichever instance. */
    async mark(): Promise<string> {
      const rows = await prisma.$queryRaw<{ mark: string }[]>`
        select concat(max(id), ' ', max(edited_at)) as mark from console_post`

      return rows[0]?.mark ?? ''
    },
  }
}

type Row = { id: bigint; thread: bigint | null; reply: Reply; posted_at: Date; edited_at: Date | null }

const asMessage = (row: Row): ConsoleMessage => ({
  id: String(row.id),
  thread: row.thread === null ? null : String(row.thread),
  reply: row.reply,
  postedAt: row.posted_at,
  editedAt: row.edited_at,
})

const asId = (id: string | null): bigint | null => (id === null ? null : BigInt(id))
