import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { connect } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { embedded } from '#db/server.ts'
import { received } from '#domain/fund/draft.ts'
import { statementFile } from '#domain/fund/files.ts'
import { statementOf } from '#domain/fund/statement.ts'

// npm run bench:fund [-- SECONDS]: entries a second with balances held and the chain kept, by eight who write at once,
// beside plain inserts of the same row into one table in the same run; and a statement of 10,000 entries.
const seconds = Number(process.argv[2] ?? 5)
const writers = 8
const folder = await mkdtemp(join(tmpdir(), 'enlace-bench-fund-'))
await chmod(folder, 0o711)
const server = await embedded(folder)
await migrate(server.url)
const database = connect(server.url)
const pool = new pg.Pool({ connectionString: server.url, max: writers })
const print = (line: string) => void process.stdout.write(`${line}\n`)

const said = { day: '2026-06-01', reason: 'As pledged', language: 'en', document: 'a letter' } as const
const nobody = { person: null, actedFor: null }

/** How often a second eight writers get something done. */
async function rate(work: (writer: number, turn: number) => Promise<unknown>): Promise<number> {
  const end = Date.now() + seconds * 1_000
  const done = await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      let turn = 0
      while (Date.now() < end) await work(writer, turn++)
      return turn
    }),
  )

  return done.reduce((sum, one) => sum + one, 0) / seconds
}

await pool.query(`create table plain (id bigserial primary key, kind text, day date, at timestamptz, contributor text, pot text,
  accounts text[], amounts bigint[], minor bigint, currency text, reason text, language text, document text, terms text)`)
const plainly = (writer: number) =>
  pool.query({
    name: 'plain',
    text: `insert into plain (kind, day, at, contributor, pot, accounts, amounts, minor, currency, reason, language, document, terms)
      values ('receive', $1, now(), $2, 'fund', $3, $4, 100, 'USD', $5, 'en', $6, '{}')`,
    values: [
      said.day,
      `T${writer}`,
      ['fund/given/TT', 'fund/available'],
      [-100, 100],
      said.reason,
      said.document,
    ],
  })
const entered = (writer: number) =>
  database.transact(db => db.fund.enter(received('fund', `T${writer}`, 100, said), nobody, new Date()))

for (const warm of [plainly, entered]) for (let turn = 0; turn < 50; turn += 1) await warm(0)
const [plain, books] = [await rate(plainly), await rate(entered)]
print(`plain inserts, ${writers} at once: ${Math.round(plain)} a second`)
print(
  `entries of the Fund, ${writers} at once, balanced and chained: ${Math.round(books)} a second (${((100 * books) / plain).toFixed(0)} %)`,
)

for (let turn = 0; turn < 10_000; turn += 100)
  await database.transact(async db => {
    for (let more = 0; more < 100; more += 1)
      await db.fund.enter(received('fund', 'TT', 100, said), nobody, new Date())
  })
const times: number[] = []
for (let turn = 0; turn < 21; turn += 1) {
  const began = performance.now()
  const entries = await database.transact(db => db.fund.inBrief({ contributor: 'TT' }))
  const statement = statementOf('TT', entries, '2027-06-01', said.day)
  const whole = statementFile(statement, new Date(), 'head').split('\n').length
  times.push(performance.now() - began)
  if (whole < 10_000) throw new Error('the statement is not whole')
}
times.sort((a, b) => a - b)
print(
  `a statement of 10,000 entries, with its file: ${times[10]!.toFixed(0)} ms (median of 21; slowest ${times[20]!.toFixed(0)} ms)`,
)

const began = performance.now()
const faults = await database.db.health.books()
const { number } = await database.db.fund.head()
print(
  `the chain of ${number} entries reckoned anew: ${Math.round(performance.now() - began)} ms, ${faults.length} faults`,
)

await pool.end()
await database.close()
await server.stop()
await rm(folder, { recursive: true, force: true })
