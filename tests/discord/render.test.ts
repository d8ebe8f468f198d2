import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkSpace, pressedIn } from '#bot/discord/button.ts'
import { escaped } from '#bot/discord/escape.ts'
import { message } from '#bot/discord/render.ts'
import { encodeLink } from '#bot/link.ts'
import { languages } from '#domain/language.ts'
import { type Block, facts, heading, items, link, type Reply, table, tell, text } from '#reply/reply.ts'
import { type Message, moment, msg, type Value, written } from '#reply/value.ts'
import { messageFaults } from './loopback-limits.ts'
import { everyOf, type Json, readable } from './loopback-world.ts'

const reader = { language: 'en', zone: 'UTC' } as const
const drawn = (reply: Reply): Json => message(reply, reader)
const textsOf = (reply: Reply): string =>
  everyOf(10, drawn(reply).components)
    .map(({ content }) => content)
    .join('\n')

const label = msg('commands.request.show.button')
const entry = (at: number, links = 1) => ({
  title: `RIAL-2026-${String(at).padStart(4, '0')}`,
  note: 'filed',
  links: Array.from({ length: links }, (_, one) =>
    link(label, one === 0 ? 'request show' : 'request take', {
      ref: `RIAL-2026-${String(at).padStart(4, '0')}`,
    }),
  ),
})

describe('an answer in Discord', () => {
  it('shows what people wrote letter by letter', () => {
    const nasty =
      '@everyone <@1> <@&2> <#3> <t:0:R> [here](https://rial.example) **b** _i_ ~~s~~ `c` ||d||\n# h\n- l\n> q\n1. n\n-# s'
    const shown = textsOf(tell('T', written(nasty, 'en')))

    expect(shown).not.toMatch(/(?<!\\)[<>[\]*_~`|]/)
    expect(shown).not.toMatch(/@everyone/)
    expect(shown).not.toMatch(/\n(# h|- l|1\. n|-# s)/)
    expect(readable(drawn(tell('T', written(nasty, 'en'))).components)).toContain(
      '[here](https://rial.example)',
    )
  })

  it('leaves a web address as it is, so that it still leads where it says', () => {
    const address = 'https://rialnet.org/a_b/c?d=e_f&g=1#h'

    expect(escaped(`see ${address}, *please*`)).toBe(`see ${address}, \\*please\\*`)
  })

  it('shows instants by each reader’s own clock', () => {
    const at = moment(new Date('2026-09-01T15:00:00Z'))

    expect(textsOf(tell('T', msg('refusal.last', { act: msg('acts.take'), by: 'A_B', at })))).toContain(
      '<t:1788274800:f>',
    )
  })

  it('marks what is written in another language', () => {
    expect(textsOf(tell('T', written('Inspección', 'es')))).toContain('Inspección (es)')
  })

  it('says how it is meant with a sign, not by a colour alone', () => {
    const reply = tell('Title')

    for (const [tone, sign] of [
      ['done', '✅'],
      ['ask', '❓'],
      ['refused', '⛔'],
      ['fault', '⚠️'],
    ] as const)
      expect(textsOf({ ...reply, tone })).toContain(`### ${sign} Title`)
  })

  it('has the button of an entry at its side; where there are many, one list opens them all', () => {
    const few = drawn(tell('T', items([entry(1), entry(2)])))
    expect(everyOf(9, few.components)).toHaveLength(2)
    expect(everyOf(3, few.components)).toHaveLength(0)

    const many = drawn(tell('T', items(Array.from({ length: 30 }, (_, at) => entry(at)))))
    expect(everyOf(9, many.components)).toHaveLength(0)
    expect(everyOf(3, many.components).map(({ options }) => options.length)).toEqual([25, 5])
    const [list] = everyOf(3, many.components)
    expect(pressedIn(list?.custom_id, [list?.options[7].value])).toEqual({
      command: 'request show',
      input: { ref: 'RIAL-2026-0007' },
    })
  })

  it('says how much is not shown where there is no more space', () => {
    const long = tell(
      'T',
      facts(
        ...Array.from(
          { length: 60 },
          (_, at) => [msg('fields.need.label'), `${at} ${'x'.repeat(300)}`] as const,
        ),
      ),
    )

    expect(messageFaults(drawn(long))).toEqual([])
    expect(textsOf(long)).toMatch(/\d+ more entries are not shown/)
  })

  it('reads back every link a button carries', () => {
    const words = fc.string({ minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        fc.dictionary(
          words.filter(name => name !== '__proto__' && /^\w+$/.test(name)),
          fc.string({ maxLength: 10 }),
          { maxKeys: 3 },
        ),
        input => {
          const pressed = { command: 'request show', input }
          const plain = JSON.parse(JSON.stringify(input).replace(/\\ud[89a-f]../gi, ''))
          expect(pressedIn(`12|${encodeLink(pressed, 1_000)}`)).toEqual({
            command: 'request show',
            input: plain,
          })
        },
      ),
    )
    expect(linkSpace).toBeLessThan(100)
    expect(pressedIn('nonsense')).toBeNull()
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 4000 }),
  fc.string({ maxLength: 60 }),
  fc.constant('**_~`<@1>'.repeat(500)),
)
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  anyText,
  anyText.map(of => written(of, 'es')),
  fc.integer(),
  fc.constant(msg('kernel.confirm')),
  anyText.map((reference): Message => msg('fault.text', { reference })),
)
const someLabel = fc.constantFrom(label, msg('commands.request.file.button'), msg('fields.need.label'))
const someItem = fc.record(
  {
    title: anyValue,
    note: anyValue,
    links: fc.array(
      fc.integer({ min: 0, max: 9999 }).map(at => entry(at).links[0]!),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['title'] },
)
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  someLabel.map(heading),
  anyValue.map(text),
  fc.array(fc.tuple(someLabel, anyValue), { maxLength: 30 }).map(rows => facts(...rows)),
  fc.array(someItem as fc.Arbitrary<ReturnType<typeof entry>>, { maxLength: 30 }).map(items),
  fc
    .array(fc.array(anyValue, { minLength: 1, maxLength: 4 }), { maxLength: 20 })
    .map(rows => table([label, label, label, label], rows)),
)

describe('any answer at all', () => {
  it.each(languages)('is taken by Discord in %s', language => {
    const anyReply = fc.tuple(anyValue, fc.array(anyBlock, { maxLength: 8 }), fc.nat({ max: 20 }))
    fc.assert(
      fc.property(anyReply, ([title, body, buttons]) => {
        const links = Array.from({ length: buttons }, (_, at) =>
          link(label, 'request show', { ref: `RIAL-2026-${at}` }),
        )
        const reply = { ...tell(title), body, links }
        expect(messageFaults(message(reply, { language, zone: 'UTC' }))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
