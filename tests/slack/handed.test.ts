import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { waiting } from '#bot/file.ts'
import type { Asking } from '#bot/slack/asking.ts'
import { handedOver } from '#bot/slack/handed.ts'
import { libraryLog } from '#bot/slack/log.ts'
import { web } from '#bot/slack/web.ts'
import { openLog } from '#src/log.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Somebody's server, who hears what it is asked. */
async function server(answer: (path: string) => readonly [type: string, body: string]) {
  const heard: string[] = []
  const http = createServer((request, response) => {
    heard.push(`${request.url} ${request.headers.authorization ?? ''}`)
    const [type, body] = answer(request.url ?? '')
    response.writeHead(200, { 'content-type': type }).end(body)
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  closing.push(() => void http.close().closeAllConnections())

  return { address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, heard }
}

async function fetched(url: (slack: string) => string, page: readonly [string, string]) {
  const slack = await server(path =>
    path.startsWith('/api/')
      ? ['application/json', JSON.stringify({ ok: true, file: { url_private: url(slack.address) } })]
      : page,
  )
  const calls = web(
    { botToken: 'xoxb-secret', apiUrl: `${slack.address}/api/` },
    libraryLog(openLog('silent')),
  )
  const asks = {
    kind: 'fields',
    command: 'memory import',
    fields: { file: waiting('a.csv', 'F1') },
    from: 'form',
  }
  const { asks: with_ } = await handedOver(calls, { asks } as unknown as Asking)

  return { entry: with_.kind === 'fields' ? with_.fields.file : null, heard: slack.heard }
}

it('a file is fetched from Slack with our token', async () => {
  const { entry, heard } = await fetched(slack => `${slack}/files/a.csv`, ['text/csv', 'title\nA'])

  expect(entry).toEqual(['a.csv', 'title\nA'])
  expect(heard.at(-1)).toBe('/files/a.csv Bearer xoxb-secret')
})

it('our token is shown to nobody but Slack, wherever a file is said to be', async () => {
  const stranger = await server(() => ['text/csv', 'title\nA'])
  const elsewhere = [
    `${stranger.address}/a.csv`,
    'http://files.slack.com/a.csv',
    'https://slack.com.evil.example/a',
    'file:///etc/hosts',
  ]
  for (const address of elsewhere)
    expect((await fetched(() => address, ['text/csv', ''])).entry).toEqual(['a.csv', '', 'away'])

  expect(stranger.heard).toEqual([])
})

it('the page that Slack gives instead of a file is no file', async () => {
  const { entry } = await fetched(slack => `${slack}/files/a.csv`, ['text/html; charset=utf-8', '<html>'])

  expect(entry).toEqual(['a.csv', '', 'away'])
})
