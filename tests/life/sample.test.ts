import { afterAll, describe, expect, it } from 'vitest'
import { connect, type Database } from '#db/client.ts'
import { totalsByPot } from '#domain/fund/totals.ts'
import { remind } from '#jobs/remind.ts'
import { doctor } from '#src/cli/doctor.ts'
import { seed } from '#src/demo/seed.ts'
import { openLog } from '#src/log.ts'
import { ask } from '#tests/db/server-run.ts'
import { freshDatabase } from '#tests/setup/database.ts'

const log = openLog('silent')
const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function fresh(): Promise<{ readonly url: string; readonly database: Database }> {
  const { url, drop } = await freshDatabase()
  const database = connect(url)
  closing.push(drop, database.close)

  return { url, database }
}

/** The sample as anybody would see it, whoever made it and when. */
const sample = (url: string) =>
  ask(
    url,
    `select (select count(*)::int from person) as people, (select count(*)::int from office_holder) as offices,
       (select count(*)::int from delivery) as messages, (select count(*)::int from journal) as acts,
       (select json_agg(json_build_array(title, state) order by ref) from request) as requests,
       (select count(*)::int from activity) as activities, (select count(*)::int from workshop) as workshops,
       (select count(*)::int from workshop_date) as dates, (select count(*)::int from memory_entry) as entries,
       (select value from setting where name = 'sample') as sample`,
  )

/** A database that is lost after so many transactions, as if this copy had been killed there. */
function dyingAfter(database: Database, transactions: number): Database {
  let left = transactions

  return {
    ...database,
    transact: work => (left-- > 0 ? database.transact(work) : Promise.reject(new Error('killed'))),
  }
}

describe('the sample network', async () => {
  const whole = await fresh()
  await seed(whole.database, log, new Date())
  const [expected] = await sample(whole.url)

  it('is made of people named by their office, and of requests at every stage', () => {
    expect(expected).toMatchObject({ people: 46, offices: 9, activities: 99, workshops: 20, sample: 'made' })
    expect(expected!.requests).toHaveLength(12)
  })

  it('has the Fund of 2011 to 2015 as it was published', async () => {
    const balances = await whole.database.db.fund.balances()
    const sums = [...totalsByPot(balances).values()]
    const sum = (of: 'received' | 'paid' | 'available') => sums.reduce((all, pot) => all + pot[of], 0) / 100

    expect([sum('received'), sum('paid'), sum('available')]).toEqual([649_734, 587_955, 61_779])
  })

  it('is in good order', async () => {
    const lines: string[] = []
    // What fell due while the sample was made goes out as soon as the clock first looks.
    await remind(whole.database, new Date())
    expect(await doctor(whole.database, new Date(), line => void lines.push(line))).toBe(true)
    expect(lines).toContain('ok   every request is what its history adds up to')
    expect(lines).toContain('ok   every activity on the calendar is what its history adds up to')
  })

  it.each([1, 30])('is finished by the next start where a copy was killed at step %s', async step => {
    const { url, database } = await fresh()
    await expect(seed(dyingAfter(database, step), log, new Date())).rejects.toThrow()
    await seed(database, log, new Date())

    expect(await sample(url)).toEqual([expected])
  })

  it('is made once by two copies at the same time, and by a third one later', async () => {
    const { url, database } = await fresh()
    await Promise.all([seed(database, log, new Date()), seed(database, log, new Date())])
    await seed(database, log, new Date())

    expect(await sample(url)).toEqual([expected])
  })
})
