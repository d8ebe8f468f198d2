import { expect, test } from 'vitest'
import { lookAgain } from '#jobs/look.ts'
import { openDesk } from '#tests/setup/desk.ts'

/** What is like a request is itself in hand: filed, in preparation, or filed at the same instant. */
const { as, contact, staff, database, notices, clock } = await openDesk()
const mexico = await contact('MX')
const brazil = await contact('BR')
const colleague = await staff('MX')

test('who joins what is in hand files and joins in one breath', async () => {
  const first = await as(brazil).files({
    title: 'Aprendizagem profissional',
    need: 'Contratos de aprendizagem para jovens.',
    topics: ['youth_employment'],
  })
  const asked = await as(mexico).opens('request file', {
    title: 'Contratos de aprendizaje para jóvenes',
    need: 'Contratos de aprendizaje profesional de jóvenes.',
    topics: ['youth_employment'],
  })
  const { ref } = await as(mexico).agrees(await as(mexico).presses(asked, `Unirse a ${first}`))

  const [request] = await database.db.requests.some([ref])
  expect(request?.standing).toMatchObject({ state: 'joined', target: first })
  expect((await as(brazil).says(`request show ${first}`)).text).toContain(ref)
})

test('another ministry’s draft is not revealed: only that it is there, and whom to ask', async () => {
  await as(colleague).makes('request propose', {
    title: 'Buzos de la pesca de langosta',
    need: 'Descompresión y seguros de los buzos langosteros.',
    topics: ['osh'],
  })
  const asked = await as(brazil).opens('request file', {
    title: 'Mergulhadores da pesca de lagosta',
    need: 'Descompressão e seguros dos mergulhadores da pesca da lagosta.',
    topics: ['osh'],
  })

  expect(asked.text).toContain('Algo parecido está em preparação em México')
  expect(asked.text).toContain('Contact point, Mexico')
  expect(asked.text).not.toContain('Buzos')
})

test('two filed at the same instant find each other all the same, and both ministries can say what it is', async () => {
  await lookAgain(database, clock.now())
  const need = (title: string) => ({
    title,
    need: 'Telework regulation: right to disconnect and equipment costs.',
    topics: ['ict_telework'],
  })
  const [one, other] = [need('Telework'), need('Telework rules')]
  const shown = [await as(mexico).opens('request file', one), await as(brazil).opens('request file', other)]
  const refs = (await Promise.all([as(mexico).agrees(shown[0]!), as(brazil).agrees(shown[1]!)])).map(
    ({ ref }) => ref,
  )
  await Promise.all([lookAgain(database, clock.now()), lookAgain(database, clock.now())])

  for (const [at, ref] of refs.entries()) {
    const answers = await database.db.recalled.answersOf(ref)
    expect(answers.map(({ match }) => match)).toEqual([refs[1 - at]])
    expect((await notices(ref)).filter(({ key }) => key === 'memory.found.line')).toHaveLength(1)
  }
  expect(await lookAgain(database, clock.now())).toBe(0)
})
