import { describe, expect, it } from 'vitest'
import { houses } from './house.ts'
import type { Loopback } from './loopback.ts'
import type { Happened } from './loopback-gateway.ts'

const start = houses()

const happens = ({ gateway }: Loopback, kind: Happened['kind']) =>
  gateway.seen.next(`the gateway sees: ${kind}`, one => one.kind === kind)

/** Somebody asks, and is answered. */
async function isAnswered(discord: Loopback): Promise<void> {
  const ana = discord.person()
  ana.runs('/help')
  await ana.sees('answer')
}

describe('the connection to Discord', () => {
  it('asks for no intent at all', async () => {
    const { discord, platform } = await start()

    expect(discord.gateway.identified[0]).toMatchObject({ intents: 0 })
    expect(platform.ready()).toBe(true)
  })

  it.each<[string, (discord: Loopback) => void, Happened['kind']]>([
    ['is cut', ({ gateway }) => gateway.drop(), 'resumed'],
    ['is closed with an error that passes', ({ gateway }) => gateway.drop(4000), 'resumed'],
    ['is closed because the session timed out', ({ gateway }) => gateway.drop(4009), 'resumed'],
    ['is to be opened anew', ({ gateway }) => gateway.reconnect(), 'resumed'],
    ['loses its session for a moment', ({ gateway }) => gateway.invalidate(true), 'resumed'],
    ['loses its session', ({ gateway }) => gateway.invalidate(false), 'identified'],
    ['is closed in good order', ({ gateway }) => gateway.drop(1000), 'identified'],
  ])('comes back when it %s', async (_, end, how) => {
    const { discord } = await start()
    await happens(discord, 'identified')

    end(discord)
    await happens(discord, how)

    await isAnswered(discord)
  })

  it('comes back when heartbeats are not answered any more', async () => {
    const { discord } = await start({}, { heartbeatMs: 150 })
    await happens(discord, 'heartbeat')

    discord.gateway.deafen()
    await happens(discord, 'resumed')

    await isAnswered(discord)
  })

  it('comes back when Discord refuses connections for a while', async () => {
    const { discord } = await start()
    await happens(discord, 'identified')
    discord.gateway.refuse(2)

    discord.gateway.drop()
    await happens(discord, 'refused')
    await happens(discord, 'refused')
    await Promise.race([happens(discord, 'resumed'), happens(discord, 'identified')])

    await isAnswered(discord)
  })

  it('loses nothing that was asked while it was cut, and meets once what is told twice', async () => {
    const { discord, asked } = await start()
    const ana = discord.person()
    await happens(discord, 'identified')
    discord.gateway.lose()
    ana.runs('/help')
    ana.runs('/request board')

    discord.gateway.drop()
    await happens(discord, 'resumed')

    await ana.sees('answer')
    await ana.sees('answer')
    expect(asked.all).toHaveLength(2)
  })

  it.each([4004, 4014])(
    'is given up where Discord refuses us with %i, and the operator is told',
    async code => {
      const { discord, platform, log } = await start({}, { before: ({ gateway }) => gateway.reject(code) })

      expect(discord.gateway.identified).toHaveLength(1)
      expect(platform.ready()).toBe(false)
      expect(log.join('\n')).toContain(`closed with ${code}`)
    },
  )

  it('begins as soon as Discord is there', async () => {
    const { discord, platform } = await start(
      {},
      { before: fresh => fresh.fails('GET /gateway/bot', { status: 503 }, 2) },
    )
    expect(platform.ready()).toBe(false)

    await happens(discord, 'identified')
    await isAnswered(discord)
    expect(platform.ready()).toBe(true)
  })
})
