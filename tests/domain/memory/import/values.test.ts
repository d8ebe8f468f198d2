import { expect, test } from 'vitest'
import { readForm } from '#domain/memory/import/forms.ts'
import { readParties } from '#domain/memory/import/parties.ts'
import { likelyLanguage } from '#domain/memory/import/tongue.ts'
import { readTopics } from '#domain/memory/import/topics.ts'
import { allTopics } from '#domain/topics.ts'
import { catalogue } from '#text/catalogue.ts'

test.each([
  ['PY;GT', ['PY', 'GT']],
  ['Paraguay, Guatemala', ['PY', 'GT']],
  ['Paraguay y Guatemala', ['PY', 'GT']],
  ['TT + BB', ['TT', 'BB']],
  ['TT/BB', ['TT', 'BB']],
  ['MEX', ['MX']],
  ['Trinidad and Tobago and Barbados', ['TT', 'BB']],
  ['Antigua y Barbuda, Trinité-et-Tobago', ['AG', 'TT']],
  ['Bahamas, The', ['BS']],
  ['Venezuela (Bolivarian Republic of); Brésil', ['VE', 'BR']],
  ['Ministerio de Trabajo y Empleo de Chile', ['CL']],
  ['ILO, Colombia', ['CO', 'ILO']],
  ['Ministry of Mines and Energy', ['Ministry of Mines and Energy']],
  ['ES', ['Spain']],
  ['MX; MX', ['MX']],
  ['n/a', []],
  ['', []],
])('who asked or gave: %s', (cell, parties) => {
  expect(readParties(cell)).toEqual({ parties, unknown: [] })
})

test('a code of no country is told', () => {
  expect(readParties('MX;XQ')).toEqual({ parties: ['MX'], unknown: ['XQ'] })
})

test('every topic is read by its name in each language, and by its own', () => {
  for (const topic of allTopics)
    for (const name of [topic, ...Object.values(catalogue).map(words => words[`choices.topic.${topic}`])])
      expect({ name, ...readTopics(name) }).toEqual({ name, values: [topic], unread: [] })
})

test.each([
  ['Labor inspection', ['inspection'], []],
  ['Labor market information systems and observatories', ['market_information'], []],
  ['Employment policies and programs', ['employment_policies'], []],
  ['osh; Trabajo infantil', ['osh', 'child_labour'], []],
  ['Micro, small and medium enterprises and the informal economy, wages', ['msme_informal', 'wages'], []],
  ['Gender equity and social dialogue', ['gender', 'social_dialogue'], []],
  ['Fisheries', [], ['Fisheries']],
])('topics: %s', (cell, values, unread) => {
  expect(readTopics(cell)).toEqual({ values, unread })
})

test.each([
  ['site_visit', 'on_site'],
  ['Visita in situ', 'on_site'],
  ['missão de especialistas', 'expert_visit'],
  ['Taller', 'workshop'],
  ['Workshop', 'workshop'],
  ['réunion', 'meeting'],
  ['picnic', null],
])('the form of an activity: %s', (written, form) => {
  expect(readForm(written)).toBe(form)
})

test.each([
  ['Reunión sobre la inspección del trabajo', 'es'],
  ['Reunião sobre a inspeção do trabalho', 'pt'],
  ['Réunion sur l’inspection du travail dans les mines', 'fr'],
  ['Meeting on the inspection of mines', 'en'],
  ['CERSSO', null],
])('the language of “%s”', (text, language) => {
  expect(likelyLanguage(text)).toBe(language)
})
