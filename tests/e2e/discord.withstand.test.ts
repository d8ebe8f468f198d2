import { afterEach, expect, it } from 'vitest'
import { tell } from '#reply/reply.ts'
import { type Loopback, loopback } from '#tests/discord/loopback.ts'
import { readable } from '#tests/discord/loopback-world.ts'
import { enlace } from './enlace.ts'
import { comes, guild } from './guild.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** The network in one server, with a request that has just been filed. */
async function filed() {
  const discord = await loopback()
  closing.push(discord.close)
  const running = await enlace({ discord: discord.settings })
  closing.push(running.close)
  const { triage, joins, appoints, lead } = await guild(running, discord)
  const mexico = await joins(
    'Contact point, Mexico',
    { role: 'staff', ministry: 'MX', language: 'en' },
    'en-US',
  )
  await appoints('MX', 'Contact point, Mexico')
  await mexico.sees('message')

  const files = async (): Promise<string> => {
    mexico.runs('/request file', { title: 'Inspection', need: 'Plan by risk', topics: 'inspection' }, triage)
    const asked = await mexico.sees('answer')
    mexico.presses('File', asked.message)
    return /RIAL-\d{4}-\d{4}/.exec((await mexico.sees('answer')).text)?.[0] ?? ''
  }
  const ref = await files()
  const card = await comes(discord, triage, 'Take')
  await expect.poll(() => discord.thread(card.id)?.messages.length, soon).toBe(1)

  return { discord, running, triage, lead, mexico, ref, card }
}

const soon = { timeout: 20_000 }

/** Two calls each, forty a second at the most: two thousand take two minutes, which `ENLACE_MANY=2000` shows. */
const many = Number(process.env.ENLACE_MANY ?? 200)

const linesOf = (discord: Loopback, card: string) =>
  discord.thread(card)?.messages.map(({ components }) => readable(components).split('\n')[0]) ?? []

it('a card that was deleted is made anew, with its thread', async () => {
  const { discord, triage, lead, ref, card } = await filed()
  card.gone = true

  lead.runs('/request take', { ref }, triage)
  expect((await lead.sees('answer')).text).toContain('✅')

  const anew = await comes(discord, triage, 'in review')
  expect(anew.id).not.toBe(card.id)
  await expect.poll(() => linesOf(discord, card.id).concat(linesOf(discord, anew.id)).length, soon).toBe(2)
  expect(triage.messages.filter(({ gone }) => !gone)).toHaveLength(1)
})

it('a thread that was deleted is begun again at a new card', async () => {
  const { discord, triage, lead, ref, card } = await filed()
  discord.deletes(discord.thread(card.id)!)

  lead.runs('/request take', { ref }, triage)
  await lead.sees('answer')

  await expect.poll(() => triage.messages.length, soon).toBe(2)
  const anew = triage.messages[1]!
  await expect.poll(() => linesOf(discord, anew.id), soon).toHaveLength(1)
})

it('a channel that was deleted is told of, and everything else goes on', async () => {
  const { discord, running, triage, lead, mexico, ref } = await filed()
  discord.deletes(triage)

  lead.runs('/request take', { ref }, discord.channel('other'))
  expect((await lead.sees('answer')).text).toContain('✅')
  expect((await mexico.sees('message')).text).toContain(ref)
  await expect
    .poll(async () => (await running.database.db.deliveries.counts()).failed, soon)
    .toBeGreaterThan(0)

  lead.runs('/request board', {}, discord.channel('other'))
  expect((await lead.sees('answer')).text).toMatch(/not be delivered|could not/i)
})

it('a person who has left, or takes no private messages, holds nobody else up', async () => {
  const { discord, running, lead, ref, mexico, triage } = await filed()
  mexico.closesMessages()

  lead.runs('/request take', { ref }, triage)
  await lead.sees('answer')

  const { message } = await discord.sees(triage).then(async function called(seen): Promise<typeof seen> {
    return seen.message.pings.length > 0 ? seen : called(await discord.sees(triage))
  })
  expect(message.pings).toEqual([mexico.id])
  mexico.presses('Open my desk', message)
  expect((await mexico.sees('answer')).text).toContain(ref)
  expect((await running.database.db.deliveries.counts()).failed).toBe(1)
})

it(
  'many notices at once reach as many people, once each, while Discord asks to wait',
  async () => {
    const { discord, running } = await filed()
    const people = Array.from({ length: many }, () => discord.person())
    const now = new Date()
    await running.database.transact(async db => {
      const ids: string[] = []
      for (const { id } of people) {
        const person = await db.people.add('Somebody', 'en', null)
        await db.people.link({ platform: 'discord', workspace: '', id }, person, now)
        ids.push(person)
      }
      await db.notices.tell(ids, tell('News'), 'news', now)
    })
    discord.fails('POST /channels/:id/messages', { status: 429, retryAfter: 0.2 }, 40)
    discord.fails('POST /users/@me/channels', { status: 500 }, 20)

    await expect
      .poll(async () => (await running.database.db.deliveries.counts()).waiting, {
        timeout: 50_000 + many * 60,
      })
      .toBe(0)
    const counts = people.map(person => person.unseen().length)
    expect(counts.filter(count => count !== 1)).toEqual([])
  },
  60_000 + many * 60,
)
