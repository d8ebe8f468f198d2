import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import { embedded } from '#db/server.ts'
import { ledgerUnderFire } from '#tests/life/ledger.ts'
import { rush } from '#tests/life/rush.ts'

// npm run soak:reminders [-- KILLS [SEED]]: kills one of two instances at random, then sends 2,000 reminders of one minute
// within the platforms' own limits; ends with 1 where one was missed or doubled, out of order, or against a limit.
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
const begun = Date.now()
const rushed = await rush(server.url, 2_000, 1_000)
const seconds = Math.round((Date.now() - begun) / 1_000)
await server.stop()
await rm(folder, { recursive: true, force: true })

print(`\n${owed} reminders owed, ${sent} sent; ${unsure} about which the platform could not say.`)
const { sent: carried, limited, ...against } = rushed
print(
  `${carried} of one minute carried to Slack and Discord in ${seconds} s; asked to wait ${limited.slack} and ${limited.discord} times.`,
)
const faults = Object.entries({ ...wrong, ...against })
for (const [name, list] of faults) print(`${name}: ${list.length === 0 ? 0 : list.join(', ')}`)
process.exit(faults.every(([, list]) => list.length === 0) ? 0 : 1)
