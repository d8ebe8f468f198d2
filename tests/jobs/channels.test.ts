import { expect, test } from 'vitest'
import { plainText } from '#bot/plain.ts'
import { purposes } from '#db/channels.ts'
import { type Language, languages } from '#domain/language.ts'
import { lostChannels } from '#jobs/channels.ts'
import { Undelivered } from '#reply/post.ts'
import { msg } from '#reply/value.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { say } from '#text/say.ts'
import { carry, outletOf, taking } from './outlet.ts'

const { account, as, clock, contact, database, lead, notices, officer, person, sql } = await openDesk()
const mexico = as(await contact('MX'))
const gone = new Set<string>()
const barred = new Set<string>()
const slack = outletOf((post, count) => {
  if (gone.has(post.place.id)) throw new Undelivered('gone', 'is_archived')
  if (barred.has(post.place.id)) throw new Undelivered('barred', 'Missing Access')
  return taking(post, count)
})
const own = { slack: account('U1', 'slack', 'T1'), discord: account('7', 'discord', '') }

/** What waits is carried, and then it is looked whether a channel is lost. */
async function carried(platform: 'slack' | 'discord' = 'slack'): Promise<number> {
  clock.pass(1)
  const carrying = carry(database, slack.outlet, platform, clock.now)
  await sql(`update delivery set next_at = $1, attempts = 11 where state = 'waiting'`, [clock.now()])
  const waits = () => sql(`select from delivery where state = 'waiting' and platform = $1`, [platform])
  await expect.poll(waits, { interval: 10 }).toEqual([])
  await carrying.stop()

  return lostChannels(database, clock.now())
}
const words = async (language: Language = 'en') =>
  (await notices())
    .filter(({ key }) => key === 'notice.channelLost')
    .map(({ to, reply }) => `${to}: ${plainText(reply, { language, zone: 'UTC' })}`)

test('of a channel for triage that is gone nobody is told while there is no lead, and then the lead, once, with what is missing', async () => {
  const first = await officer()
  await as(first).says('help')
  await database.db.channels.set(
    { purpose: 'triage', platform: 'slack', workspace: 'T1', channel: 'C-old', language: 'en', zone: 'UTC' },
    clock.now(),
  )
  clock.pass(1)
  gone.add('C-old')
  const refs = [await mexico.files(), await mexico.files()]
  expect(await carried()).toBe(0)
  expect(await words()).toEqual([])
  const someLead = await lead('Ana')
  await database.db.people.link(own.slack, someLead.id, clock.now())
  const lines = [await lostChannels(database, clock.now()), await lostChannels(database, clock.now())]

  expect(lines).toEqual([1, 0])
  const [told, ...more] = await words()
  expect(more).toEqual([])
  expect(told).toContain(
    'Ana: Enlace can no longer write in the channel for triage of requests: C-old (Slack).',
  )
  expect(told).toContain(`What did not arrive there: ${refs[0]} and ${refs[1]}.`)
  expect(told).toContain('/rial settings channel purpose:triage')
  refs.push(await mexico.files())
  expect(await carried()).toBe(0)
  expect(await words()).toHaveLength(1)

  const lead1 = as(someLead, own.slack)
  expect((await lead1.does('settings channel purpose:triage', { channel: 'C-new' })).tone).toBe('done')
  expect(await carried()).toBe(0)
  expect(new Set(slack.to('C-new').map(({ edits, under }) => edits ?? under))).toEqual(new Set([null]))
  expect(slack.to('C-new')).toHaveLength(refs.length)
  expect(await words()).toHaveLength(1)
})

test('the same channel given its purpose again is not lost by what was missing before; if it goes again, that is told again', async () => {
  gone.add('C-new')
  await mexico.files()
  expect(await carried()).toBe(1)
  gone.delete('C-new')
  await mexico.files()
  expect(await carried()).toBe(0)
  gone.add('C-new')
  await mexico.files()
  expect(await carried()).toBe(1)
  gone.delete('C-new')
  const [ana] = (await database.db.people.secretariat(clock.now(), ['lead'])).map(({ id }) => id)
  const voice = as({ id: ana!, name: 'Ana', ministry: null, account: own.slack })
  await voice.does('settings channel purpose:triage', { channel: 'C-new' })

  expect(await carried()).toBe(0)
  expect(await words()).toHaveLength(3)
})

test('of a channel for announcements in which Enlace may not write each lead is told in their own language, by the words of the platform', async () => {
  const bruno = await person('Bruno', [{ role: 'lead' }], 'pt')
  await database.db.people.link(own.discord, bruno.id, clock.now())
  await as(bruno, own.discord).does('settings channel purpose:announcements', { channel: '42' })
  clock.pass(1)
  barred.add('42')
  await as(await officer('Another officer')).makes('call open', {
    kind: 'report',
    title: 'National reports',
    closes: '30 October 2027',
    ministries: ['MX'],
  })
  expect(await carried('discord')).toBe(1)

  const told = (await words('pt')).filter(line => line.includes('avisos'))
  expect(told.map(line => line.split(':')[0]).sort()).toEqual(['Ana', 'Bruno'])
  expect(told[0]).toContain('O Enlace não pode mais escrever no canal de avisos: 42 (Discord).')
  expect(told[0]).toContain('CALL-')
  expect(told[0]).toContain('/configurações canal finalidade:avisos')
})

test.each(languages)('what the lead is to say is understood as it stands in %s', async language => {
  const someLead = await person(`Lead in ${language}`, [{ role: 'lead' }], language)
  for (const purpose of purposes) {
    const line = say(msg(`notice.channelLost.${purpose}`, { begins: '' }), { language, zone: 'UTC' })
    const answer = await as(someLead).says(line, { channel: `${purpose}-${language}` })

    expect(answer.tone, line).toBe('done')
    expect(
      await sql(`select from channel where channel = $1 and purpose = $2`, [
        `${purpose}-${language}`,
        purpose,
      ]),
    ).toHaveLength(1)
  }
})
