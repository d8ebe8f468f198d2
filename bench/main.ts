import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { signingSecret } from './ask.ts'
import { peopled } from './people.ts'
import { byTurns, report } from './report.ts'
import type { Outcome, Round } from './round.ts'
import { team } from './slack.ts'
import { bare, enlace, type Target } from './target.ts'

// npm run bench: Enlace beside Bolt alone, under the same load; BENCH_LONG=1 for a whole minute at 200 a second.
const print = (line: string) => process.stdout.write(`${line}\n`)
const long = process.env.BENCH_LONG === '1' ? 60 : 10
const flags = process.env.BENCH_FLAGS?.split(' ') ?? []

const load = fork(join(import.meta.dirname, 'load.ts'), { execArgv: ['--import', 'tsx'] })
const [{ apiUrl }] = (await once(load, 'message')) as [{ apiUrl: string }]

async function round(target: Target, of: Omit<Round, 'people'>): Promise<Outcome> {
  load.send({ ...of, url: target.url, people } satisfies Round & { url: string })
  const [outcome] = (await once(load, 'message')) as [Outcome]

  return outcome
}

/** A pass, the same for both: warm first, then what is measured. */
async function rounds(target: Target) {
  await round(target, { what: 'read', rate: 50, seconds: 3 })
  await round(target, { what: 'file', rate: 50, seconds: 4 })

  const measured = {
    target,
    'read 50/s': await round(target, { what: 'read', rate: 50, seconds: 6 }),
    'read 200/s': await round(target, { what: 'read', rate: 200, seconds: 6 }),
    'file 50/s': await round(target, { what: 'file', rate: 50, seconds: 6 }),
    'file 200/s': await round(target, { what: 'file', rate: 200, seconds: 6 }),
    burst: await round(target, { what: 'read', rate: 500, seconds: 1 }),
    long: await round(target, { what: 'file', rate: 200, seconds: long }),
    memory: target.memory(),
  }
  await target.stop()

  return measured
}

const folder = await mkdtemp(join(tmpdir(), 'enlace-bench-'))
await chmod(folder, 0o711)
const people = await peopled(folder, {
  platform: 'slack',
  workspace: team,
  channel: 'C0TRIAGE',
  person: number => `U${number}`,
})

print(
  `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model}); load in a process of its own\n`,
)
const settings = { SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl }
const [beside, measured] = await byTurns(
  async () => rounds(await bare('bare Bolt', 'bench/bare.ts', settings)),
  async () => rounds(await enlace(folder, settings, flags)),
)

print(report(beside, measured, long))
load.disconnect()
await rm(folder, { recursive: true, force: true })
