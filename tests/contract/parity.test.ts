import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLine } from '#bot/line.ts'
import type { Field } from '#commands/define.ts'
import { commands } from '#commands/index.ts'
import type { Reply } from '#reply/reply.ts'
import { type Loopback as Discord, loopback as discordLoopback } from '#tests/discord/loopback.ts'
import { enlace } from '#tests/e2e/enlace.ts'
import { type Loopback, loopback } from '#tests/slack/loopback.ts'

let slack: Loopback
let discord: Discord
let running: Awaited<ReturnType<typeof enlace>>
let raw: pg.Pool
let mouth: { readonly lead: Mouth; readonly contact: Mouth }
beforeAll(async () => {
  slack = await loopback('http')
  discord = await discordLoopback()
  running = await enlace({ console: true, slack: slack.settings, discord: discord.settings })
  await discord.next('PUT /applications/:app/commands')
  raw = new pg.Pool({ connectionString: running.url })
  slack.callsAt(`http://127.0.0.1:${running.port}/slack/events`)
  mouth = {
    lead: await somebody('Lead', 'lead', null),
    contact: await somebody('Contact point, Peru', 'contact', 'PE'),
  }
})
afterAll(async () => {
  await raw.end()
  await running.close()
  await slack.close()
  await discord.close()
})

/** One person's ways of saying the same; each gives the reply as it was kept. */
type Mouth = Readonly<Record<'slack' | 'discord' | 'console' | 'try', (line: string) => Promise<Reply>>>

async function somebody(name: string, role: 'lead' | 'contact', ministry: string | null): Promise<Mouth> {
  const person = slack.person({ locale: 'en-US', tz: 'UTC' })
  const member = discord.person({ locale: 'en-US' })
  const now = new Date()
  const id = await running.database.transact(async db => {
    const added = await db.people.add(name, 'en', 'UTC')
    await db.people.assign(added, role, { ministry }, now, null)
    await db.people.link({ platform: 'slack', workspace: 'T0RIAL', id: person.id }, added, now)
    await db.people.link({ platform: 'discord', workspace: '', id: member.id }, added, now)
    await db.people.cast(now)
    return added
  })

  return {
    async slack(line) {
      const before = await kept('slack:')
      await person.types(`/rial ${line}`, slack.channel('general'))
      return newest('slack:', before, () => person.seesAnything())
    },
    async discord(line) {
      const before = await kept('discord:')
      const said = readLine(line)
      if (said.kind !== 'command') throw new Error(`nobody can say “${line}” in Discord`)
      member.runs(`/${said.command.name}`, said.fields, discord.channel('general'))
      return newest('discord:', before, () => member.seesAnything())
    },
    async console(line) {
      const before = await kept('console:')
      const address = `http://127.0.0.1:${running.port}`
      const body = { as: id, room: 'channel:triage', lang: '', nonce: randomUUID(), line }
      const headers = { 'content-type': 'application/json', origin: address }
      const answer = await fetch(`${address}/ask`, { method: 'POST', headers, body: JSON.stringify(body) })
      expect(answer.status).toBe(200)
      return newest('console:', before, () => Promise.reject(new Error(`no answer to ${line}`)))
    },
    async try(line) {
      const { reply } = await running.desk.dispatch({
        id: `try:${randomUUID()}`,
        click: null,
        account: { platform: 'try', workspace: '', id, locale: null, zone: null },
        room: { channel: 'triage', private: false },
        asks: { kind: 'line', text: line },
      })
      return reply
    },
  }
}

/** The answers kept under identities of one platform. */
const answers = async (prefix: string) =>
  (
    await raw.query<{ id: string; reply: Reply }>('select id, reply from invocation where id like $1', [
      `${prefix}%`,
    ])
  ).rows

const kept = async (prefix: string) => new Set((await answers(prefix)).map(({ id }) => id))

/** The one answer that has come; what is seen until then may be a word that it takes a moment, or one that came late. */
async function newest(
  prefix: string,
  before: ReadonlySet<string>,
  sees: () => Promise<unknown>,
): Promise<Reply> {
  for (;;) {
    const fresh = (await answers(prefix)).filter(({ id }) => !before.has(id))
    expect(fresh.length).toBeLessThan(2)
    if (fresh[0]) return fresh[0].reply
    await sees()
  }
}

/** A reply without what must differ: the instant, and the token of a question. */
const timeless = (reply: Reply): unknown =>
  JSON.parse(JSON.stringify(reply, (name, value) => (name === 'at' || name === 'token' ? '…' : value)))

const lines = [
  '',
  'help',
  'help request',
  'nonsense <!channel> @everyone',
  'contact show México',
  'person language language:es',
  'person language language:en',
  'request list state:filed',
  'request show RIAL-2026-9999',
  'request file title:"Inspección" need:"Ver" topics:"inspección del trabajo" period:"mayo o junio de 2027"',
  'request file title:"Inspección" need:"Ver" topics:nothing period:"31 April 2027"',
  'settings set rule:undoDays value:999',
]

describe('the same line through every surface', () => {
  it.each([...lines, ...commands.map(({ name }) => name)])('%s gives the same reply', async line => {
    for (const who of ['lead', 'contact'] as const) {
      const asked = await mouth[who].try(line)
      expect(timeless(await mouth[who].console(line || ' '))).toEqual(timeless(asked))
      expect(timeless(await mouth[who].slack(line))).toEqual(timeless(asked))
    }
  })
})

/** What Discord insists on for a command, as somebody might give it. */
const given = (fields: readonly Field[]): string =>
  fields
    .filter(({ required, widget }) => required && (widget.kind === 'search' || widget.kind === 'choice'))
    .map(({ name, widget }) => `${name}:${widget.kind === 'choice' ? widget.choices[0] : asked[name]}`)
    .join(' ')

const asked: Readonly<Record<string, string>> = {
  ref: 'RIAL-2026-9999',
  of: 'RIAL-2026-9998',
  ministry: 'PE',
  providers: 'BR',
  person: 'Nobody',
  zone: 'America/Lima',
  entry: 'FUND-9999',
  subject: 'ACT-9999',
  contributor: 'BR',
}

describe('the same command with what it is about', () => {
  const said = commands.filter(({ name }) => name !== 'settings channel')
  it.each(said.map(({ name, fields }) => `${name} ${given(fields)}`.trim()))('%s', async line => {
    for (const who of ['lead', 'contact'] as const) {
      const reply = timeless(await mouth[who].try(line))
      expect(timeless(await mouth[who].discord(line))).toEqual(reply)
      expect(timeless(await mouth[who].slack(line))).toEqual(reply)
    }
  })
})
