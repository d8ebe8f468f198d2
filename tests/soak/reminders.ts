import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import { embedded } from '#db/server.ts'
import { ledgerUnderFire } from '#tests/life/ledger.ts'

// npm run soak:reminders [-- KILLS [SEED]]: kills one of two instances at random, and ends with 1 where a reminder was missed or doubled.
const [kills = '100', seed = String(Date.now() % 100_000)] = process.argv.slice(2)
const folder = await mkdtemp(join(tmpdir(), 'enlace-soak-'))
await chmod(folder, 0o711)
const server = await embedded(folder)
await migrate(server.url)

const print = (line: string) => process.stdout.write(`${line}\n`)
print(
  `One of two instances will be killed ${kills} times; the same again: npm run soak:reminders -- ${kills} ${seed}`,
)
const { owed, sent, unsure, ...wrong } = await ledgerUnderFire({
  url: server.url,
  seed: Number(seed),
  kills: Number(kills),
  tell: print,
})
await server.stop()
await rm(folder, { recursive: true, force: true })

print(`\n${owed} reminders owed, ${sent} sent; ${unsure} about which the platform could not say.`)
for (const [name, list] of Object.entries(wrong)) print(`${name}: ${list.length === 0 ? 0 : list.join(', ')}`)
process.exit(Object.values(wrong).every(list => list.length === 0) ? 0 : 1)
