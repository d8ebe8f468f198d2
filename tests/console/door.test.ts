import { request } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/setup/browser.ts'
import { type House, openHouse } from './house.ts'

let open: House
let locked: House
let browser: Browser
beforeAll(async () => {
  open = await openHouse()
  locked = await openHouse({}, 'the-key')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await open.close()
  await locked.close()
})

type Answered = {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
}

const ask = (house: House, path: string, headers: Readonly<Record<string, string>>, body?: string) =>
  new Promise<Answered>((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request({ port: house.port, host: '127.0.0.1', path, method, headers }, response => {
      let text = ''
      response.setEncoding('utf8').on('data', part => {
        text += part
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })

const call = { as: 'officer', room: 'desk', lang: 'en', nonce: 'a-nonce-of-mine', line: 'help' }
const post = (headers: Readonly<Record<string, string>>, body: unknown = call) =>
  ask(open, '/ask', { 'content-type': 'application/json', ...headers }, JSON.stringify(body))

test.each(['localhost', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:80'])(
  'this machine may come in as %s',
  async host => {
    expect(await ask(open, '/', { host })).toMatchObject({ status: 200 })
  },
)

test.each([
  'enlace.example',
  '127.0.0.1.evil.example',
  'localhost.evil.example:3000',
  '127.0.0.1@evil.example',
  '10.0.0.7',
])('a name that was made to point here is refused: “%s”', async host => {
  const { status, body } = await ask(open, '/', { host, 'accept-language': 'es-MX' })
  expect(status).toBe(host === '' ? 400 : 403)
  if (host) expect(body).toContain('Esta página es solo para este equipo')
})

test.each([
  { origin: 'http://evil.example' },
  { origin: 'http://localhost:1' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
])('another page cannot ask for anything: %o', async headers => {
  open.asked.length = 0

  expect((await post(headers as Record<string, string>)).status).toBe(403)
  expect(open.asked).toEqual([])
})

test('another page may link here, and read nothing', async () => {
  expect(
    (await ask(open, '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status,
  ).toBe(200)
  expect(
    (await ask(open, '/options', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })).status,
  ).toBe(403)
})

test('only JSON of the page’s own kind is understood', async () => {
  open.asked.length = 0
  const form = await ask(open, '/ask', { 'content-type': 'application/x-www-form-urlencoded' }, 'line=help')
  expect(form.status).toBe(415)
  const odd = [
    null,
    [],
    'x',
    { ...call, nonce: 'x' },
    { ...call, as: 'nobody' },
    { ...call, line: 7 },
    { ...call, line: undefined, command: 'help', from: 'form', fields: { a: [1] } },
  ]
  for (const body of odd) expect((await post({}, body)).status).toBe(400)
  expect(open.asked).toEqual([])

  expect((await post({})).status).toBe(200)
  expect(open.asked).toHaveLength(1)
})

test('what goes wrong on our side is told in a sentence, and written down once', async () => {
  const broken = await openHouse({
    home: () => {
      throw new Error('no desk')
    },
  })
  const { status, body } = await ask(broken, '/?as=officer', { 'accept-language': 'pt-BR' })
  await broken.close()

  expect([status, body]).toEqual([503, expect.stringContaining('O Enlace não pode responder')])
  expect(broken.errors).toMatchObject([{ err: { message: 'no desk' } }])
})

test('the page loads nothing from elsewhere and fits into no other page', async () => {
  const { headers } = await ask(open, '/', {})

  expect(headers['content-security-policy']).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self';",
  )
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
})

test('only the page’s own files can be asked for', async () => {
  expect((await ask(open, '/page/console.js', {})).headers['content-type']).toContain('text/javascript')
  for (const path of ['/page/../listen.ts', '/page/%2e%2e/listen.ts', '/page/', '/package.json'])
    expect((await ask(open, path, {})).status).toBe(404)
})

test('where a key is asked for, it is shown once and then kept from scripts and from the address', async () => {
  expect((await ask(locked, '/', {})).status).toBe(403)
  expect((await ask(locked, '/?key=wrong', {})).status).toBe(403)
  expect((await ask(locked, '/page/console.js', {})).status).toBe(403)

  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(locked.at('/?key=the-key&as=officer&lang=en'))
  await page.waitForURL(locked.at('/?as=officer&lang=en'))
  await page.reload()
  await page.getByRole('heading', { name: 'My desk' }).waitFor()
  expect(await page.evaluate('document.cookie')).toBe('')
  expect(await context.cookies()).toMatchObject([
    { httpOnly: true, sameSite: 'Strict', name: `enlace_console_${locked.port}` },
  ])
  await context.close()
})
