import { expect, test } from 'vitest'
import type { Posted } from '#reply/post.ts'
import { openThreads, read, wordsOf } from '#tests/setup/threads.ts'

const { as, database, discord, kept, mexico, officer, outbox, settled, sql, thread, way } =
  await openThreads()
await database.db.settings.mirror(true)

test('told of twice, by two instances at once, it is mirrored once', async () => {
  const { remark, heard } = await thread()
  const said = remark()
  await Promise.all([way.remark(said), way.remark(said), way.remark(said)])
  await way.remark(said)

  expect((await heard()).discord).toHaveLength(1)
})

test('an edit edits what was mirrored; the same again, and an older one that comes late, change nothing', async () => {
  const { says, heard } = await thread()
  const said = await says()
  await heard()
  await says({ ...said, version: 3, text: 'We can come in June.' })
  await heard()
  await says({ ...said, version: 2, text: 'We can come in April.' })
  await says({ ...said, version: 4, text: 'We can come in June.' })
  const { discord } = await heard()

  expect(discord.map(wordsOf)).toEqual(['We can come in May.', 'We can come in June.'])
  expect(discord[1]).toMatchObject({ edits: { channel: 'D1' }, under: null })
})

test('an edit that comes before what it edits is mirrored as it stands, once', async () => {
  const { remark, says, heard } = await thread()
  const said = remark()
  await says({ ...said, version: 2, text: 'We can come in June.' })
  await says(said)

  expect((await heard()).discord.map(wordsOf)).toEqual(['We can come in June.'])
})

test('edits while it waits go with it, in its newest words', async () => {
  const { says, heard } = await thread()
  await outbox.stop()
  const said = await says()
  await says({ ...said, version: 2, text: 'Two' })
  await says({ ...said, version: 3, text: 'Three' })
  outbox.start()
  const { discord } = await heard()

  expect(discord.map(wordsOf)).toEqual(['Three'])
})

test('what is taken back before it was posted, or before anybody heard of it, is never posted', async () => {
  const { remark, says, takesBack, heard } = await thread()
  await outbox.stop()
  await takesBack(await says())
  const early = remark()
  await takesBack(early)
  await says(early)
  outbox.start()

  expect((await heard()).discord).toEqual([])
})

test('a request whose card waits gets it under that card; one that has no card there, nothing', async () => {
  const ref = await as(mexico).files()
  await expect
    .poll(() => sql('select from card where subject = $1', [ref]), { timeout: 20_000 })
    .toHaveLength(2)
  await settled()
  const { under, ...said } = (await thread()).remark()
  const [card] = await sql<Posted>(`select * from card where subject = $1 and platform = 'slack'`, [ref])
  await sql(`delete from card where subject = $1 and platform = 'discord'`, [ref])
  const notTold = { ...said, at: { channel: 'C1', message: 'nowhere to go' }, under: card ?? under }
  const before = (await kept()).notice
  await way.remark(notTold)
  expect((await kept()).notice).toBe(before)

  await outbox.stop()
  await as(await officer()).does(`request take ${ref}`)
  const count = discord.sent.length
  await way.remark({ ...notTold, at: { channel: 'C1', message: 'under a card to come' } })
  outbox.start()
  await settled()
  const came = discord.sent.slice(count)

  expect(came.map(({ under: where }) => where === null)).toEqual([true, false, false])
  expect(read(came[2]!)).toContain('We can come in May.')
})

test('what was mirrored and then removed there by somebody stays removed, and the card is left alone', async () => {
  const { ref, says } = await thread()
  const said = await says()
  await settled()
  await sql(`update delivery set message = 'gone' where message = $1 and platform = 'discord'`, [
    `d${discord.sent.length}`,
  ])
  const cards = await sql('select * from card where subject = $1', [ref])
  await says({ ...said, version: 2, text: 'Edited' })
  await settled()

  expect(await sql('select * from card where subject = $1', [ref])).toEqual(cards)
  expect(await sql(`select from delivery where state = 'failed'`)).toEqual([])
})

test('a thread in a channel that is for triage no longer is not heard', async () => {
  const { says, heard } = await thread()
  await sql(`update channel set channel = 'C2' where platform = 'slack'`)
  await says()

  expect(await heard()).toEqual({ slack: [], discord: [] })
})
