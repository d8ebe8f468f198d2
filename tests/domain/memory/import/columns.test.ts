import { expect, test } from 'vitest'
import { corrected, guessed } from '#domain/memory/import/columns.ts'

test.each([
  [
    'year,call_or_programme,requesting_country_iso2,providing_country_iso2,kind,topic,title_en,title_es,start_date,place,outcome,source_url',
    'year,call,requesters,providers,form,topics,title_en,title_es,period,place,outcome,source',
  ],
  [
    'id,year,requesting,providing,topic,kind,language,title,description',
    'id,year,requesters,providers,topics,form,language,title,description',
  ],
  [
    'Año,País solicitante,País oferente,Modalidad,Título en inglés,Fecha de inicio',
    'year,requesters,providers,form,title_en,period',
  ],
  [
    'Ano,Instituição solicitante,Instituição ofertante,Título,Data de início,Local',
    'year,requesters,providers,title,period,place',
  ],
  [
    'Année,Pays demandeur,Pays prestataire,Intitulé,Date de début,Lieu,Résultats',
    'year,requesters,providers,title,period,place,outcome',
  ],
  ['Titre (anglais),Título (português),Requesting country (ISO-2)', 'title_en,title_pt,requesters'],
  ['title,name,requester 1,requester 2,notes', 'title,,requesters,requesters,'],
])('columns are understood by their names: %s', (columns, fields) => {
  expect(Object.values(guessed(columns.split(','))).map(field => field ?? '')).toEqual(fields.split(','))
})

test('a person corrects what a column holds, and what is said wrong is told', () => {
  const mapping = guessed(['title', 'sector', 'notes', 'when'])

  expect(corrected(mapping, 'Sector=topics; notes=; título=title; x=y').unknown).toEqual(['título', 'x'])
  expect(corrected(mapping, 'sector=tema, when=').mapping).toEqual({
    title: 'title',
    sector: 'topics',
    notes: null,
    when: null,
  })
  expect(corrected(mapping, 'sector=title').mapping).toMatchObject({ title: null, sector: 'title' })
  expect(corrected(mapping, 'sector=colour').fieldless).toEqual(['colour'])
  expect(corrected(mapping, 'sector=place; notes=place').doubled).toEqual(['place'])
})
