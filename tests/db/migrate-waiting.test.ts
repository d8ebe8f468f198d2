import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '#db/migrate/folder.ts'
import { migrate } from '#db/migrate.ts'
import { emptyDatabase } from '#tests/setup/database.ts'
import { folderOfMigrations, through } from './migrate-run.ts'

const ours = join(import.meta.dirname, '../../prisma/migrations')
const firstNew = '20261123192000_outage'

test('what waited before messages had an end is of use as long as its reminder is, and everything else without one', async () => {
  const database = await emptyDatabase()
  const earlier = await folderOfMigrations()
  await cp(ours, earlier.path, { recursive: true })
  for (const { name } of await migrations(ours))
    if (name >= firstNew) await rm(join(earlier.path, name), { recursive: true })
  await migrate(database.url, earlier.path)
  await through(database.url, async db => {
    await db.query(
      `insert into person (id, name) values ('00000000-0000-4000-8000-000000000001', 'Somebody')`,
    )
    await db.query(
      `insert into reminder (id, subject, kind, step, occasion, addressee, day, due_at, useful_until, urgency, facts, state,
         turns, added_at, done_at)
       values (1, 'call:CALL-1', 'call', '3', '2026-10-16', 'ministry:MX', '2026-10-16', '2026-10-13', '2026-10-15T00:00:00Z', 2, '{}',
         'sent', 1, '2026-10-01', '2026-10-13')`,
    )
    await db.query(
      `insert into notice (id, at, slot, person_id, reply, reminder_id, turn)
       select id, '2026-10-13', 'direct', '00000000-0000-4000-8000-000000000001', '{}', reminder, turn
       from (values (1, 1, 1), (2, null, null)) as n (id, reminder, turn)`,
    )
    await db.query(
      `insert into delivery (notice_id, platform, workspace, place, place_id, state, next_at)
       select id, 'console', '', 'direct', 'u1', 'waiting', '2026-10-13' from notice`,
    )
    await db.query(`insert into channel values ('triage', 'console', '', 'triage', 'en', 'UTC')`)
  })
  await migrate(database.url)

  await through(database.url, async db => {
    const { rows } = await db.query('select useful_until, failing_since from delivery order by notice_id')
    expect(rows).toEqual([
      { useful_until: new Date('2026-10-15T00:00:00Z'), failing_since: null },
      { useful_until: null, failing_since: null },
    ])
    expect((await db.query('select since is not null as dated, lost_at from channel')).rows).toEqual([
      { dated: true, lost_at: null },
    ])
  })
  await database.drop()
})
