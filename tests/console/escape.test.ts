import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formHtml } from '#bot/console/form.ts'
import { card, stamped } from '#bot/console/render.ts'
import type { FormView, Input } from '#bot/form.ts'
import { facts, heading, items, link, type Reply, table, tell } from '#reply/reply.ts'
import { allOf, msg, words, written } from '#reply/value.ts'
import { openBrowser } from '#tests/setup/browser.ts'
import { label } from './words.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

const reader = { language: 'fr', zone: 'UTC' } as const

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    '<script>fetch("/ask")</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</textarea></form><form action=//evil>',
    '</p></div></article><h1>Official',
    '<!--',
    '\n\n  a line below',
    ' data-nonce=""',
    '&lt;b&gt; &amp;',
    '\u202eevil\u202c \u2066x',
    '\uE0000\uE001',
    '{name} # {html',
    '<!channel> @everyone [a](javascript:alert(1))',
  ),
)

/** What the browser makes of a piece of HTML: its elements with the names of their attributes, its words, its identities. */
const read = (html: string) =>
  page.evaluate(source => {
    const body = new DOMParser().parseFromString(source, 'text/html').body
    const all = [...body.querySelectorAll('*')]
    return {
      shape: all.map(element => `${element.tagName} ${element.getAttributeNames().sort().join(' ')}`),
      words: String(body.textContent),
      typed: [...body.querySelectorAll<HTMLInputElement>('input[type=text], textarea')].map(
        ({ value }) => value,
      ),
      nonces: all.flatMap(element => element.getAttribute('data-nonce') ?? []),
    }
  }, html)

/** As the browser keeps a text: it has its own line ends, and no zero. */
const kept = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '')

const replySaying = ([a, b, c, d, e]: readonly [string, string, string, string, string]): Reply => ({
  ...tell(written(a, 'es'), msg('console.kept', { title: written(b, null) }), allOf([written(c, 'pt'), d])),
  body: [
    heading(msg('console.kept', { title: b })),
    { kind: 'text', text: b },
    { kind: 'text', text: written(e, 'es') },
    facts([label('Fact'), words({ en: c, es: c, pt: c, fr: c })]),
    items([{ title: d, note: written(e, 'en'), links: [link(label('Take'), a, { [`k${b}`]: c })] }]),
    table(
      [label('One'), label('Two')],
      [
        [a, b],
        [3, written(c, null)],
      ],
    ),
  ],
  links: [{ ...link(label('Go'), d, { note: e }, 'danger'), token: a }],
})

const texts = fc.tuple(hostile, hostile, hostile, hostile, hostile)
const plain = ['a', 'b', 'c', 'd', 'e'] as const

test('whatever people write, an answer has the elements of an answer and says it letter by letter', async () => {
  const honest = await read(stamped(card(replySaying(plain), reader)))

  await fc.assert(
    fc.asyncProperty(texts, async said => {
      const seen = await read(stamped(card(replySaying(said), reader)))
      expect(seen.shape).toEqual(honest.shape)
      expect(new Set(seen.nonces).size).toBe(2)
      const shown = kept(said[0]).replace(/[\uE000\uE001]/g, '')
      expect(seen.words.replace(/[\uE000\uE001]/g, '')).toContain(shown)
    }),
    { numRuns: 120 },
  )
})

const input = (of: Partial<Input> & Pick<Input, 'name' | 'widget'>): Input => ({
  label: of.name,
  hint: null,
  required: false,
  value: '',
  options: [],
  problem: null,
  ...of,
})

const formSaying = ([a, b, c, d, e]: readonly [string, string, string, string, string]): FormView => ({
  command: a,
  title: b,
  submit: c,
  about: [{ kind: 'text', text: d }],
  token: e,
  only: null,
  inputs: [
    input({ name: 'line', label: b, hint: c, problem: d, value: a, widget: { kind: 'line', max: 9 } }),
    input({ name: 'need', value: b, widget: { kind: 'paragraph', max: 9 }, required: true }),
    input({ name: 'when', value: c, widget: { kind: 'period' } }),
    input({
      name: 'who',
      value: [a],
      options: [{ value: a, label: d }],
      widget: { kind: 'search', source: 'ministry', many: true },
    }),
    input({
      name: 'one',
      value: a,
      options: [{ value: a, label: e }],
      widget: { kind: 'search', source: 'person', many: false },
    }),
    input({
      name: 'form',
      value: b,
      options: [{ value: `${c}!`, label: c }],
      widget: { kind: 'choice', words: 'form', choices: [], many: false },
    }),
    input({
      name: 'boxes',
      value: [],
      options: [{ value: c, label: d }],
      widget: { kind: 'choice', words: 'x', choices: [], many: true },
    }),
  ],
})

test('whatever is typed, a form has the fields of a form and holds it letter by letter', async () => {
  const honest = await read(stamped(formHtml(formSaying(plain), reader)))

  await fc.assert(
    fc.asyncProperty(texts, async said => {
      const seen = await read(stamped(formHtml(formSaying(said), reader)))
      const inLine = (text: string) => kept(text).replaceAll('\n', '')
      expect(seen.shape).toEqual(honest.shape)
      expect(seen.nonces).toHaveLength(1)
      expect(seen.typed[0]).toBe(inLine(said[0]))
      expect(seen.typed[1]).toBe(kept(said[1]))
      expect(seen.typed[4]).toBe(inLine(said[4]))
    }),
    { numRuns: 120 },
  )
})
