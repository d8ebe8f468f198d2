import { describe, expect, it } from 'vitest'
import { done } from '#reply/reply.ts'
import { houses } from './setting.ts'

const start = houses()

describe('the socket to Slack', () => {
  it('is there when Enlace has started, and gone when it has stopped', async () => {
    const { slack, platform } = await start('socket')

    expect([platform.ready(), slack.sockets.open()]).toEqual([true, 1])
    await platform.stop()
    await slack.sockets.seen.next('the end', one => one === 'closed')

    expect([platform.ready(), slack.sockets.open()]).toEqual([false, 0])
  })

  it('comes back by itself after it was cut while Slack answered 503', async () => {
    const { slack, platform } = await start('socket', { answer: () => done('Back') })
    await slack.sockets.seen.next('the first connection')
    slack.fails('apps.connections.open', { status: 503 }, 3)

    slack.sockets.drop()

    await slack.sockets.seen.next('the end', one => one === 'closed')
    await slack.sockets.seen.next('the second connection', one => one === 'opened')
    const ana = slack.person()
    await ana.types('/rial help')
    expect((await ana.sees('ephemeral')).text).toBe('✅ Back')
    expect(platform.ready()).toBe(true)
    expect(
      slack.calls.filter(({ method, answer }) => method === 'apps.connections.open' && answer === 503),
    ).toHaveLength(3)
  })

  it('comes back when Slack did not answer at all, or said no for a while', async () => {
    const { slack } = await start('socket')
    await slack.sockets.seen.next('the first connection')
    slack.fails('apps.connections.open', { broken: 'before' })
    slack.fails('apps.connections.open', { error: 'internal_error' })
    slack.fails('apps.connections.open', { status: 429, retryAfter: 1 })

    slack.sockets.drop()

    await slack.sockets.seen.next('the end', one => one === 'closed')
    await slack.sockets.seen.next('the second connection', one => one === 'opened')
  })

  it('is renewed when Slack asks for it', async () => {
    const { slack } = await start('socket')
    await slack.sockets.seen.next('the first connection')

    slack.sockets.renew()

    await slack.sockets.seen.next('the end of it', one => one === 'closed')
    await slack.sockets.seen.next('the second connection', one => one === 'opened')
    const ana = slack.person()
    await ana.types('/rial help')
    await ana.sees('ephemeral')
    expect(slack.sockets.open()).toBe(1)
  })

  it('is opened later when Slack is away at the start', async () => {
    const { slack, platform } = await start('socket', {}, before => {
      before.fails('apps.connections.open', { status: 503 }, 2)
      before.fails('auth.test', { status: 500 }, 3)
    })

    expect(platform.ready()).toBe(false)
    await slack.sockets.seen.next('a connection')
    await slack.next('auth.test', ({ answer }) => typeof answer === 'object')
  })

  it('is cut when Slack does not finish its goodbye', async () => {
    const { slack, platform } = await start('socket')
    await slack.sockets.seen.next('the first connection')
    slack.sockets.deafen()

    await platform.stop()

    await expect.poll(() => slack.sockets.open()).toBe(0)
  })

  it('is not opened again by a try that was under way when Enlace stopped', async () => {
    const { slack, platform } = await start('socket')
    await slack.sockets.seen.next('the first connection')
    slack.fails('apps.connections.open', { silent: 'before' })
    slack.sockets.drop()
    await slack.next('apps.connections.open', ({ answer }) => JSON.stringify(answer).includes('not_answered'))

    await platform.stop()

    await expect
      .poll(() => slack.calls.some(({ answer }) => JSON.stringify(answer).includes('left')))
      .toBe(true)
    expect(slack.sockets.open()).toBe(0)
  })
})
