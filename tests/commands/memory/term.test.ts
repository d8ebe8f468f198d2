import { describe, expect, test } from 'vitest'
import { languages } from '#domain/language.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { rememberHeld } from '#tests/setup/memory.ts'

const { as, clock, contact, database, guest, kept, lead, observer, officer, person, sql, way } =
  await openDesk()
const { refs } = await rememberHeld(database, clock.now())
const who = { mexico: await contact('MX'), guest: guest() }
const mexico = as(who.mexico)
const anObserver = as(await observer())
const someOfficer = as(await officer())
const aLead = as(await lead())
const found = async (typed: string) =>
  (await anObserver.says(`memory search "${typed}"`)).text.match(/ACT-\d{4}(?= ·)/g) ?? []
const changes = () =>
  sql<{ concept: string; term: string; removed: boolean }>(
    'select concept, term, removed from thesaurus_term order by id',
  )

describe('a concept is read', () => {
  test('in all its words and beside what is broader, narrower and related, in the reader’s language', async () => {
    const heard = await mexico.says('memory term palabra:amiante')

    expect(heard.text.split('\n')[0]).toBe('asbesto')
    for (const said of [
      'inglés: asbestos',
      'portugués: amianto',
      'francés: amiante',
      'Más general',
      'Relacionado',
    ])
      expect(heard.text).toContain(said)
    const broader = await mexico.presses(heard, 'memory term')
    expect(broader.text).toContain('Más específico')
  })

  test('in each of the four languages, from whatever word it is asked by', async () => {
    for (const language of languages) {
      const reader = as(await person(`Reader of ${language}`, [{ role: 'staff', ministry: 'BR' }], language))
      const { text } = await reader.opens('memory term', { word: 'child labour' })
      const names = {
        en: 'child labour',
        es: 'trabajo infantil',
        pt: 'trabalho infantil',
        fr: 'travail des enfants',
      }

      expect(text.split('\n')[0]).toBe(names[language])
    }
  })

  test('a word of several shows them all, and one of none says so', async () => {
    const several = await anObserver.says('memory term word:conciliat')

    expect(several.keys).toContain('commands.memory.term.several')
    expect((await anObserver.presses(several, 'memory term')).keys).toContain('choices.language.en')
    expect((await anObserver.says('memory term word:xyzzyqwv')).keys).toContain('commands.memory.term.none')
    expect((await anObserver.says('memory term')).keys).toContain('refusal.memory.termWhich')
    expect((await as(who.guest).says('memory term word:asbestos')).keys).toContain('refusal.gate.guest')
  })

  test('what is searched as one types is found by any word, and named in the reader’s', async () => {
    const offered = (typed: string, by = who.mexico) =>
      way.options({ account: by.account, command: 'memory term', field: 'concept', typed, limit: 25 })

    expect((await offered('amiante'))[0]).toMatchObject({
      value: 'asbestos',
      label: 'asbesto',
      about: 'amiante',
    })
    expect((await offered('travail des enf'))[0]).toMatchObject({ value: 'child-labour' })
    expect((await offered('TRABALHO INFANTIL'))[0]).toMatchObject({ value: 'child-labour' })
    expect(await offered('')).toHaveLength(25)
    expect(await offered('xyzzyqwv')).toEqual([])
    expect(await offered('amiante', who.guest as typeof who.mexico)).toEqual([])
  })
})

describe('officers teach the memory a word', () => {
  const said = { concept: 'asbestos', language: 'es', term: 'diagnóstico zafiro' }

  test('which is asked first, then felt at once, by searches and by what was filed', async () => {
    expect(await found('diagnóstico zafiro')).not.toContain(refs.asbestos)
    const asked = await someOfficer.opens('memory term-add', said)
    expect(asked.tone).toBe('ask')
    expect(asked.text).toContain('Concept: asbestos')
    expect(await changes()).toEqual([])

    const done = await someOfficer.agrees(asked)
    expect(done.text).toContain('“diagnóstico zafiro” now says: asbestos.')
    expect(await found('diagnóstico zafiro')).toContain(refs.asbestos)
    expect((await mexico.says('memory term asbestos')).text).toContain('diagnóstico zafiro')
    const written = await sql<{ act: string; subject: string }>(
      "select act, subject from journal where kind = 'memory' order by id",
    )
    expect(written).toEqual([{ act: 'term-add', subject: 'asbestos' }])
  })

  test('and take it back', async () => {
    const done = await aLead.makes('memory term-remove', { ...said, term: 'Diagnostico Zafiro' })

    expect(done.text).toContain('“diagnóstico zafiro” no longer says: asbestos.')
    expect(await found('diagnóstico zafiro')).not.toContain(refs.asbestos)
    expect((await changes()).map(({ removed }) => removed)).toEqual([false, true])
  })

  test('so that what was filed before says it, too, though it stands in a text of another language', async () => {
    expect(await found('guaguanco')).toEqual([])
    await someOfficer.makes('memory term-add', {
      concept: 'asbestos',
      language: 'en',
      term: 'videoconference',
    })

    expect((await found('amiante')).sort()).toEqual([refs.asbestos, refs.safeWork].sort())
    await someOfficer.makes('memory term-remove', {
      concept: 'asbestos',
      language: 'en',
      term: 'videoconference',
    })
    expect(await found('amiante')).toEqual([refs.asbestos])
  })

  test('a term of another concept is told before the yes', async () => {
    const { keys, text } = await someOfficer.opens('memory term-add', {
      concept: 'asbestos',
      language: 'en',
      term: 'silicosis',
      unsure: 'unsure',
    })

    expect(keys).toContain('term.alsoSays')
    expect(text).toContain('silicosis')
  })

  test('a sure term becomes unsure without being there twice', async () => {
    await someOfficer.makes('memory term-add', {
      concept: 'asbestos',
      language: 'en',
      term: 'CHRYSOTILE',
      unsure: 'unsure',
    })
    const { text } = await anObserver.says('memory term asbestos')

    expect(text).toContain('chrysotile (?)')
    expect(text.match(/chrysotile/gi)).toHaveLength(2)
  })
})

test.each([
  ['memory term-add', { concept: 'asbestos', language: 'es', term: 'amianto' }, 'refusal.memory.termKnown'],
  ['memory term-add', { concept: 'asbestos', language: 'es', term: 'de la' }, 'refusal.memory.termEmpty'],
  ['memory term-add', { concept: 'asbestos', language: 'es', term: 'trabajo' }, 'refusal.memory.termEmpty'],
  ['memory term-add', { concept: 'xyzzyqwv', language: 'es', term: 'algo' }, 'refusal.memory.noConcept'],
  ['memory term-add', { concept: 'asbestos', language: 'nl', term: 'asbest' }, 'invalid.choice'],
  ['memory term-remove', { concept: 'asbestos', language: 'es', term: 'xyzzyqwv' }, 'refusal.memory.noTerm'],
  ['memory term-remove', { concept: 'asbestos', language: 'es', term: 'amiante' }, 'refusal.memory.noTerm'],
])('%s %j is refused, and nothing is kept', async (command, fields, why) => {
  const before = { kept: await kept(), words: await changes() }

  expect((await someOfficer.tries(command, fields)).keys).toContain(why)
  const after = { kept: await kept(), words: await changes() }
  // Refusals are written down, nothing else.
  expect([after.words, after.kept.pending]).toEqual([before.words, before.kept.pending])
})

test('nobody but the Secretariat changes the words', async () => {
  const fields = { concept: 'asbestos', language: 'es', term: 'algo nuevo' }
  for (const voice of [mexico, anObserver, as(who.guest)])
    for (const command of ['memory term-add', 'memory term-remove'])
      expect((await voice.opens(command, fields)).tone).toBe('refused')
})

test('the only word of a language stays', async () => {
  const french = await database.transact(async db => {
    const { thesaurus } = await db.thesaurus.now()
    const all = [...thesaurus.concepts.values()].map(({ id, terms }) => ({
      concept: id,
      terms: terms.filter(({ language }) => language === 'fr').map(({ text }) => text),
    }))
    return all.sort((a, b) => a.terms.length - b.terms.length)[0]!
  })
  const [only = '', ...others] = french.terms
  const removing = (term: string) => ({ concept: french.concept, language: 'fr', term })
  for (const term of others) await someOfficer.makes('memory term-remove', removing(term))

  expect((await someOfficer.tries('memory term-remove', removing(only))).keys).toContain(
    'refusal.memory.termLast',
  )
})

test('two officers who change words at the same time both do, one after the other', async () => {
  const other = as(await officer('Officer Two'))
  const both = await Promise.all([
    someOfficer.makes('memory term-add', { concept: 'asbestos', language: 'fr', term: 'poussière une' }),
    other.makes('memory term-add', { concept: 'asbestos', language: 'fr', term: 'poussière deux' }),
  ])

  expect(both.map(({ tone }) => tone)).toEqual(['done', 'done'])
  const { text } = await anObserver.says('memory term asbestos')
  for (const term of ['poussière une', 'poussière deux']) expect(text).toContain(term)
})
