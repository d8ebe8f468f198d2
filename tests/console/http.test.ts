import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Http, httpServer, type Listener } from '#bot/http.ts'

let waiting: readonly string[] = []
let held: Parameters<Listener>[1][] = []
let bodies: string[] = []
let http: Http
let port: number
beforeEach(async () => {
  waiting = []
  held = []
  bodies = []
  http = httpServer({
    ready: () => waiting,
    metrics: async () => ({ type: 'text/plain; version=0.0.4', text: 'enlace_up 1\n' }),
    slack(request, response) {
      let body = ''
      request.on('data', part => {
        body += part
      })
      request.on('end', () => {
        bodies.push(body)
        response.end('slack')
      })
    },
    console: (_, response) => void held.push(response),
  })
  port = await http.listen(0, '127.0.0.1')
})
afterEach(() => http.stop(0))

const at = (path: string) => `http://127.0.0.1:${port}${path}`
const arrival = () => expect.poll(() => held.length).toBeGreaterThan(0)

test('Enlace is healthy when requests can be taken, and else says what they wait for', async () => {
  expect((await fetch(at('/healthz'))).status).toBe(200)
  waiting = ['the database', 'slack']
  const answer = await fetch(at('/healthz'))

  expect([answer.status, await answer.text()]).toEqual([503, 'not ready: the database; slack\n'])
})

test('metrics are given as they are', async () => {
  const answer = await fetch(at('/metrics'))

  expect([answer.headers.get('content-type'), await answer.text()]).toEqual([
    'text/plain; version=0.0.4',
    'enlace_up 1\n',
  ])
})

test('Slack’s address is Slack’s, and what has no listener is not there', async () => {
  expect(await (await fetch(at('/slack/events'), { method: 'POST', body: 'payload' })).text()).toBe('slack')
  expect(bodies).toEqual(['payload'])

  const bare = httpServer({
    ready: () => [],
    metrics: async () => ({ type: '', text: '' }),
    slack: null,
    console: null,
  })
  const other = await bare.listen(0, '127.0.0.1')
  for (const path of ['/', '/slack/events'])
    expect((await fetch(`http://127.0.0.1:${other}${path}`)).status).toBe(404)
  await bare.stop(0)
})

test('a body longer than a million bytes is refused, also when it does not say so', async () => {
  const long = Buffer.alloc(1_000_001, 'x')
  expect((await fetch(at('/slack/events'), { method: 'POST', body: long })).status).toBe(413)

  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  let heard = ''
  socket.on('data', part => {
    heard += part
  })
  socket.write('POST /slack/events HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n')
  for (let sent = 0; sent <= 16; sent++) socket.write(`10000\r\n${'x'.repeat(0x10000)}\r\n`)
  await once(socket, 'close')
  expect(heard).toContain('413 Payload Too Large')
  expect(bodies).toEqual([])
})

test('a port that is taken is told', async () => {
  const second = httpServer({
    ready: () => [],
    metrics: async () => ({ type: '', text: '' }),
    slack: null,
    console: null,
  })

  await expect(second.listen(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('stopping takes nothing new, finishes what is held and ends what would never end', async () => {
  const asked = fetch(at('/slow'))
  const live = fetch(at('/live'))
  await expect.poll(() => held.length).toBe(2)
  const [slow, news] = held as [(typeof held)[0], (typeof held)[0]]
  news.setHeader('content-type', 'text/event-stream')
  news.write('data: \n\n')
  await live
  const stopped = http.stop(60_000)
  await expect(fetch(at('/healthz'))).rejects.toThrow()
  slow.end('done')

  expect(await (await asked).text()).toBe('done')
  expect(await (await live).text()).toBe('data: \n\n')
  await stopped
})

test('what does not finish in time is let go', async () => {
  const asked = fetch(at('/never')).catch((error: Error) => error)
  await arrival()
  await http.stop(10)

  expect(await asked).toBeInstanceOf(Error)
})
