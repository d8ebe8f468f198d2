import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crash } from '#tests/life/crash.ts'
import { soakFund } from './fund.ts'

// npm run soak [-- KILLS [SEED]]: kills Enlace again and again, and ends with 1 where anything was lost or doubled.
const [kills = '50', seed = String(Date.now() % 100_000)] = process.argv.slice(2)
const folder = await mkdtemp(join(tmpdir(), 'enlace-soak-'))
await chmod(folder, 0o711)

const print = (line: string) => process.stdout.write(`${line}\n`)
print(`Enlace will be killed ${kills} times; to see the same again: npm run soak -- ${kills} ${seed}`)
const began = Date.now()
const { output, ...outcome } = await crash({
  seed: Number(seed),
  kills: Number(kills),
  each: 2,
  folder,
  tell: print,
})
await rm(folder, { recursive: true, force: true })

const { filed, kept, unsure, end, ...wrong } = outcome
print(
  `\n${kills} kills in ${Math.round((Date.now() - began) / 1000)} s: ${filed} requests told as filed, ${kept} kept;`,
)
print(`${unsure} messages about which Slack could not say; the last Enlace, told to stop, ended with ${end}.`)
for (const [name, list] of Object.entries(wrong)) print(`${name}: ${list.length === 0 ? 0 : list.join(', ')}`)
const well = end === 0 && Object.values(wrong).every(list => list.length === 0)
print(
  well ? 'Nothing was lost, nothing was doubled.' : `SOMETHING WENT WRONG; all that Enlace said:\n${output}`,
)
const books = await soakFund(100_000, Number(seed), print)
process.exit(well && books ? 0 : 1)
