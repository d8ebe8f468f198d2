import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Something that answers a platform, in a process of its own. */
export type Target = {
  readonly name: string
  readonly url: string
  /** From its start until it takes requests. */
  readonly readyMs: number
  /** Resident memory now, in mebibytes. */
  readonly memory: () => number
  readonly stop: () => Promise<void>
}

const house = join(import.meta.dirname, '..')

/** What Enlace is measured beside: a program that tells its port once it is there. */
export async function bare(name: string, program: string, settings: Settings): Promise<Target> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', join(house, program)], {
    env: { ...plain, ...settings },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]

  return target(name, child, port, began)
}

/** Enlace as `npm start` runs it; `flags` are Node's own, for a profile. */
export async function enlace(folder: string, settings: Settings, flags: readonly string[]): Promise<Target> {
  const began = performance.now()
  const child = spawn(process.execPath, [...flags, '--import', 'tsx', join(house, 'src/main.ts')], {
    env: { ...plain, PORT: '0', ENLACE_DATA: folder, LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  for await (const chunk of child.stderr!.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += chunk
    if (said.includes('Enlace is ready')) break
  }
  const port = Number(/"port":(\d+)/.exec(said)?.[1])
  if (!port) throw new Error(`Enlace does not start:\n${said}`)
  child.stderr!.on('data', chunk => process.stderr.write(chunk)).resume()

  return target('Enlace', child, port, began)
}

type Settings = Readonly<Record<string, string>>

const plain = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR }

function target(name: string, child: ChildProcess, port: number, began: number): Target {
  return {
    name,
    url: `http://127.0.0.1:${port}/slack/events`,
    readyMs: performance.now() - began,
    memory: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
