import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { openLog } from '#src/log.ts'

/** What comes out of the log when this goes in. */
function logged(facts: object, said = 'said'): string {
  let out = ''
  const paper = new Writable({
    write(line, _encoding, next) {
      out += line
      next()
    },
  })
  openLog('debug', paper).debug(facts, said)

  return out
}

const token = 'xoxb-7-secret-token'
const appToken = 'xapp-1-A0-7-secret'
const answerAddress = 'https://hooks.slack.com/commands/T0/7/secret'
const discordToken = `${'M'.repeat(24)}.secret.${'x'.repeat(38)}`

describe('the log', () => {
  it.each([
    ['a token under its name', { token: 'secret' }],
    ['a bot token in the settings', { settings: { slack: { botToken: 'secret' } } }],
    ['a signing secret', { slack: { signingSecret: 'secret' } }],
    ['a database address', { databaseUrl: 'secret' }],
    ['a password', { account: { password: 'secret' } }],
    ['an address that answers for somebody', { body: { response_url: 'secret' } }],
    ['a header', { request: { headers: { authorization: 'secret' } } }],
    ['a Slack token inside of words', { words: `as ${token} said` }],
    ['an app token inside of words', { words: appToken }],
    ['a Discord token', { words: discordToken }],
    ['an answer address inside of words', { words: `posting to ${answerAddress}` }],
    ['a password inside of an address', { words: 'at postgresql://enlace:secret@db:5432/enlace' }],
    ['an error that carries a token', { err: new Error(`invalid_auth for ${token}`) }],
    [
      'the cause of an error',
      { err: new Error('no', { cause: new Error('postgres://enlace:secret@db/enlace') }) },
    ],
  ])('does not give away %s', (_, facts) => {
    expect(logged(facts)).not.toContain('secret')
  })

  it('does not give away what is in its sentence', () => {
    expect(logged({}, `${token} ${appToken} ${answerAddress}`)).not.toContain('secret')
  })

  it('says everything else, one JSON object a line', () => {
    const line = logged({ port: 3000, at: 'https://rialnet.org/page' }, 'Enlace is ready')

    expect(line.match(/\n/g)).toHaveLength(1)
    expect(JSON.parse(line)).toMatchObject({
      port: 3000,
      at: 'https://rialnet.org/page',
      msg: 'Enlace is ready',
    })
  })

  it('stays JSON where something was taken out of it', () => {
    expect(JSON.parse(logged({ words: `"${token}" and postgres://a:b"c@d/e` }))).toHaveProperty('words')
  })
})
