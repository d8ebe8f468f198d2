import { expect, test } from 'vitest'
import { bytesOf, fileEntry, largestFile, waiting, withFiles } from '#bot/file.ts'

test.each([
  ['UTF-8', Buffer.from('año')],
  ['UTF-8 with its mark', Buffer.from('\ufeffaño')],
  ['Latin-1', Buffer.from('año', 'latin1')],
  ['UTF-16', Buffer.from('\ufeffaño', 'utf16le')],
])('a file in %s is handed over as its text', async (_, bytes) => {
  expect(await fileEntry('a.csv', bytes)).toEqual(['a.csv', 'año'])
})

test('what is no text, or too large for chat, is said to be so and not carried', async () => {
  expect(await fileEntry('a.xlsx', Buffer.from('PK\u0003\u0004'))).toEqual(['a.xlsx', '', 'notText'])
  expect(await fileEntry('a.csv', Buffer.alloc(largestFile, 65))).toHaveLength(2)
  expect(await fileEntry('a.csv', Buffer.alloc(largestFile + 1, 65))).toEqual(['a.csv', '', 'tooLarge'])
})

test('files that a platform keeps are fetched, and everything else stays as it is', async () => {
  const fields = {
    title: 'T',
    topics: ['osh', 'wages', 'gender'],
    file: waiting('a.csv', 'there'),
    other: waiting('b', 'gone'),
  }
  const fetched = (where: string) =>
    where === 'there' ? Promise.resolve(Buffer.from('x')) : Promise.reject(new Error('gone'))

  expect(await withFiles(fields, fetched)).toEqual({
    title: 'T',
    topics: ['osh', 'wages', 'gender'],
    file: ['a.csv', 'x'],
    other: ['b', '', 'away'],
  })
})

test('no more is read of an answer than may be handed over', async () => {
  let given = 0
  const endless = new ReadableStream({
    pull(stream) {
      given += 1 << 20
      stream.enqueue(new Uint8Array(1 << 20))
    },
  })
  const bytes = await bytesOf(new Response(endless))

  expect(bytes!.length).toBeGreaterThan(largestFile)
  expect(given).toBeLessThan(2 * largestFile)
  expect(await bytesOf(new Response('no', { status: 404 }))).toBeNull()
})
