import { describe, expect, test } from 'vitest'
import { meantBy, rememberedWords, vocabularyOf, within } from '#domain/memory/spelling.ts'
import { type Concept, thesaurusOf } from '#domain/memory/thesaurus.ts'

describe('how far two words are from one another', () => {
  test.each([
    ['mineria', 'mineria', 0],
    ['minria', 'mineria', 1],
    ['mineriia', 'mineria', 1],
    ['minerai', 'mineria', 1],
    ['minerja', 'mineria', 1],
    ['mnierai', 'mineria', 2],
    ['minas', 'mineria', null],
    ['abcdefg', 'mineria', null],
  ])('%s and %s', (one, other, far) => {
    expect(within(one, other, 2)).toBe(far)
    expect(within(other, one, 2)).toBe(far)
  })
})

describe('the word that is meant', () => {
  const words = new Map([
    ['inspeccion', 150],
    ['inspector', 60],
    ['inspirar', 1],
    ['mineria', 20],
    ['minero', 3],
    ['teletrabajo', 30],
    ['telegrama', 2],
    ['edad', 9],
  ])

  test.each([
    ['inspeccin', 'inspeccion'],
    ['inspecc', 'inspeccion'],
    ['inspecto', 'inspector'],
    ['INSPECCIÓM', 'inspeccion'],
    ['teletr', 'teletrabajo'],
    ['minria', 'mineria'],
    ['eda', null],
    ['edda', 'edad'],
    ['xyzzyqwv', null],
    ['', null],
  ])('%s', (typed, meant) => {
    expect(meantBy(typed, words)).toBe(meant)
  })
})

test('what is worth remembering of a text are its longer words, folded, each once', () => {
  expect(rememberedWords('La inspección y la Inspección de minas, 2022', 'año SST niñez')).toEqual([
    'inspeccion',
    'minas',
    'ninez',
  ])
  expect(rememberedWords('a'.repeat(60))).toEqual([])
})

test('what officials change is counted in and out of the words that were there', () => {
  const asbestos = concept('asbestos', ['asbestos', 'white dust'])
  const dust = concept('dust', ['dust'])
  const taught = concept('asbestos', ['asbestos', 'blue fibres'])
  const before = vocabularyOf(thesaurusOf([asbestos, dust]))
  const after = vocabularyOf(thesaurusOf([taught, dust], [asbestos, dust]))
  const anew = vocabularyOf(thesaurusOf([taught, dust]))

  expect(before.uses.get('dust')).toBe(2)
  expect(after.uses).toEqual(anew.uses)
  expect(after.plains).toEqual(anew.plains)
  expect(after.roots).toEqual(anew.roots)
  expect([after.uses.get('dust'), after.uses.has('white'), after.uses.get('fibres')]).toEqual([1, false, 1])
})

const concept = (id: string, terms: readonly string[]): Concept => ({
  id,
  kind: 'object',
  broader: [],
  related: [],
  terms: terms.map(text => ({ language: 'en', text, unsure: false })),
})
