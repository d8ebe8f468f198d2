import { describe, expect, test } from 'vitest'
import { saidIn } from '#domain/memory/said.ts'
import type { Theme } from '#domain/memory/themes.ts'
import { thesaurusOf } from '#domain/memory/thesaurus.ts'
import { wordsOf } from '#domain/memory/words.ts'
import { conceptsFrom } from '#domain/memory/written.ts'

const thesaurus = thesaurusOf(
  conceptsFrom(`
certification | object
  < training
  en: certificate of competence; assessment of tradesmen against a standard; recognition of prior learning
  es: certificado de competencia; evaluación de oficios; reconocimiento de saberes

training | object
  en: vocational training; courses for workers
  es: formación profesional; cursos para trabajadores

inspection | object
  ~ training
  en: labour inspection; visits to workplaces; the inspector's report on workers
  es: inspección del trabajo; visitas a los centros

statistics | object
  en: labour statistics; household survey
  es: estadísticas del trabajo; encuesta de hogares
`),
)
const about = (text: string): readonly Theme[] => thesaurus.themes(wordsOf(text).map(({ root }) => root))
const names = (text: string): readonly string[] => about(text).map(({ concept }) => concept)

describe('what a text is about', () => {
  test('is what its words describe together, though it says no term of it', () => {
    expect(names('The tradesmen were assessed, and given papers by a recognised standard')[0]).toBe(
      'certification',
    )
  })

  test('is the same in another language', () => {
    expect(names('evaluar saberes de un oficio')[0]).toBe('certification')
  })

  test('is also what is near it, but less', () => {
    const [first, second, ...rest] = about('prior learning, competence')

    expect([first!.concept, second!.concept]).toEqual(['certification', 'training'])
    expect(second!.weight).toBeLessThan(first!.weight)
    expect(rest).toEqual([])
  })

  test('is told less by words that describe much than by those that describe little', () => {
    expect(names('workers in a household')[0]).toBe('statistics')
  })

  test('has length one, however much is said', () => {
    for (const text of ['survey', 'a survey of the tradesmen whom the inspector visits at their courses'])
      expect(Math.hypot(...about(text).map(({ weight }) => weight))).toBeCloseTo(1)
  })

  test('is nothing where no word is known', () => {
    expect(about('xyzzy')).toEqual([])
    expect(about('')).toEqual([])
  })
})

test('what came of something says something, too, but not what it was about', () => {
  const outcome = 'The tradesmen have a certificate of their competence'
  const said = saidIn(thesaurus, 'Household survey', '', outcome)

  expect(said.themes).toEqual(saidIn(thesaurus, 'Household survey', '').themes)
  expect(said.units.map(({ name }) => name)).toContain('certification')
})
