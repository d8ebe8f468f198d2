import { expect, it } from 'vitest'
import { freshDatabase } from '#tests/setup/database.ts'
import { ledgerUnderFire } from './ledger.ts'

// npm run soak:reminders does the same with a hundred kills.
it('of two instances one is killed at random: no reminder is missed, none is sent twice', async () => {
  const fresh = await freshDatabase()

  const { owed, sent, unsure, ...wrong } = await ledgerUnderFire({ url: fresh.url, seed: 2026, kills: 2 })

  expect(wrong).toEqual({ missed: [], doubled: [], astray: [] })
  expect(owed).toBeGreaterThan(100)
  expect(sent).toBeGreaterThan(owed / 2)
  await fresh.drop()
}, 120_000)
