import { expect, test } from 'vitest'
import { openThreads, read } from '#tests/setup/threads.ts'

const { account, as, clock, database, kept, log, mexico, notices, observer, officer, someLead, sql, thread } =
  await openThreads()
const { db } = database

test('while mirroring is off, what is said stays where it is, and nothing is kept of it', async () => {
  const { says, heard } = await thread()
  const before = await kept()
  await says()

  expect(await heard()).toEqual({ slack: [], discord: [] })
  expect(await kept()).toEqual(before)
  expect(await sql('select from remark')).toEqual([])
})

test('the lead switches it on after being told what it means, and it is written down', async () => {
  const asked = await as(someLead).says('settings mirror on')
  expect(asked.keys).toContain('commands.settings.mirror.means')
  expect(await db.settings.mirrors()).toBe(false)
  expect((await as(someLead).agrees(asked)).keys).toContain('commands.settings.mirror.begins')

  expect(await db.settings.mirrors()).toBe(true)
  expect((await as(someLead).says('settings show')).keys).toContain('choices.switch.on')
  expect(await sql(`select act, facts from journal where kind = 'setting' and subject = 'mirror'`)).toEqual([
    { act: 'set', facts: { before: false, after: true } },
  ])
})

test('what is said in the thread of a card is read in the thread of its other card, with who spoke and where', async () => {
  const { card, says, heard } = await thread()
  await says({ attachments: [{ name: 'plan.pdf', address: 'https://files.example/plan.pdf' }] })
  const { slack, discord } = await heard()

  expect(slack).toEqual([])
  expect(discord.map(({ under, edits }) => ({ under, edits }))).toEqual([
    { under: card('discord'), edits: null },
  ])
  expect(discord.map(read)).toEqual([
    'Lead, Technical Secretariat (coordinación de la Secretaría Técnica), en Slack\nWe can come in May.\nplan.pdf https://files.example/plan.pdf',
  ])
})

test('and the other way round, without coming back', async () => {
  const { card, says, heard } = await thread()
  await says({
    platform: 'discord',
    at: { channel: 'D1', message: '900' },
    by: { workspace: 'G1', id: '8', name: 'Ana\u202e' },
  })
  const { slack, discord } = await heard()

  expect(discord).toEqual([])
  expect(slack.map(read)).toEqual(['Ana (guest), on Discord\nWe can come in May.'])
  expect(slack[0]?.under).toEqual(card('slack'))
})

test('what is taken back leaves only a line of who spoke, and none of its words anywhere', async () => {
  const { ref, says, takesBack, heard } = await thread()
  const said = await says({ text: 'A secret word' })
  await heard()
  await takesBack(said)
  await takesBack(said)
  await says({ ...said, version: 9, text: 'A secret word again' })
  const { discord } = await heard()

  expect(discord.map(read).slice(1)).toEqual([
    'Lead, Technical Secretariat (coordinación de la Secretaría Técnica), en Slack: mensaje eliminado',
  ])
  expect(discord[1]?.edits).not.toBeNull()
  expect(JSON.stringify(await notices(ref))).not.toContain('secret')
})

test('what is said under anything else is nobody’s to hear', async () => {
  const { says, heard } = await thread()
  const before = await kept()
  await says({ under: { channel: 'C1', message: 'no card' } })
  await says({ under: { channel: 'elsewhere', message: 'm1' } })

  expect(await heard()).toEqual({ slack: [], discord: [] })
  expect(await kept()).toEqual(before)
})

test('ten thousand characters, mentions, markup, half letters and addresses that are none do no harm', async () => {
  const { says, heard } = await thread()
  const text = `@everyone <!channel> <@U2> \0\ud83d **x** ${'ñ'.repeat(12_000)}`
  await says({
    text,
    by: { workspace: 'T1', id: 'U9', name: ' \0 ' },
    attachments: [
      { name: 'x', address: 'javascript:alert(1)' },
      { name: '', address: 'https://a.example/"><script>' },
      { name: 'ok', address: `https://a.example/${'y'.repeat(3_000)}` },
    ],
  })
  const [post] = (await heard()).discord
  const [first, body = '', ...files] = read(post!).split('\n')

  expect(first).toBe('U9 (invitado), en Slack')
  expect(body.startsWith('@everyone <!channel> <@U2>  **x** ñ')).toBe(true)
  expect([body.length, body.at(-1)]).toEqual([10_000, '…'])
  expect(files).toEqual(['x ', '– ', 'ok '])
  expect(log).toEqual([])
})

test('what has no words and no file, a picture of another kind say, is not mirrored', async () => {
  const { says, heard } = await thread()
  await says({ text: ' \u200b ' })

  expect(await heard()).toEqual({ slack: [], discord: [] })
})

test('private notes are not said in any thread', async () => {
  const { ref, heard } = await thread()
  await as(await officer()).does(`request note ${ref} text:"Not for ministries"`)

  expect(await heard()).toEqual({ slack: [], discord: [] })
})

test('each is named with what they are in the network', async () => {
  const { says, heard } = await thread()
  const ilo = await observer('ILO')
  await db.people.link(account('U5', 'slack', 'T1'), mexico.id, clock.now())
  await db.people.link(account('U6', 'slack', 'T1'), ilo.id, clock.now())
  for (const id of ['U5', 'U6']) await says({ by: { workspace: 'T1', id, name: 'somebody' } })

  expect((await heard()).discord.map(read).map(text => text.split('\n')[0])).toEqual([
    'Contact point, Mexico (punto de contacto, México), en Slack',
    'Observer, ILO (organismo observador, ILO), en Slack',
  ])
})

test('switched off, it ends at once', async () => {
  const { says, heard } = await thread()
  await as(someLead).does('settings mirror off')
  await says()

  expect(await heard()).toEqual({ slack: [], discord: [] })
})
