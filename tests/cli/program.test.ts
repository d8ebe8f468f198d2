import { afterAll, describe, expect, it } from 'vitest'
import { connect } from '#db/client.ts'
import { program } from '#tests/life/program.ts'
import { freshDatabase } from '#tests/setup/database.ts'

const fresh = await freshDatabase()
const database = connect(fresh.url)
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

/** One run of the command line: its exit code and what it printed. */
async function enlace(...args: string[]): Promise<readonly [number | string, string]> {
  const run = program('src/cli.ts', { DATABASE_URL: fresh.url }, args)

  return [await run.ended, run.said()]
}

describe('the command line', () => {
  it('gives a code that makes whoever uses it the lead, and the one before is worth nothing', async () => {
    const [code, printed] = await enlace('code', 'lead')
    const [again, later] = await enlace('code', 'lead')
    const [first, second] = [printed, later].map(
      said => /^[A-Z0-9]{4}(-[A-Z0-9]{4}){2}$/m.exec(said)?.[0] ?? '',
    )

    expect([code, again]).toEqual([0, 0])
    expect(first).not.toBe(second)
    expect(await database.db.codes.use(first!, new Date())).toBeNull()
    expect(await database.db.codes.use(second!, new Date())).toEqual({ personId: null })
  })

  it('ends with 1 where something needs a hand, and with 2 where it was not understood', async () => {
    const [[ill, report], [lost, usage], [refused, answer]] = await Promise.all([
      enlace('doctor'),
      enlace('dance'),
      enlace('try', '--lang', 'en', 'request list'),
    ])

    expect([ill, report]).toEqual([1, expect.stringContaining('LOOK the Secretariat has a lead')])
    expect([lost, usage]).toEqual([2, expect.stringContaining('Usage:')])
    expect([refused, answer]).toEqual([1, expect.stringContaining('This is not yours to do.')])
  })
})

describe('a program that cannot start', () => {
  it.each([
    [
      'src/main.ts',
      { SLACK_BOT_TOKEN: 'hunter2' },
      /^Enlace cannot start: SLACK_BOT_TOKEN is malformed: .*\n$/,
    ],
    [
      'src/cli.ts',
      { DATABASE_URL: 'mysql://u:hunter2@db/x' },
      /^Enlace cannot start: DATABASE_URL is malformed: .*\n$/,
    ],
  ])('%s says why in one line, and ends with 1', async (file, env, line) => {
    const run = program(file, env, ['doctor'])

    expect(await run.ended).toBe(1)
    expect(run.said()).toMatch(line)
    expect(run.said()).not.toContain('hunter2')
  })
})
