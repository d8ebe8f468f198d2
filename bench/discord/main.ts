import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { peopled } from '../people.ts'
import { burst, byTurns, lateness, losses, type Rounds, sideBySide, started } from '../report.ts'
import type { Outcome, Round } from '../round.ts'
import { bare, enlace, type Target } from '../target.ts'
import { person } from './ask.ts'
import { application, token, triage } from './discord.ts'

// npm run bench:discord: Enlace beside discord.js alone, under the same load.
const print = (line: string) => process.stdout.write(`${line}\n`)
const flags = process.env.BENCH_FLAGS?.split(' ') ?? []

const load = fork(join(import.meta.dirname, 'load.ts'), { execArgv: ['--import', 'tsx'] })
const [{ apiUrl }] = (await once(load, 'message')) as [{ apiUrl: string }]

async function round(of: Omit<Round, 'people'>): Promise<Outcome> {
  load.send({ ...of, people } satisfies Round)
  const [outcome] = (await once(load, 'message')) as [Outcome]

  return outcome
}

/** A pass, the same for both: warm first, then what is measured. */
async function rounds(target: Target): Promise<Rounds> {
  await round({ what: 'read', rate: 50, seconds: 3 })
  await round({ what: 'file', rate: 50, seconds: 4 })

  const measured = {
    target,
    'read 50/s': await round({ what: 'read', rate: 50, seconds: 10 }),
    'read 200/s': await round({ what: 'read', rate: 200, seconds: 4 }),
    'file 50/s': await round({ what: 'file', rate: 50, seconds: 12 }),
    'file 200/s': await round({ what: 'file', rate: 200, seconds: 4 }),
    burst: await round({ what: 'read', rate: 500, seconds: 1 }),
    memory: target.memory(),
  }
  await target.stop()

  return measured
}

const folder = await mkdtemp(join(tmpdir(), 'enlace-bench-'))
await chmod(folder, 0o711)
const people = await peopled(folder, { platform: 'discord', workspace: '', channel: triage, person })

print(
  `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model}), load ${loadavg()[0]?.toFixed(1)}\n`,
)
const settings = { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: application, DISCORD_API_URL: apiUrl }
const [beside, measured] = await byTurns(
  async () => rounds(await bare('bare discord.js', 'bench/discord/bare.ts', settings)),
  async () => rounds(await enlace(folder, settings, flags)),
)

print(sideBySide(beside, measured))
print(`
"read" is /request list. "file" is a complete /request file, and half a second after its question the yes: each is an
interaction, so 200 a second are 100 of each. Acknowledged is the first callback; what is answered is edited into it,
and discord.js sends no more than 50 of those edits a second: beyond that, answers wait in the queue of both.
`)
for (const one of [beside, measured]) print(burst(one))
for (const one of [beside, measured]) print(losses(one))
for (const one of [beside, measured]) print(started(one))
print(lateness([...beside, ...measured]))
load.disconnect()
await rm(folder, { recursive: true, force: true })
