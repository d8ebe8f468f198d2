import { expect, it } from 'vitest'
import { connect } from '#db/client.ts'
import { ask } from '#tests/db/server-run.ts'
import { freshDatabase } from '#tests/setup/database.ts'

it('an instant is the same instant in a database whose own clock is another', async () => {
  const { url, drop } = await freshDatabase()
  const [{ name }] = (await ask(url, 'select current_database() as name')) as [{ name: string }]
  await ask(url, `alter database ${name} set timezone to 'America/Lima'`)
  const database = connect(url)
  const at = new Date('2027-03-01T02:30:00.250Z')

  try {
    const id = await database.transact(db => db.people.add('Officer, Technical Secretariat', null, null))
    await database.transact(db => db.people.assign(id, 'officer', {}, at, null))
    await database.db.invocations.keep(['one'], at, 'help', 'try::1', {
      tone: 'plain',
      audience: 'asker',
      body: [],
      links: [],
    })

    const [kept] = await ask(
      url,
      `select (select since from assignment) as since, (select at from invocation) as at`,
    )
    expect(kept).toEqual({ since: at, at })
    expect(await database.db.ministries.reached()).toBeUndefined()
    expect(await database.transact(db => db.people.held(id, new Date(at.getTime() - 1)))).toEqual([])
    expect(await database.transact(db => db.people.held(id, at))).toHaveLength(1)
  } finally {
    await database.close()
    await drop()
  }
})
