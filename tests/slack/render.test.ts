import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { home, message, modal } from '#bot/slack/render.ts'
import type { Reader } from '#domain/language.ts'
import {
  ask,
  done,
  facts,
  items,
  link,
  type Reply,
  refused,
  type Tone,
  table,
  tell,
  text,
} from '#reply/reply.ts'
import { allOf, msg, type Value, words, written } from '#reply/value.ts'
import { fallbackFaults, faultsOf, viewFaults } from './loopback-blocks.ts'
import { buttonsOf, readable } from './loopback-world.ts'

const english: Reader = { language: 'en', zone: 'America/New_York' }
const origin = { reader: english, channel: null, home: false }
const label = msg('slack.open_form')
const take = link(label, 'request take', { ref: 'RIAL-2026-0042' }, 'primary')

describe('an answer as Slack shows it', () => {
  it('has its title, what it says, and its buttons, in this order', () => {
    const { blocks } = message(
      tell(
        'RIAL-2026-0042',
        text('Labour inspection'),
        facts([label, 'Mexico'], [msg('slack.close'), 3]),
        take,
      ),
      english,
      'v',
    )

    expect(readable(blocks)).toBe(
      'RIAL-2026-0042\nLabour inspection\nOpen the form: Mexico\nClose: 3\n[Open the form]',
    )
  })

  it('says how it is meant by a sign before the title, not by a colour', () => {
    const titles = (['plain', 'done', 'ask', 'refused', 'fault'] as const satisfies readonly Tone[]).map(
      tone => readable(message({ ...tell('Said'), tone }, english, 'v').blocks),
    )

    expect(new Set(titles).size).toBe(5)
    expect(titles.every(title => title.endsWith('Said'))).toBe(true)
  })

  it('tells screen readers and notifications everything the blocks show', () => {
    const reply = done(
      'Filed',
      facts([label, 'Mexico']),
      items([{ title: 'One', note: 'first' }]),
      table([label], [['cell']]),
      take,
    )

    expect(message(reply, english, 'v').text).toBe(
      '✅ Filed\nOpen the form: Mexico\nOne: first\ncell\n[Open the form]',
    )
  })

  it('puts one button at the side of its entry, and several below it', () => {
    const { blocks } = message(
      tell(
        'List',
        items([{ title: 'One', links: [take] }, { title: 'Two', links: [take, take] }, { title: 'Three' }]),
      ),
      english,
      'v',
    )

    expect(blocks.map(({ type }) => type)).toEqual(['header', 'section', 'section', 'actions', 'rich_text'])
    expect(buttonsOf(blocks)).toHaveLength(3)
  })

  it('marks what people wrote with its language where the reader has another', () => {
    const said = (value: Value) => readable(message(tell(value), english, 'v').blocks)

    expect(said(written('Inspección', 'es'))).toBe('Inspección (es)')
    expect(said(written('Inspection', 'en'))).toBe('Inspection')
    expect(said(written('Inspection', null))).toBe('Inspection')
    expect(said(allOf([written('Inspección', 'es'), words({ en: 'Wages', es: '', pt: '', fr: '' })]))).toBe(
      'Inspección (es) and Wages',
    )
  })

  it('draws a narrow table in columns, and names the columns of a wide one in every entry', () => {
    const drawn = (cell: string) =>
      message(tell('T', table([label, msg('slack.close')], [['Mexico', cell]])), english, 'v')

    expect(readable(drawn('filed').blocks)).toBe(
      'T\nOpen the form  Close\n─────────────  ─────\nMexico         filed',
    )
    expect(readable(drawn('x'.repeat(80)).blocks)).toBe(`T\n• Mexico\nClose: ${'x'.repeat(80)}`)
  })

  it('tells the press of a button from the press of its successor in the same message', () => {
    const blockOf = (version: string) =>
      buttonsOf(message(tell('T', take), english, version).blocks)[0]?.block

    expect(blockOf('first')).toBe(blockOf('first'))
    expect(blockOf('first')).not.toBe(blockOf('second'))
  })

  it('says how many entries it leaves out, and never leaves out a button', () => {
    const many = Array.from({ length: 90 }, (_, at) => ({ title: `Request ${at}`, links: [take] }))
    const { blocks } = message(tell('All', items(many), take), english, 'v')

    expect(faultsOf(blocks, 'message')).toEqual([])
    expect(blocks).toHaveLength(50)
    expect(readable(blocks)).toContain('Request 46 [Open the form]\n43 more entries are not shown here.')
    expect(blocks.at(-1)?.type).toBe('actions')
  })

  it('refuses to draw a button that cannot carry its link', () => {
    const long = link(label, 'request file', { need: 'x'.repeat(2_001) })

    expect(() => message(tell('T', long), english, 'v')).toThrow('request file')
  })
})

const hostile = [
  '<!channel> <!here> <!everyone> @channel @here @everyone',
  '<@U123> <#C123> <!subteam^S1>',
  '<https://evil.example|https://rial.example>',
  '*bold* _it_ ~no~ `code` ```pre``` :smile: > quote',
  '&lt;!channel&gt; &amp;',
  '\u202egnp.exe\u2066\u0000\u0007',
  '',
  '   ',
  '\n\n',
  'x'.repeat(40_000),
  'é'.repeat(5_000),
  '👩‍👩‍👧‍👦'.repeat(900),
  'שלום عالم',
]

const anyText = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 400 }))
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  anyText,
  fc.integer(),
  anyText.map(said => written(said, 'es')),
  fc.array(anyText, { maxLength: 3 }).map(allOf),
  anyText.map(said => words({ en: said, es: '', pt: '', fr: '' })),
)
const anyLink = fc.constantFrom(take, link(msg('slack.close'), 'help'))
const anyItem = fc.record({ title: anyValue, links: fc.array(anyLink, { maxLength: 4 }) })
const anyBlock = fc.oneof(
  anyValue.map(text),
  fc.array(anyValue, { maxLength: 30 }).map(values => facts(...values.map(value => [label, value] as const))),
  fc.array(anyItem, { maxLength: 60 }).map(items),
  fc.array(fc.tuple(anyValue, anyValue), { maxLength: 60 }).map(rows => table([label, label], rows)),
)
const anyReply: fc.Arbitrary<Reply> = fc.record({
  tone: fc.constantFrom('plain', 'done', 'ask', 'refused', 'fault'),
  audience: fc.constant('asker' as const),
  title: anyValue,
  body: fc.array(anyBlock, { maxLength: 6 }),
  links: fc.array(anyLink, { maxLength: 30 }),
})

describe('whatever people write', () => {
  it('is within every limit of Slack, as a message, a modal and a Home page', () => {
    fc.assert(
      fc.property(anyReply, reply => {
        const { blocks, text: said } = message(reply, english, 'v')
        expect([...faultsOf(blocks, 'message'), ...fallbackFaults(said)]).toEqual([])
        expect(viewFaults(modal(reply, origin, 'v'))).toEqual([])
        expect(viewFaults(home(reply, english, 'v'))).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('stays text: nothing in an answer is ever parsed, pinged or linked', () => {
    for (const said of hostile) {
      const reply = refused(
        said,
        text(said),
        facts([label, said]),
        items([{ title: said, links: [take] }]),
        table([label], [[said]]),
      )
      const { blocks, text: beside } = message(reply, english, 'v')
      const drawn = JSON.stringify(blocks)

      expect(drawn).not.toMatch(/"type":"(mrkdwn|broadcast|user|usergroup|channel|link|emoji|markdown)"/)
      expect(drawn).not.toContain('\\u202e')
      expect(drawn).not.toContain('\u202e')
      expect(fallbackFaults(beside)).toEqual([])
    }
  })

  it('is drawn the same every time', () => {
    const reply = ask('Yes?', text(hostile.join('\n')), take)

    expect(message(reply, english, 'v')).toEqual(message(reply, english, 'v'))
  })
})
