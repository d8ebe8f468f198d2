import { describe, expect, it } from 'vitest'
import { message } from '#bot/discord/render.ts'
import { languages } from '#domain/language.ts'
import type { Post } from '#reply/post.ts'
import { chart, file, link, page, type Reply, tell, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { calendar, history, money, plainBars } from '#tests/setup/charts.ts'
import { readPng } from '#tests/setup/png.ts'
import { houses } from './house.ts'
import { messageFaults } from './loopback-limits.ts'
import { everyOf, type Message, readable } from './loopback-world.ts'

const start = houses()
const asked = tell('Mexico', chart(history))
const note = 'The picture could not be sent this time. The words say the same.'
const posting = 'POST /channels/:id/messages'

const post = (channel: string, reply: Reply, of: Partial<Post> = {}): Post => ({
  place: { platform: 'discord', workspace: '', kind: 'channel', id: channel },
  reply,
  reader: { language: 'en', zone: 'UTC' },
  edits: null,
  under: null,
  key: 'delivery-7',
  ...of,
})

const picturesIn = ({ components }: Message) => everyOf(12, components).flatMap(({ items }) => items)
const namesOf = ({ files }: Message) => files.map(({ name }) => name)

describe('an answer with a chart', () => {
  it('has the picture in it, with its words for those who do not see it', async () => {
    const { discord } = await start({ answer: () => asked })
    const ana = discord.person({ locale: 'fr' })
    ana.runs('/request list', {}, discord.channel('general'))
    const { message: answer } = await ana.sees('answer')

    expect(picturesIn(answer)).toEqual([
      {
        media: { url: 'attachment://chart-1.png' },
        description: 'Par année\nAnnée | A demandé | A donné\n2024 | 3 | 1\n2025 | 0 | 7\n2026 | 12 | –',
      },
    ])
    expect(answer.only).toBe(ana.id)
    expect(namesOf(answer)).toEqual(['chart-1.png'])
    expect(readPng(answer.files[0]!.content).width).toBe(1440)
  })

  it('gives way to the next answer, and its picture with it', async () => {
    const next = link(msg('commands.request.list.button'), 'request list')
    const answers = [tell('One', chart(history), next), tell('Two', chart(money), next), tell('Three', next)]
    const { discord } = await start({ answer: () => answers.shift()! })
    const ana = discord.person()
    ana.runs('/request list', {}, discord.channel('general'))
    const { message: answer } = await ana.sees('answer')

    ana.presses('All requests', answer)
    expect((await ana.sees('answer')).text).toContain('The Fund')
    expect(namesOf(answer)).toEqual(['chart-1.png'])
    ana.presses('All requests', answer)
    await ana.sees('answer')
    expect(namesOf(answer)).toEqual([])
  })

  it.each([
    ['files may not be attached there', 50013, 403],
    ['it is too large', 40005, 413],
  ])('is its words where %s, and says so', async (_, code, status) => {
    const { discord } = await start({ answer: () => asked })
    const ana = discord.person()
    discord.fails('PATCH /webhooks/:app/:token/messages/@original', { code, status })
    ana.runs('/request list', {}, discord.channel('general'))

    const { message: answer, text } = await ana.sees('answer')
    expect(text).toContain(note)
    expect(text).toContain('2025')
    expect(answer.files).toEqual([])
  })
})

it('takes no more files along than a message has', async () => {
  const charts = Array.from({ length: 12 }, (_, at) => chart(plainBars([at])))
  const { discord } = await start({ answer: () => tell('T', ...charts) })
  const ana = discord.person()
  ana.runs('/request list', {}, discord.channel('general'))

  const { message: answer, text } = await ana.sees('answer')
  expect(answer.files).toHaveLength(10)
  expect(text.split(note)).toHaveLength(3)
})

describe('a notice with a chart', () => {
  it('has its picture, in a channel, privately, in a thread; an edit takes the old one away', async () => {
    const { discord, platform } = await start()
    const triage = discord.channel('triage')
    const ana = discord.person()

    const card = await platform.send(post(triage.id, tell('Digest', chart(history), chart(calendar))))
    await platform.send(post(triage.id, asked, { under: card, key: 'b' }))
    await platform.send(
      post('', asked, {
        place: { platform: 'discord', workspace: '', kind: 'direct', id: ana.id },
        key: 'c',
      }),
    )
    const [digest] = triage.messages

    expect(namesOf(digest!)).toEqual(['chart-1.png', 'chart-2.png'])
    expect(namesOf(discord.thread(card.message)!.messages[0]!)).toEqual(['chart-1.png'])
    expect(namesOf((await ana.sees('message')).message)).toEqual(['chart-1.png'])
    await platform.send(post(triage.id, tell('Digest', chart(money)), { edits: card }))
    expect(picturesIn(digest!).map(({ description }) => description)).toEqual([
      expect.stringContaining('The Fund'),
    ])
    expect(namesOf(digest!)).toEqual(['chart-1.png'])
    await platform.send(post(triage.id, tell('Digest'), { edits: card }))
    expect(namesOf(digest!)).toEqual([])
  })

  it('goes out with its words where files may not be attached', async () => {
    const { discord, platform, log } = await start()
    const triage = discord.channel('triage')
    discord.fails(posting, { code: 50013, status: 403 })

    await platform.send(post(triage.id, asked))

    expect(readable(triage.messages[0]!.components)).toContain(note)
    expect(log.join('\n')).toContain('a picture was not sent, its words were')
  })

  it('is there once, where it is sent a second time because its answer was lost', async () => {
    const { discord, platform } = await start()
    const triage = discord.channel('triage')
    discord.fails(posting, { broken: 'after' })

    await expect(platform.send(post(triage.id, asked))).rejects.toMatchObject({ kind: 'unsure' })
    await platform.send(post(triage.id, asked))

    expect(triage.messages).toHaveLength(1)
  })
})

it('a file of text goes along with its answer under its name, and so does its page to print', async () => {
  const csv = 'ref;title\nACT-1;Inspección\n'
  const csvFile = file('memoria México.csv', 'text/csv', csv)
  const { discord } = await start({
    answer: () => tell('Export', csvFile, { ...csvFile }, page('memoria.html', text('Inspección'))),
  })
  const ana = discord.person()
  ana.runs('/request list', {}, discord.channel('general'))

  const { message: answer } = await ana.sees('answer')
  expect(namesOf(answer)).toEqual(['memoria_Mexico.csv', '2-memoria_Mexico.csv', 'memoria.html'])
  expect(answer.files[0]?.content.toString('utf8')).toBe(csv)
  expect(answer.files[2]?.content.toString('utf8')).toMatch(/<h2>Export<\/h2>[\s\S]*Inspección/)
})

describe('whatever a chart has in it', () => {
  const many = plainBars(
    Array.from({ length: 400 }, (_, at) => at * 1_000),
    at => `Fortalecimiento de la inspección del trabajo ${at} *_@everyone_*`,
  )
  const reply = tell(
    'T',
    chart(many),
    chart(history),
    link(msg('commands.request.list.button'), 'request list'),
  )

  it.each(languages)('Discord takes it in %s, as a picture and as words', language => {
    const attached = { name: 'chart-1.png', type: 'image/png', data: Buffer.from('x') }
    for (const enclosed of [new Map([[many, attached]]), new Map()]) {
      const drawn = message(reply, { language, zone: 'UTC' }, enclosed)
      expect(messageFaults(drawn)).toEqual([])
      expect(drawn.files).toEqual([...enclosed.values()])
    }
  })
})
