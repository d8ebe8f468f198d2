import { afterEach, expect, test } from 'vitest'
import { discord as discordPlatform } from '#bot/discord/index.ts'
import type { Remark } from '#bot/platform.ts'
import { loopback } from './loopback.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** Discord's part of Enlace with a lead who has switched mirroring on, or not. */
async function started(switched: boolean, before: (discord: Discord) => void = () => {}) {
  const discord = await loopback()
  before(discord)
  const remarks: Remark[] = []
  const log: string[] = []
  const write = (_: object, text: string) => void log.push(text)
  const desk = switched ? { remark: async (remark: Remark) => void remarks.push(remark) } : {}
  const levels = { debug: write, info: write, warn: write, error: write }
  const platform = discordPlatform(discord.settings, desk as never, levels)
  closing.push(discord.close, platform.stop)
  await platform.start()

  return { discord, platform, remarks, log }
}

type Discord = Awaited<ReturnType<typeof loopback>>

const message = {
  id: '901',
  channel_id: '900',
  guild_id: '1',
  type: 0,
  content: 'In May?',
  author: { id: '8', username: 'ana', global_name: 'Ana', discriminator: '0', avatar: null },
  mentions: [],
  attachments: [],
  timestamp: '2026-09-01T15:00:00.000000+00:00',
  edited_timestamp: null,
}

const intentsOf = ({ gateway }: Discord) => gateway.identified.map(({ intents }) => intents)

/** Server messages and their content, as Discord numbers them. */
const ofMessages = (1 << 9) | (1 << 15)

test('what people write, edit and remove is heard through the true library, by one or by many', async () => {
  const { discord, platform, remarks } = await started(true)
  await expect.poll(platform.ready, { timeout: 20_000 }).toBe(true)
  discord.gateway.tell('MESSAGE_CREATE', message)
  discord.gateway.tell('MESSAGE_UPDATE', {
    ...message,
    content: 'In June?',
    edited_timestamp: '2026-09-01T15:01:00Z',
  })
  discord.gateway.tell('MESSAGE_DELETE', { id: '901', channel_id: '900', guild_id: '1' })
  discord.gateway.tell('MESSAGE_DELETE_BULK', { ids: ['902', '903'], channel_id: '900', guild_id: '1' })

  await expect.poll(() => remarks, { timeout: 20_000 }).toHaveLength(5)
  expect(remarks.map(one => (one.kind === 'said' ? one.text : one.at.message))).toEqual([
    'In May?',
    'In June?',
    '901',
    '902',
    '903',
  ])
  expect(intentsOf(discord)).toEqual([ofMessages])
})

test('the right to hear messages is not asked for where mirroring is off', async () => {
  const { discord, platform } = await started(false)
  await expect.poll(platform.ready, { timeout: 20_000 }).toBe(true)

  expect(intentsOf(discord)).toEqual([0])
})

test('where the application may not read messages, Enlace runs without, and says so', async () => {
  const { discord, platform, log } = await started(true, ({ gateway }) => gateway.reject(4014))
  await discord.gateway.seen.next('the refusal', one => one.kind === 'closed' && one.code === 4014)
  discord.gateway.reject(0)

  await expect.poll(platform.ready, { timeout: 20_000 }).toBe(true)
  expect(intentsOf(discord)).toEqual([ofMessages, 0])
  expect(log.join('\n')).toContain('switch the message content intent on')
})
