import { afterEach, expect, it } from 'vitest'
import { serverOf } from '#tests/db/server-run.ts'
import { temporaryFolder } from '#tests/setup/temporary.ts'
import { healthOf } from './house.ts'
import { type Program, program, programAsWritten } from './program.ts'

const running: Program[] = []
afterEach(() => {
  for (const one of running) one.tell('SIGKILL')
})

/** `npm run demo`, on data of its own. */
function demo(folder: string, as = program): Program {
  const one = as('src/demo.ts', { ENLACE_DATA: folder })
  running.push(one)

  return one
}

async function opened(one: Program): Promise<number> {
  const [, port] = await one.says(/http:\/\/localhost:(\d+)\//)

  return Number(port)
}

it('the demonstration opens twice at once, and again after it was killed, and leaves no server behind', async () => {
  const folder = await temporaryFolder('demo')
  const [first, second] = [demo(folder), demo(folder)]

  const ports = [await opened(first), await opened(second)]
  expect(new Set(ports).size).toBe(2)
  for (const port of ports) expect(await healthOf(port)).toEqual([200, 'ready'])
  first.tell('SIGKILL')
  second.tell('SIGKILL')
  await Promise.all([first.ended, second.ended])

  const third = demo(folder, programAsWritten)
  const port = await opened(third)
  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text()
  expect(page).toContain('Contact point, Mexico')
  third.tell('SIGINT')
  expect(await third.ended).toBe(0)
  expect(await serverOf(folder)).toBeUndefined()
}, 120_000)
