import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingsFrom } from '#src/settings.ts'

const discordBot = {
  DISCORD_TOKEN: 'MTAw.loopback-bot.not-a-real-token',
  DISCORD_APPLICATION_ID: '100000000000000001',
}
const slackOverHttp = { SLACK_BOT_TOKEN: 'xoxb-1-2', SLACK_SIGNING_SECRET: 'a signing secret' }

describe('the settings of Enlace', () => {
  it('are all optional: without any it listens on this machine alone, with a database of its own', () => {
    expect(settingsFrom({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      address: null,
      databaseUrl: null,
      dataFolder: null,
      console: false,
      slack: null,
      discord: null,
      logLevel: 'info',
    })
  })

  it('are read from the environment, where what is blank is not set', () => {
    const settings = settingsFrom({
      ...slackOverHttp,
      PORT: '0',
      HOST: '::1',
      ENLACE_ADDRESS: 'https://enlace.example.org/',
      DATABASE_URL: 'postgres://enlace:secret@db.example:5432/enlace?sslmode=require',
      ENLACE_DATA: '  ',
      ENLACE_CONSOLE: '1',
      SLACK_APP_TOKEN: '',
      SLACK_API_URL: 'http://127.0.0.1:9999/api',
      LOG_LEVEL: 'debug',
    })

    expect(settings).toEqual({
      port: 0,
      host: '::1',
      address: 'https://enlace.example.org',
      databaseUrl: 'postgres://enlace:secret@db.example:5432/enlace?sslmode=require',
      dataFolder: null,
      console: true,
      slack: {
        botToken: 'xoxb-1-2',
        signingSecret: 'a signing secret',
        appToken: null,
        apiUrl: 'http://127.0.0.1:9999/api/',
      },
      discord: null,
      logLevel: 'debug',
    })
  })

  it('leave the console shut unless it is asked for', () => {
    expect(settingsFrom({ ENLACE_CONSOLE: '0' }).console).toBe(false)
    expect(settingsFrom({ ENLACE_CONSOLE: '' }).console).toBe(false)
  })

  it('let Slack be reached over HTTP, over a socket, or over both', () => {
    expect(settingsFrom(slackOverHttp).slack?.apiUrl).toBe('https://slack.com/api/')
    expect(settingsFrom({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack).toMatchObject({
      appToken: 'xapp-1',
      signingSecret: null,
    })
    expect(settingsFrom({ ...slackOverHttp, SLACK_APP_TOKEN: 'xapp-1' }).slack).toMatchObject({
      appToken: 'xapp-1',
      signingSecret: 'a signing secret',
    })
  })

  it('are told of in .env.example, every one of them and no other', () => {
    const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8')
    const named = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name)

    expect(named.sort()).toEqual(variables.map(([name]) => name).sort())
  })
})

type Environment = Readonly<Record<string, string>>

/** Each variable, what it must not be, and words that say what it is for. */
const variables: readonly (readonly [string, readonly string[], RegExp, Environment?])[] = [
  ['PORT', ['http', '-1', '65536', '30.5'], /the port Enlace listens on/],
  ['HOST', ['two words', 'http://127.0.0.1'], /the address Enlace listens on/],
  ['ENLACE_ADDRESS', ['enlace.example.org', 'ftp://enlace.example.org'], /the address at which people reach/],
  ['DATABASE_URL', ['enlace', 'mysql://enlace:hunter2@db/enlace'], /the PostgreSQL server to use/],
  ['ENLACE_DATA', [], /the folder where Enlace keeps its own PostgreSQL/],
  ['ENLACE_CONSOLE', ['yes', 'true'], /never in production/],
  ['SLACK_BOT_TOKEN', ['xoxp-hunter2', 'hunter2'], /the bot token of the Slack app/, slackOverHttp],
  ['SLACK_SIGNING_SECRET', ['short'], /the signing secret of the Slack app/, slackOverHttp],
  ['SLACK_APP_TOKEN', ['xoxb-hunter2'], /turns Socket Mode on/, slackOverHttp],
  ['DISCORD_TOKEN', ['hunter2', 'a token'], /the token of the Discord bot/, discordBot],
  ['DISCORD_APPLICATION_ID', ['hunter2', '12'], /the number of the Discord application/, discordBot],
  ['DISCORD_GUILD_ID', ['hunter2'], /the one Discord server/, discordBot],
  ['DISCORD_API_URL', ['discord.com', 'ftp://discord.com/'], /the address of Discord’s API/],
  ['SLACK_API_URL', ['slack.com', 'ftp://slack.com/'], /the address of Slack’s Web API/],
  ['LOG_LEVEL', ['loud'], /how much is logged/],
]

const malformed = variables.flatMap(([name, values, purpose, others = {}]) =>
  values.map(value => [name, value, purpose, others] as const),
)

describe('a setting that cannot be right', () => {
  it.each(malformed)('ends the start: %s as “%s”', (name, value, purpose, others) => {
    const said = messageOf({ ...others, [name]: value })

    expect(said).toMatch(new RegExp(`^${name} is malformed: it is `))
    expect(said).toMatch(purpose)
    expect(said).not.toMatch(/\n|hunter2/)
  })

  it.each([
    ['SLACK_SIGNING_SECRET', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['SLACK_BOT_TOKEN', { SLACK_SIGNING_SECRET: 'a signing secret' }],
    ['SLACK_BOT_TOKEN', { SLACK_APP_TOKEN: 'xapp-1' }],
  ] as const)('is %s where it is missing beside the others', (name, env) => {
    const said = messageOf(env)

    expect(said).toMatch(new RegExp(`^${name} is missing: it is .* Slack app`))
    expect(said).not.toContain('\n')
  })
})

function messageOf(env: Environment): string {
  try {
    settingsFrom(env)
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('it was taken')
}
