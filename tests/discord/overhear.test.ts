import { expect, test } from 'vitest'
import { legible } from '#bot/discord/legible.ts'
import { overhear } from '#bot/discord/overhear.ts'
import { work } from '#bot/discord/work.ts'
import type { Remark } from '#bot/platform.ts'

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const ana = { id: '8', username: 'ana.f', global_name: 'Ana', discriminator: '0', avatar: null }
const written = {
  id: '901',
  channel_id: '900',
  guild_id: '1',
  type: 0,
  content: 'In May?',
  author: ana,
  mentions: [],
  attachments: [],
  timestamp: '2026-09-01T15:00:00.123000+00:00',
  edited_timestamp: null,
}

/** What is heard of what Discord tells, message after message. */
async function heard(...told: readonly object[]): Promise<readonly Remark[]> {
  const remarks: Remark[] = []
  const held = work(silent)
  const desk = { remark: async (remark: Remark) => void remarks.push(remark) }
  const ears = overhear(desk as never, held)!
  for (const one of told) 'ids' in one ? ears.removed(one as never) : ears.said(one as never)
  await held.finish(5_000)

  return remarks
}

test('a word in a thread is heard with who spoke, where, in which words and with which files', async () => {
  const attachments = [
    { id: '1', filename: 'plan.pdf', url: 'https://cdn.example/plan.pdf?ex=1' },
    { id: '2', filename: 'p_2.pdf', title: 'Plan 2', url: 'https://cdn.example/p2.pdf' },
  ]

  expect(await heard({ ...written, attachments, member: { nick: 'Ana Flores' } })).toEqual([
    {
      kind: 'said',
      platform: 'discord',
      at: { channel: '900', message: '901' },
      under: { channel: null, message: '900' },
      by: { workspace: '', id: '8', name: 'Ana Flores' },
      version: Date.parse('2026-09-01T15:00:00.123Z'),
      text: 'In May?',
      attachments: [
        { name: 'plan.pdf', address: 'https://cdn.example/plan.pdf?ex=1' },
        { name: 'Plan 2', address: 'https://cdn.example/p2.pdf' },
      ],
    },
  ])
})

test('an edit is something newer in the same place; removals are heard one by one', async () => {
  const edited = { ...written, content: 'In June?', edited_timestamp: '2026-09-01T15:00:01.000000+00:00' }
  const remarks = await heard(written, edited, { ids: ['901', '902'], channel_id: '900' })

  expect(remarks).toMatchObject([
    { text: 'In May?', version: 1_788_274_800_123 },
    { text: 'In June?', version: 1_788_274_801_000, at: { message: '901' }, by: { name: 'Ana' } },
    { kind: 'removed', at: { channel: '900', message: '901' }, under: { channel: null, message: '900' } },
    { kind: 'removed', at: { channel: '900', message: '902' } },
  ])
})

test.each<[string, object]>([
  ['a bot', { author: { ...ana, bot: true } }],
  ['a webhook', { webhook_id: '5' }],
  ['Discord itself', { type: 18 }],
  ['somebody in private', { guild_id: undefined }],
  ['nobody, as when a preview is added', { author: undefined }],
  ['somebody whose words Discord keeps from us', { content: undefined }],
])('what is told of %s is not heard', async (_, of) => {
  expect(await heard({ ...written, ...of })).toEqual([])
})

test('nothing is listened to where mirroring is off', () => {
  expect(overhear({} as never, work(silent))).toBeNull()
})

test.each([
  ['<@8> and <@!9>, <@7>', '@Ana and @Luz, @…'],
  ['ask <@&5> in <#6>', 'ask @… in #…'],
  ['<:wave:123> <a:dance:4>', ':wave: :dance:'],
  ['say </request file:55>', 'say /request file'],
  ['at <t:1788274800:f> or <t:0>', 'at 2026-09-01 15:00 UTC or 1970-01-01 00:00 UTC'],
  ['2 \\* 3 <b> C:\\temp', '2 * 3 <b> C:\\temp'],
  ['<t:99999999999999:f>', '<t:99999999999999:f>'],
])('%s is read as %s', (content, read) => {
  const luz = { id: '9', username: 'luz', global_name: null, member: { nick: 'Luz' } }

  expect(legible({ content, mentions: [ana, luz] as never })).toBe(read)
})
