import { afterEach, describe, expect, it } from 'vitest'
import { connect } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { freshDatabase } from '#tests/setup/database.ts'
import { loopback } from '#tests/slack/loopback.ts'
import { healthOf, until } from './house.ts'
import { environment } from './lives.ts'
import { network } from './network.ts'
import { program, ready } from './program.ts'
import { givenAway } from './secrets.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A real Enlace in a process of its own, which logs all it can, with somebody who may use it. */
async function running(transport: 'http' | 'socket') {
  const slack = await loopback(transport)
  closing.push(slack.close)
  const fresh = await freshDatabase()
  closing.push(fresh.drop)
  await migrate(fresh.url)
  const database = connect(fresh.url)
  const { contacts, triage } = await network(database, slack, ['MX'])
  await database.close()

  const env = { ...environment('', slack), DATABASE_URL: fresh.url, ENLACE_CONSOLE: '1' }
  const enlace = program('src/main.ts', env)
  closing.push(async () => enlace.tell('SIGKILL'))
  const port = await ready(enlace)
  slack.callsAt(`http://127.0.0.1:${port}/slack/events`)

  return { enlace, port, slack, url: fresh.url, mexico: contacts[0]!, triage }
}

describe.each(['http', 'socket'] as const)('Enlace, told to stop, with Slack over %s', transport => {
  it('finishes what it holds, says so meanwhile, lets every connection go, and ends well', async () => {
    const { enlace, port, slack, url, mexico, triage } = await running(transport)
    await until(
      () => healthOf(port),
      ([status]) => status === 200,
    )
    const page = await liveNews(port)
    // The way back to the asker hangs: the answer is still held when the word comes.
    slack.fails('response_url', { silent: 'before' }, 1)
    await mexico.types('/rial person whoami', triage)
    await slack.next('response_url')

    enlace.tell('SIGTERM')
    const [, words] = await until(
      () => healthOf(port),
      ([status]) => status !== 200,
    )

    expect(words).toBe('not ready: stopping')
    expect((await mexico.sees('message')).text).toContain('Contact point, MX')
    await page.over
    expect(await enlace.ended).toBe(0)
    expect(givenAway(enlace.said(), slack, url)).toEqual([])
    expect(enlace.said()).toContain('"signal":"SIGTERM"')
  })
})

/** A browser that waits for live news. */
async function liveNews(port: number): Promise<{ readonly over: Promise<void> }> {
  const answer = await fetch(`http://127.0.0.1:${port}/events`)
  const reader = answer.body!.getReader()
  await reader.read()
  const over = async () => {
    while (!(await reader.read()).done);
  }

  return { over: over() }
}
