import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvFinder, separatorOf, separators } from '#domain/memory/import/csv.ts'
import { jsonFinder } from '#domain/memory/import/json.ts'
import { recordsOf } from '#domain/memory/import/records.ts'

/** A text in pieces of the sizes given, over and over. */
async function* pieces(text: string, sizes: readonly number[]) {
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length]!
    yield text.slice(at, at + size)
    at += size
  }
}
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const letters = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r', ' ', '0'),
  maxLength: 8,
})
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })

test('whatever is written by RFC 4180 is read as it was, however it is cut', async () => {
  const rows = fc.array(fc.array(letters, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(
      rows,
      sizes,
      fc.constantFrom(...separators),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (table, cuts, separator, end) => {
        const text = table.map(row => row.map(quoted).join(separator) + end).join('')
        const read: (readonly string[])[] = []
        for await (const record of recordsOf(pieces(text, cuts), csvFinder(separator)))
          if ('written' in record) read.push(record.written)

        expect(read).toEqual(table)
      },
    ),
  )
})

test.each([[['"a"b\r', '\nc\n']], [['"a"b', ' still the same line\nc\n']]])(
  'a broken line that is cut costs itself alone: %j',
  async cut => {
    const read = []
    for await (const record of recordsOf(cutAs(cut), csvFinder(','))) read.push(record)

    expect(read).toEqual([
      { line: 1, broken: 'quote' },
      { line: 2, written: ['c'] },
    ])
  },
)

async function* cutAs(parts: readonly string[]): AsyncGenerator<string> {
  yield* parts
}

test('whatever stands in a text, reading it comes to an end, and no line is counted twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '{', '}', '[', ']', ':') }),
      sizes,
      async (text, cuts) => {
        const lines = text.split(/\r\n|\r|\n/).length
        for (const find of [csvFinder(','), jsonFinder]) {
          let last = 0
          for await (const { line } of recordsOf<unknown>(pieces(text, cuts), find)) {
            expect(line).toBeGreaterThanOrEqual(last)
            expect(line).toBeLessThanOrEqual(lines)
            last = line
          }
        }
      },
    ),
  )
})

test('objects are read as they were, one after another or in a list, however they are cut', async () => {
  const object = fc.dictionary(
    letters.filter(name => name !== '__proto__'),
    fc.oneof(letters, fc.integer(), fc.array(letters)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(object, { minLength: 1 }), sizes, fc.boolean(), async (all, cuts, inList) => {
      const text = inList ? JSON.stringify(all, null, 1) : all.map(one => JSON.stringify(one)).join('\n')
      const read: unknown[] = []
      for await (const record of recordsOf(pieces(text, cuts), jsonFinder))
        if ('written' in record) read.push(record.written)

      expect(JSON.stringify(read)).toBe(JSON.stringify(all))
    }),
  )
})

test.each([
  ['a,b,c\n1;2;3', ','],
  ['a;b;c\n1,2,3', ';'],
  ['"a,b";"c,d"\n', ';'],
  ['a\tb, c\tde\n', '\t'],
  ['sep=|\na|b', '|'],
  ['alone\n1', ','],
])('what separates the cells of %j', (head, separator) => {
  expect(separatorOf(head)).toBe(separator)
})
