import { describe, expect, it } from 'vitest'
import { spokenChart } from '#bot/alternative.ts'
import { svgOf } from '#bot/chart.ts'
import { card } from '#bot/console/render.ts'
import { message as discordMessage } from '#bot/discord/render.ts'
import { plainText } from '#bot/plain.ts'
import { missing } from '#bot/slack/picture.ts'
import { message as slackMessage } from '#bot/slack/render.ts'
import { languages, type Reader } from '#domain/language.ts'
import type { Chart } from '#reply/chart.ts'
import { chart, tell } from '#reply/reply.ts'
import { readable as readableInDiscord } from '#tests/discord/loopback-world.ts'
import { calendar, history, money, textsIn } from '#tests/setup/charts.ts'
import { readable as readableInSlack } from '#tests/slack/loopback-world.ts'

const attached = { name: 'chart-1.png', type: 'image/png', data: Buffer.from('') }

/** What a reader has of a chart on each surface, with its picture and without. */
const surfaces: Readonly<Record<string, (of: Chart, reader: Reader) => string>> = {
  'the console': (of, reader) => card(tell('T', chart(of)), reader).html,
  'Slack, as a picture': (of, reader) => {
    const pictures = { kind: 'files', files: new Map([[of, 'F0123456789']]) } as const
    return readableInSlack(slackMessage(tell('T', chart(of)), reader, 'v', pictures).blocks)
  },
  'Slack, as words': (of, reader) => readableInSlack(slackMessage(tell('T', chart(of)), reader, 'v').blocks),
  'Slack, where the picture failed': (of, reader) =>
    readableInSlack(slackMessage(tell('T', chart(of)), reader, 'v', missing).blocks),
  'Slack, where no blocks are shown': (of, reader) => slackMessage(tell('T', chart(of)), reader, 'v').text,
  'Discord, as a picture': (of, reader) =>
    readableInDiscord(
      discordMessage(tell('T', chart(of)), reader, new Map([[of, attached]])).components as never,
    ),
  'Discord, where the picture failed': (of, reader) =>
    readableInDiscord(discordMessage(tell('T', chart(of)), reader, new Map()).components as never),
  'the command line': (of, reader) => plainText(tell('T', chart(of)), reader),
}

/** Every name and number of a chart, as its words have them; what its first column is, the names in it say themselves. */
function partsOf(of: Chart, reader: Reader): readonly string[] {
  const [title = '', heads = '', ...rows] = spokenChart(of, reader).split('\n')
  const [, ...names] = heads.split(' | ')

  return [title, ...names, ...rows.flatMap(row => row.split(' | '))].filter(part => part !== '–')
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/&#39;/g, "'")

describe.each(Object.entries(surfaces))('a chart in %s', (_, shown) => {
  it.each(languages)('says every name and number of it in %s', language => {
    const reader = { language, zone: 'UTC' }
    for (const of of [history, money, calendar]) {
      const text = plain(shown(of, reader))
      expect(partsOf(of, reader).filter(part => !text.includes(plain(part)))).toEqual([])
    }
  })
})

it.each(languages)('a picture has every name and number that its words have, in %s', language => {
  const reader = { language, zone: 'UTC' }
  const texts = textsIn(svgOf(history, reader)!)

  expect(partsOf(history, reader).filter(part => !texts.includes(part))).toEqual([])
})
