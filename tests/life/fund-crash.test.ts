import { expect, test } from 'vitest'
import type { Kind } from '#domain/fund/entry.ts'
import { freshDatabase } from '#tests/setup/database.ts'
import { killInEntries } from './fund-crash.ts'

// npm run soak does it in every kind of entry.
test('who is killed in the midst of an entry leaves nothing of it, and the books balance', async () => {
  const { url, drop } = await freshDatabase()
  const some: readonly Kind[] = ['receive', 'pay', 'reverse', 'close']
  const deaths = await killInEntries(url, some)
  await drop()

  expect(deaths).toEqual(some.map(kind => ({ kind, kept: false, faults: [] })))
})
