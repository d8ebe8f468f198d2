import { describe, expect, test } from 'vitest'
import { card } from '#bot/console/render.ts'
import { enclosed } from '#bot/discord/attach.ts'
import { message as discordMessage } from '#bot/discord/render.ts'
import { message as slackMessage } from '#bot/slack/render.ts'
import { unknownActivity } from '#domain/memory/activity.ts'
import { file, type Reply, tell } from '#reply/reply.ts'
import { messageFaults } from '#tests/discord/loopback-limits.ts'
import { everyOf, type Json } from '#tests/discord/loopback-world.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { requestIn } from '#tests/setup/request.ts'
import { faultsOf } from '#tests/slack/loopback-blocks.ts'
import { readable } from '#tests/slack/loopback-world.ts'
import { adding, seminar, stored } from './setting.ts'

const desk = await openDesk()
const { as, contact, guest, lead, observer, officer, sql, staff } = desk
const someOfficer = await officer()
const mexico = await contact('MX')
const argentina = await contact('AR')
const add = adding(desk, someOfficer)
const reader = { language: 'en', zone: 'UTC' } as const

const refs = {
  seminar: await add({ ...seminar, title: 'Seminar' }),
  peru: await add({ title: 'Peru', requesters: ['PE'], topics: ['wages'], year: '2011' }),
  nobody: await add({ title: 'Undated' }),
  request: await requestIn(
    'agreed',
    { requester: as(mexico), officer: as(someOfficer), provider: as(argentina) },
    { title: 'Request', topics: ['osh'] },
  ),
}
await as(await staff('MX')).makes('request propose', { title: 'Secret title', need: 'N', topics: ['osh'] })

const fileIn = ({ body }: Reply) => body.find(block => block.kind === 'file')!
/** The references in an exported file, in their order. */
const exported = async (fields = {}) => {
  const { text } = fileIn((await as(someOfficer).opens('memory export', fields)).reply)
  return text
    .split('\r\n')
    .slice(1, -1)
    .map(line => line.split(',')[0])
}

test('everything there is but proposals, oldest first, is in one file', async () => {
  expect(await exported()).toEqual([refs.nobody, refs.peru, refs.seminar, refs.request])
  const { text, reply } = await as(someOfficer).says('memory export')

  expect(fileIn(reply)).toMatchObject({ name: 'enlace-memory.csv', mime: 'text/csv' })
  expect(text).toContain('4 records of the memory, as a CSV file.')
  expect(text).not.toContain('Secret title')
})

test('it is narrowed by ministry, by topic and by years, and its name says so', async () => {
  expect(await exported({ ministry: 'PE' })).toEqual([refs.peru])
  expect(await exported({ ministry: 'BR' })).toEqual([refs.seminar])
  expect(await exported({ ministry: 'AR' })).toEqual([refs.request])
  expect(await exported({ topic: 'osh' })).toEqual([refs.seminar, refs.request])
  expect(await exported({ from: '2012' })).toEqual([refs.seminar, refs.request])
  expect(await exported({ from: '2011', to: '2019' })).toEqual([refs.peru, refs.seminar])

  const { reply } = await as(someOfficer).opens('memory export', { ministry: 'PE', from: '2011' })
  expect(fileIn(reply).name).toBe('enlace-memory-PE-2011.csv')
})

test('a request is a line like an activity, with who has accepted it as who gives', async () => {
  const { text } = fileIn((await as(someOfficer).opens('memory export', { ministry: 'AR' })).reply)

  expect(text).toContain(`${refs.request},2026,2027-05-12,2027-05-14,MX,AR,,osh,es,Request,`)
})

test('where nothing fits, that is said, and no empty file is given', async () => {
  const { reply, keys } = await as(someOfficer).says('memory export ministry:Chile')

  expect(keys).toContain('commands.memory.export.none')
  expect(fileIn(reply)).toBeUndefined()
})

test('years that are none are told, and what was typed stays', async () => {
  const { reply } = await as(someOfficer).fills('memory export', { ministry: 'PE', from: '1900', to: 'x' })

  expect(Object.keys(reply.form!.problems).sort()).toEqual(['from', 'to'])
  expect(reply.form!.values).toEqual({ ministry: 'PE', from: '1900', to: 'x' })
})

test('only the Secretariat exports, and nothing is changed by it', async () => {
  const before = await stored(desk)
  for (const who of [guest(), mexico, await staff('PE'), await observer()])
    expect((await as(who).says('memory export')).tone, who.name).toBe('refused')
  await as(await lead()).does('memory export')

  expect(await stored(desk)).toEqual(before)
})

describe('a file in an answer', () => {
  const text = `\ufeff${['id,title', ...Array.from({ length: 400 }, (_, at) => `ACT-${at},"Año <b> & @here"`)].join('\r\n')}\r\n`
  const reply = tell('A file', file('enlace-memory.csv', 'text/csv', text))

  test('is a link in the console that gives it whole, byte by byte', () => {
    const { html } = card(reply, reader)
    const [, given] = /href="data:text\/csv;charset=utf-8;base64,([^"]+)"/.exec(html)!

    expect(html).toContain('download="enlace-memory.csv"')
    expect(Buffer.from(given!, 'base64').toString('utf8')).toBe(text)
  })

  test('is attached in Discord, whole', async () => {
    const log = { debug() {}, info() {}, warn() {}, error() {} }
    const drawn = discordMessage(reply, reader, await enclosed(reply, reader, log))
    const [attached] = drawn.files

    expect(attached!.data.toString('utf8')).toBe(text)
    expect(everyOf(13, drawn.components as readonly Json[]).map(({ file }: Json) => file.url)).toEqual([
      `attachment://${attached!.name}`,
    ])
  })

  test('is shown in Slack as far as there is space, in whole lines, and that is said', () => {
    const drawn = slackMessage(reply, reader, 'v')
    const shown = readable(drawn.blocks)
    const count = shown.split('\n').filter(line => line.startsWith('ACT-')).length

    expect(faultsOf(drawn.blocks, 'message')).toEqual([])
    expect(shown).toContain(`${count + 1} of 401 lines`)
    expect(shown).toContain('Año <b> & @here')
    expect(count).toBeGreaterThan(100)
  })

  test('is shown whole in Slack where it is short', () => {
    const short = tell('A file', file('short.csv', 'text/csv', 'id,title\r\nACT-0001,Seminar\r\n'))
    const shown = readable(slackMessage(short, reader, 'v').blocks)

    expect(shown).toContain('id,title\nACT-0001,Seminar')
    expect(shown).not.toContain('lines')
  })

  test('without its file in Discord, says that it is missing', () => {
    const drawn = discordMessage(reply, reader)

    expect(drawn.files).toEqual([])
    expect(messageFaults(drawn as Json)).toEqual([])
    expect(JSON.stringify(drawn.components)).toContain('memory.csv')
  })
})

test('what is more than a file holds is not cut: how much it is, and how much fits, is said', async () => {
  const fill = (ministry: string, many: number, letters: number) =>
    sql(`INSERT INTO activity (period, requesters, topics, providers, language, title, description, origin, sources, digest,
        added_at, moved_at)
      SELECT '${JSON.stringify(unknownActivity.period)}', ARRAY['${ministry}'], '{}', '{}', 'en', 'Course ' || n, repeat('x', ${letters}), 'a test', '{}',
        '${ministry} ' || n, now(), now() FROM generate_series(1, ${many}) AS n`)
  await fill('CL', 10_000, 0)
  await fill('UY', 250, 20_000)

  expect(await exported({ ministry: 'CL' })).toHaveLength(10_000)
  const many = await as(someOfficer).says('memory export')
  expect(many.text).toContain('10,254')
  expect(many.text).toContain('10,000')
  const long = await as(someOfficer).says('memory export ministry:Uruguay')
  expect(long.keys).toContain('refusal.activity.tooLarge')
  expect(long.text).toMatch(/250\b.*\b19\d\b/s)
})
