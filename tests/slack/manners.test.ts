import { describe, expect, it } from 'vitest'
import { done, link, type Reply, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { button, filing, gate, houses, sentence } from './setting.ts'

const start = houses()

describe('the language of a person', () => {
  it('is asked of Slack once, not at every word', async () => {
    const { slack, asked } = await start('http')
    const ana = slack.person({ locale: 'fr-CA' })

    for (const line of ['/rial help', '/rial request list']) {
      await ana.types(line)
      expect((await asked.next(line)).account.locale).toBe('fr-CA')
    }

    expect(slack.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1)
  })

  it('is not waited for when Slack does not tell it', async () => {
    const { slack, asked } = await start('http')
    const ana = slack.person({ locale: 'fr-CA' })
    slack.fails('users.info', { silent: 'before' })

    await ana.types('/rial help')

    expect((await asked.next('asked')).account).toMatchObject({ locale: null, zone: null })
    await ana.sees('ephemeral')
  })

  it('is unknown, and nobody is left without an answer, where Slack will not say', async () => {
    const { slack, asked } = await start('http')
    const ana = slack.person()
    slack.fails('users.info', { error: 'missing_scope' })

    await ana.types('/rial help')

    expect((await asked.next('asked')).account.locale).toBeNull()
    await ana.sees('ephemeral')
  })

  it('is that of the last answer in the word that the next one is coming', async () => {
    const slow = gate<Reply>()
    const { slack } = await start('http', {
      answer: one => (one.asks.kind === 'line' && one.asks.text === 'slow' ? slow.passed : tell('Said')),
    })
    const ana = slack.person({ locale: 'es-MX' })
    await ana.types('/rial help')
    await ana.sees('ephemeral')

    await ana.types('/rial slow')

    expect((await ana.sees('modal')).text).toContain(sentence('slack.working', 'es'))
    slow.open(done('Done'))
    await ana.sees('modal')
  })
})

describe('an answer finds its reader', () => {
  it('when Slack asks to wait before a modal is changed', async () => {
    const { slack } = await start('http', {
      answer: one => (one.asks.kind === 'line' ? filing() : done('Filed')),
    })
    const ana = slack.person()
    await ana.types('/rial request file')
    slack.fails('views.update', { status: 429, retryAfter: 1 })

    await ana.submits((await ana.sees('modal')).view, { title: 'A', need: 'B', topics: ['osh'] })
    await ana.sees('modal')

    expect((await ana.sees('modal')).text).toContain('✅ Filed')
  })

  it('privately when Slack asks to wait too long', async () => {
    const { slack } = await start('http', {
      answer: one => (one.asks.kind === 'line' ? filing() : done('Filed')),
    })
    const ana = slack.person()
    await ana.types('/rial request file')
    slack.fails('views.update', { status: 429, retryAfter: 60 })

    await ana.submits((await ana.sees('modal')).view, { title: 'A', need: 'B', topics: ['osh'] })

    expect((await ana.sees('message')).text).toContain('✅ Filed')
  })

  it('privately when the address for answers does not answer', async () => {
    const { slack } = await start('http')
    const ana = slack.person()
    slack.fails('response_url', { status: 500 })

    await ana.types('/rial help', slack.channel('general'))

    expect((await ana.sees('message')).text).toBe('Said')
  })

  it('privately, though it may have to wait a second for that too', async () => {
    const { slack } = await start('http')
    const ana = slack.person()
    slack.endAddresses()
    slack.fails('chat.postMessage', { status: 429, retryAfter: 1 })

    await ana.types('/rial help', slack.channel('general'))

    expect((await ana.sees('message')).text).toBe('Said')
  })

  it('with an apology where the answer itself cannot be drawn', async () => {
    const long = link(msg('slack.open_form'), 'request file', { need: 'x'.repeat(3_000) })
    const { slack, log } = await start('http', { answer: () => tell('Said', long) })
    const ana = slack.person()

    await ana.types('/rial help')

    expect((await ana.sees('ephemeral')).text).toContain(sentence('slack.trouble', 'en'))
    expect(log.join('\n')).toContain('a link to request file')
  })
})

describe('what the log does not hold', () => {
  it('is what people write, and where answers go', async () => {
    const { slack, log } = await start('http', { answer: () => Promise.reject(new Error('the desk fell')) })
    const ana = slack.person()
    slack.endAddresses()
    slack.fails('views.open', { status: 500 })
    slack.fails('chat.postMessage', { error: 'cannot_dm_bot' })

    await ana.types('/rial request file need:"an unspeakable need"', slack.channel('general'))

    await slack.next('chat.postMessage')
    await expect.poll(() => log.join('\n')).toContain('did not reach its reader')
    expect(log.join('\n')).not.toContain('unspeakable')
  })
})

describe('a stop', () => {
  it('waits for the answers that were promised', async () => {
    const slow = gate<Reply>()
    const { slack, platform, asked } = await start('socket', { answer: () => slow.passed })
    const ana = slack.person()
    await ana.types('/rial request list')
    await asked.next('the line')

    const stopped = platform.stop()
    await slack.sockets.seen.next('the end of the connection', one => one === 'closed')
    slow.open(tell('In time', button('help')))
    await stopped

    expect(ana.unseen().at(-1)?.text).toContain('In time')
  })
})
