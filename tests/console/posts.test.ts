import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PrismaClient } from '#db/generated/client.ts'
import { posts } from '#db/posts.ts'
import { done, tell } from '#reply/reply.ts'
import { freshDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let prisma: PrismaClient
let kept: ReturnType<typeof posts>
beforeAll(async () => {
  database = await freshDatabase()
  prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) })
  kept = posts(prisma)
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.drop()
})

const at = new Date('2026-03-02T15:00:00Z')
const later = new Date('2026-03-02T16:00:00Z')
const say = (room: string, key: string, title: string, thread: string | null = null) =>
  kept.write({ room, thread, key, reply: tell(title), at })

test('the same key twice is one message, and the first word stands', async () => {
  const both = await Promise.all([say('channel:once', 'k1', 'First'), say('channel:once', 'k1', 'First')])

  expect(both[0].id).toBe(both[1].id)
  expect(await say('channel:once', 'k1', 'Second')).toEqual({
    id: both[0].id,
    thread: null,
    reply: tell('First'),
    postedAt: at,
    editedAt: null,
  })
  expect(await kept.read('channel:once')).toHaveLength(1)
})

test('a message is edited in place, and saying the same again edits nothing', async () => {
  const { id } = await say('channel:edit', 'k2', 'Filed')

  expect(await kept.edit(id, tell('Filed'), later)).toMatchObject({ id, editedAt: null })
  expect(await kept.edit(id, done('Taken'), later)).toMatchObject({
    id,
    reply: done('Taken'),
    editedAt: later,
  })
  expect(await kept.read('channel:edit')).toMatchObject([{ id, reply: done('Taken'), postedAt: at }])
  expect(await kept.edit('987654321', tell('Gone'), later)).toBeNull()
})

test('a room shows its latest messages with the whole of their threads, oldest first', async () => {
  const roots = []
  for (const title of ['one', 'two', 'three']) roots.push(await say('channel:read', title, title))
  await say('channel:read', 'old', 'under one', roots[0]?.id)
  await say('channel:read', 'new', 'under two', roots[1]?.id)
  await say('direct:somebody', 'elsewhere', 'not here')

  const titles = (await kept.read('channel:read', 2)).map(({ reply }) => reply.title)
  expect(titles).toEqual(['two', 'three', 'under two'])
  expect((await kept.counts()).get('channel:read')).toBe(5)
})

test('the mark differs after every message and every edit', async () => {
  const marks = [await kept.mark()]
  const { id } = await say('channel:mark', 'm', 'x')
  marks.push(await kept.mark())
  await kept.edit(id, tell('y'), new Date('2026-03-03T00:00:00Z'))
  marks.push(await kept.mark())

  expect(new Set(marks).size).toBe(3)
  expect(await kept.mark()).toBe(marks[2])
})
