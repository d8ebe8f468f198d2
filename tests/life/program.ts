import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** One of Enlace's programs in a process of its own, as an operator starts it. */
export type Program = {
  readonly pid: number
  /** All it has written so far, to either output. */
  readonly said: () => string
  /** Waits until it writes something like this; fails where it ends without. */
  readonly says: (like: RegExp) => Promise<RegExpExecArray>
  /** How it ended: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
  readonly tell: (signal: NodeJS.Signals) => void
}

export type Environment = Readonly<Record<string, string>>

const house = join(import.meta.dirname, '../..')

/** Starts `src/main.ts` and the like with this environment and none of ours. */
export const program = (file: string, env: Environment, args: readonly string[] = [], cwd = house): Program =>
  spawned(file, [...started(file), ...args], env, cwd)

/** The same, read file by file as `npm start`, `npm run demo` and `npm run enlace` do. */
export const programAsWritten = (file: string, env: Environment): Program =>
  spawned(file, written(file), env, house)

function spawned(file: string, args: readonly string[], env: Environment, cwd: string): Program {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

  return watched(child, file)
}

/** What Node is told to start one of our files with: made ready for a run of the tests, or else as it is written. */
export function started(file: string): readonly string[] {
  const made = process.env.TEST_PROGRAMS

  return made ? [join(made, file.replace(/ts$/, 'js'))] : written(file)
}

/** The same as `npm start` and the like do. */
const written = (file: string) => ['--import', 'tsx', join(house, file)]

function watched(child: ChildProcess, name: string): Program {
  const looking = new Set<() => void>()
  let said = ''
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', chunk => {
      said += chunk
      for (const look of looking) look()
    })
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)

  return {
    pid: child.pid!,
    said: () => said,
    ended,
    tell: signal => void child.kill(signal),

    async says(like) {
      let found = () => {}
      const seen = new Promise<void>(resolve => {
        found = () => like.test(said) && resolve()
      })
      looking.add(found)
      found()
      try {
        await Promise.race([seen, ended])
      } finally {
        looking.delete(found)
      }
      const match = like.exec(said)
      if (match === null) throw new Error(`${name} ended (${await ended}) without saying ${like}:\n${said}`)

      return match
    },
  }
}

/** Waits until Enlace takes requests, and gives the port it listens on. */
export async function ready(enlace: Program): Promise<number> {
  const [, port] = await enlace.says(/"port":(\d+).*Enlace is ready/)

  return Number(port)
}
