import { describe, expect, test } from 'vitest'
import type { Language } from '#domain/language.ts'
import type { Entry } from '#reply/reply.ts'
import { openDesk } from '#tests/setup/desk.ts'
import type { Voice } from '#tests/setup/voice.ts'
import { catalogue } from '#text/catalogue.ts'
import type { Key } from '#text/key.ts'

const { as, contact, kept, lead, log, officer, sql, way } = await openDesk()
const brazil = await contact('BR')
const voices: Readonly<Record<Language, Voice>> = {
  en: as(await contact('JM')),
  es: as(await contact('MX')),
  pt: as(brazil),
  fr: as(await contact('HT')),
}
const fine = { title: 'Inspection', need: 'Plan visits', topics: ['inspection'] }
const long = 'x'.repeat(40_000)
const json = (from: string, to: string) =>
  JSON.stringify({ kind: 'spans', anyOf: [{ precision: 'day', from, to }] })

/** What a field is given, and the sentence that says what is wrong with it. */
const wrong: readonly (readonly [field: keyof typeof fine | string, entry: Entry, why: Key])[] = [
  ['title', '', 'invalid.required'],
  ['title', ' \t\n ', 'invalid.required'],
  ['title', '\u200b\u200d\u202e\u2066\ufeff', 'invalid.required'],
  ['title', '\0', 'invalid.required'],
  ['title', '\ud800', 'invalid.required'],
  ['title', long, 'invalid.tooLong'],
  ['title', ['Two', 'titles'], 'invalid.required'],
  ['need', long, 'invalid.tooLong'],
  ['topics', ['football'], 'invalid.choice'],
  ['topics', Array(36).fill('osh'), 'invalid.tooMany'],
  ['topics', [`'; DROP TABLE request; --`], 'invalid.choice'],
  ['ministries', ['Atlantis'], 'invalid.ministry'],
  ['wished', 'MX, , Utopía', 'invalid.ministry'],
  ['wished', long, 'invalid.ministry'],
  ['form', 'teleportation', 'invalid.choice'],
  ['form', ['on_site', 'virtual'], 'invalid.required'],
  ['period', '31 April 2027', 'invalid.period.no_such_day'],
  ['period', '29 February 2027', 'invalid.period.no_such_day'],
  ['period', '30.02.2027', 'invalid.period.no_such_day'],
  ['period', '5/6/2027', 'invalid.period.ambiguous'],
  ['period', '14-12 March 2027', 'invalid.period.reversed'],
  ['period', 'May 1850', 'invalid.period.far'],
  ['period', 'whenever it suits', 'invalid.period.not_understood'],
  ['period', '\u202e7202 yaM', 'invalid.period.not_understood'],
  ['period', long, 'invalid.period.not_understood'],
  ['period', '{', 'invalid.period.not_understood'],
  ['period', '{"kind":"spans","anyOf":[]}', 'invalid.period.not_understood'],
  ['period', json('2027-02-29', '2027-02-29'), 'invalid.period.not_understood'],
  ['period', json('2027-05-02', '2027-05-01'), 'invalid.period.not_understood'],
  ['continues', 'RIAL-1-1', 'invalid.memoryRef'],
  ['continues', `' OR 1=1 --`, 'invalid.memoryRef'],
  ['continues', 'RIAL-2026-99999999999', 'invalid.memoryRef'],
]

describe.each(Object.entries(voices))('in %s', (language, voice) => {
  test.each(wrong)(
    'a form with %s %j is told why, kept as typed, and nothing is stored',
    async (field, entry, why) => {
      const before = await kept()
      const { reply, text, tone } = await voice.fills('request file', { ...fine, [field]: entry })
      const after = await kept()

      expect(tone).toBe('ask')
      expect(Object.entries(reply.form?.problems ?? {}).map(([name, { key }]) => [name, key])).toEqual([
        [field, why],
      ])
      expect(text).toContain(catalogue[language as Language][why].split('{')[0]!)
      expect(reply.form?.values).toMatchObject(
        field === 'title' ? { need: fine.need } : { title: fine.title },
      )
      expect({ ...after, invocation: 0 }).toEqual({ ...before, invocation: 0 })
    },
  )
})

test.each(Object.entries(voices))(
  'a typed line with a day that does not exist is told so in %s',
  async (language, voice) => {
    const { text, reply } = await voice.says('request file title:T need:N topics:osh period:"31 April 2027"')

    expect(text).toContain(catalogue[language as Language]['invalid.period.no_such_day'])
    expect(reply.form?.values.period).toBe('31 April 2027')
  },
)

/** Texts that are odd but somebody's own: they are kept to the letter, and mean nothing to anything they pass. */
const odd = [
  '<!channel> <!here> @everyone @here <@U123>',
  '**bold** _it_ ~s~ `code` [a link](https://example.org) > quote',
  '<script>alert(1)</script> &amp; <b>x</b>',
  `Robert'); DROP TABLE request; --`,
  '{count, plural, one {#} other {#}} {title} %s $x {x} \\u0041 \\',
  'مشروع التفتيش العمالي – תוכנית',
  '劳动监察 👩🏽‍🏭 Ñandú',
  '1.234,56 / 1,234.56 / 12:30 / a~b=c%20d',
  'title:need:topics: "quoted" «quoted»',
]

test.each(odd)('what people write is kept to the letter and shown to the letter: %s', async words => {
  const asked = await voices.es.fills('request file', { ...fine, title: words, need: `${words}\n${words}` })
  const { ref } = await voices.es.insists(asked)
  const [row] = await sql<{ title: string; need: string }>('select title, need from request where ref = $1', [
    ref,
  ])

  expect(row).toEqual({ title: words, need: `${words}\n${words}` })
  expect(asked.text).toContain(words)
  expect((await voices.fr.says(`request show ${ref}`)).text).toContain(words)
  expect((await voices.fr.says('request list')).tone).toBe('plain')
})

test('what cannot be seen is left out of what is kept', async () => {
  const asked = await voices.es.fills('request file', {
    ...fine,
    title: 'In\u200bspec\u202etion\0 of\r\nmines',
  })
  const { ref } = await voices.es.agrees(asked)
  const [row] = await sql<{ title: string }>('select title from request where ref = $1', [ref])

  expect(row?.title).toBe('Inspection of mines')
})

test('a typed line of forty thousand characters is answered like any other', async () => {
  for (const line of [long, `request file title:${long}`, `request show ${long}`, `contact show ${long}`]) {
    const { tone, reply } = await voices.en.says(line)
    expect(['refused', 'ask']).toContain(tone)
    expect(JSON.stringify(reply.body).length).toBeLessThan(2_000)
  }
})

test('a person, a code or a rule that nobody could mean is told, whatever signs are in it', async () => {
  const someLead = as(await lead())
  for (const entry of [
    long,
    '\0',
    '\ud800x',
    `' OR '1'='1`,
    '<@>',
    '%',
    '\\',
    '00000000-0000-0000-0000-000000000000',
  ]) {
    const answers = [
      await someLead.opens('contact appoint', { ministry: 'CL', person: entry }),
      await someLead.opens('person link', { code: entry }),
      await someLead.opens('settings set', { rule: entry, value: entry }),
      await someLead.opens('request take', { ref: entry }),
    ]
    for (const { tone, text } of answers) expect(['refused', 'ask'], text).toContain(tone)
  }
})

test('commands, steps and tokens that are none are answered in words', async () => {
  for (const command of ['request destroy', '', '__proto__', 'constructor', 'toString'])
    expect((await voices.en.opens(command, { ref: 'x' })).keys).toContain('kernel.unknown.title')

  const before = await kept()
  for (const token of ['', 'x', '\0', long])
    for (const step of ['yes', 'change']) {
      const asks = { kind: 'fields', command: 'request file', fields: { step }, token, from: 'link' } as const
      const account = brazil.account
      const room = { channel: null, private: true }
      const { reply } = await way.dispatch({
        id: `odd ${step} ${token.length}`,
        click: null,
        account,
        room,
        asks,
      })
      expect(['refused', 'ask']).toContain(reply.tone)
    }
  expect((await kept()).request).toBe(before.request)
})

test('searched lists are searched for signs as for letters', async () => {
  const { account } = await officer()
  await voices.es.files({ title: '100% of_all \\ signs' })
  const found = (typed: string, field = 'ref') =>
    way.options({ account, command: 'request show', field, typed, limit: 20 })

  expect((await found('100% of_all')).length).toBe(1)
  expect((await found('1__%')).length).toBe(0)
  for (const typed of ['\0', '\ud800', `'`, '\\', '%', long, '(', '['])
    for (const [command, field] of [
      ['request show', 'ref'],
      ['request file', 'wished'],
      ['contact appoint', 'person'],
      ['person zone', 'zone'],
      ['', 'command'],
      ['nothing', 'nothing'],
    ] as const)
      expect(Array.isArray(await way.options({ account, command, field, typed, limit: 20 }))).toBe(true)
})

test('none of it was an error of ours', () => {
  expect(log).toEqual([])
})
