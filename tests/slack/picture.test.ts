import { describe, expect, it } from 'vitest'
import { message, modal } from '#bot/slack/render.ts'
import { languages } from '#domain/language.ts'
import type { Post } from '#reply/post.ts'
import { chart, link, type Reply, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { calendar, history, money, plainBars } from '#tests/setup/charts.ts'
import { readPng } from '#tests/setup/png.ts'
import { fallbackFaults, faultsOf, viewFaults } from './loopback-blocks.ts'
import { type Json, readable } from './loopback-world.ts'
import { houses } from './setting.ts'

const start = houses()
const asked = tell('Mexico', chart(history))
const note = 'The picture could not be sent this time. The words say the same.'

const post = (channel: string, reply: Reply, of: Partial<Post> = {}): Post => ({
  place: { platform: 'slack', workspace: 'T0RIAL', kind: 'channel', id: channel },
  reply,
  reader: { language: 'en', zone: 'UTC' },
  edits: null,
  under: null,
  key: 'delivery-7',
  ...of,
})

const imagesIn = (blocks: readonly Json[]) => blocks.filter(({ type }) => type === 'image')

describe('a notice with a chart', () => {
  it('shows the picture, with its words for those who do not see it, and is edited with a new one', async () => {
    const { slack, platform } = await start('http')
    const triage = slack.channel('triage')

    const posted = await platform.send(post(triage.id, tell('Digest', chart(history), chart(calendar))))
    const [one, two] = imagesIn(triage.messages[0]!.blocks)
    await platform.send(post(triage.id, tell('Digest', chart(money)), { edits: posted }))
    const [three, ...others] = imagesIn(triage.messages[0]!.blocks)

    expect(one?.alt_text).toBe('By year\nYear | Asked | Gave\n2024 | 3 | 1\n2025 | 0 | 7\n2026 | 12 | –')
    expect(two?.alt_text).toContain('Taller en Santiago | 14 to 16 March 2006')
    expect(others).toEqual([])
    const shown = [one, two, three].map(block => block?.slack_file.id)
    expect(slack.files().map(({ id }) => id)).toEqual(shown)
    for (const { content, isDone } of slack.files()) {
      expect(isDone).toBe(true)
      expect(readPng(content!).width).toBe(1440)
    }
  })

  it('waits until Slack knows the file', async () => {
    const { slack, platform } = await start('http', {}, slack => slack.delayFiles(2))
    const triage = slack.channel('triage')

    await platform.send(post(triage.id, asked))

    expect(triage.messages).toHaveLength(1)
    expect(imagesIn(triage.messages[0]!.blocks)).toHaveLength(1)
  })

  it('goes out with its words, and says why, where Slack never comes to know the file', async () => {
    const { slack, platform, log } = await start('http', {}, slack => slack.delayFiles(99))
    const triage = slack.channel('triage')

    await platform.send(post(triage.id, asked))

    expect(triage.messages).toHaveLength(1)
    expect(readable(triage.messages[0]!.blocks)).toContain(note)
    expect(readable(triage.messages[0]!.blocks)).toMatch(/2024 +3 +1/)
    expect(log.join('\n')).toContain('slack would not show a picture')
  })

  it.each([
    ['the right to send files is missing', 'files.getUploadURLExternal', { error: 'missing_scope' }],
    ['Slack does not take the file', 'upload', { status: 500 }],
    ['Slack does not finish with it', 'files.completeUploadExternal', { error: 'internal_error' }],
  ] as const)('goes out with its words where %s', async (_, method, fault) => {
    const { slack, platform, log } = await start('http', {}, slack => slack.fails(method, fault, 9))
    const triage = slack.channel('triage')

    await platform.send(post(triage.id, asked))

    expect(imagesIn(triage.messages[0]!.blocks)).toEqual([])
    expect(readable(triage.messages[0]!.blocks)).toContain(note)
    expect(log.join('\n')).toContain('a picture was not sent, its words were')
  })

  it('is nothing but words where there is nothing to draw', async () => {
    const { slack, platform } = await start('http')
    const triage = slack.channel('triage')

    await platform.send(post(triage.id, tell('Digest', chart(plainBars([])))))

    expect(readable(triage.messages[0]!.blocks)).toBe('Digest\nT\nThere is nothing to show yet.')
    expect(slack.files()).toEqual([])
  })
})

describe('an answer with a chart, for its asker alone', () => {
  it('is its words, and sends the picture privately to whoever presses for it', async () => {
    const { slack } = await start('http', { answer: () => asked })
    const ana = slack.person({ locale: 'es-MX' })
    await ana.types('/rial memory history MX', slack.channel('general'))
    const { message: answer, text } = await ana.sees('ephemeral')

    await ana.presses('Enviarme la imagen', answer)
    const { message: picture } = await ana.sees('message')

    expect(text).toMatch(/Año +Pidió +Dio/)
    expect(imagesIn(answer.blocks)).toEqual([])
    expect(picture.channel).toBe(ana.dm)
    expect(imagesIn(picture.blocks)[0]?.alt_text).toContain('Por año')
    expect((await ana.sees('ephemeral')).text).toBe('La imagen está en sus mensajes privados con Enlace.')
    expect(answer.gone).toBe(false)
  })

  it('gives its picture to nobody else, and to nobody whose answer is kept no longer', async () => {
    const { slack } = await start('http', { answer: () => asked })
    const [ana, eva] = [slack.person(), slack.person()]
    await ana.types('/rial memory history MX', slack.channel('general'))
    const { message: answer } = await ana.sees('ephemeral')

    await eva.presses('Send me the picture', answer)

    expect((await eva.sees('ephemeral')).text).toContain('That answer is kept no longer')
    expect(slack.files()).toEqual([])
  })

  it('says so where the picture cannot be sent', async () => {
    const { slack } = await start('http', { answer: () => asked })
    const ana = slack.person()
    await ana.types('/rial memory history MX', slack.channel('general'))
    const { message: answer } = await ana.sees('ephemeral')

    slack.fails('files.getUploadURLExternal', { error: 'missing_scope' }, 9)
    await ana.presses('Send me the picture', answer)

    expect((await ana.sees('ephemeral')).text).toContain(note)
    expect(ana.unseen().filter(({ kind }) => kind === 'message')).toEqual([])
  })

  it('sends one picture to whoever presses twice at once', async () => {
    const { slack } = await start('http', { answer: () => asked })
    const ana = slack.person()
    await ana.types('/rial memory history MX', slack.channel('general'))
    const { message: answer } = await ana.sees('ephemeral')

    await Promise.all([
      ana.presses('Send me the picture', answer),
      ana.presses('Send me the picture', answer),
    ])
    await ana.sees('message')
    await ana.sees('ephemeral')

    expect(slack.files()).toHaveLength(1)
    expect(ana.unseen()).toEqual([])
  })
})

it('said in the open, an answer has its picture in the channel; where Enlace may not write, its words', async () => {
  const { slack } = await start('http', { answer: () => ({ ...asked, audience: 'room' }) })
  const ana = slack.person()
  const [general, closed] = [slack.channel('general'), slack.channel('closed')]
  closed.member = false

  await ana.types('/rial memory history MX', general)
  expect(imagesIn((await slack.sees(general)).message.blocks)).toHaveLength(1)
  await ana.types('/rial memory history MX', closed)
  expect((await slack.sees(closed)).text).toContain(note)
})

describe('whatever a chart has in it', () => {
  const many = plainBars(
    Array.from({ length: 400 }, (_, at) => at * 1_000),
    at => `Fortalecimiento de la inspección del trabajo ${at}`,
  )
  const reply = tell('T', chart(many), chart(history), link(msg('slack.open_form'), 'request list'))
  const files = {
    kind: 'files',
    files: new Map([
      [many, 'F0123456789'],
      [history, 'F0123456780'],
    ]),
  } as const

  it.each(languages)('Slack takes it in %s, as a picture, as words and with the offer of it', language => {
    const reader = { language, zone: 'UTC' }
    for (const pictures of [
      files,
      { kind: 'offered', answer: 'slack:trigger:1' },
      { kind: 'words' },
    ] as const) {
      const { blocks, text } = message(reply, reader, 'v', pictures)
      expect([...faultsOf(blocks, 'message'), ...fallbackFaults(text)]).toEqual([])
    }
    expect(imagesIn(message(reply, reader, 'v', files).blocks)).toHaveLength(1)
    expect(viewFaults(modal(reply, { reader, channel: null, home: false }, 'v'))).toEqual([])
  })
})
