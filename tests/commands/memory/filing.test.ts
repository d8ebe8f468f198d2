import { expect, test } from 'vitest'
import { lookAgain } from '#jobs/look.ts'
import { openDesk } from '#tests/setup/desk.ts'
import type { Heard } from '#tests/setup/voice.ts'
import { remembered } from './records.ts'

const { as, contact, officer, database, notices, sql, clock, kept } = await openDesk()
const mexico = await contact('MX')
const guyana = await contact('GY')
const guatemala = await contact('GT')
const dominican = await contact('DO')
const secretariat = await officer()

/** As the network's public records have them (rialnet.org). */
const [guyanaFirst, guyanaSecond, landfills, conciliation, statistics, recognised] = await remembered(
  database,
  {
    title: 'Occupational Health and Safety (phase 1, on-site visit)',
    requesters: ['GY'],
    providers: ['TT'],
    topics: ['osh'],
    year: 2008,
    outcome: 'First phase; completed by the July 2008 expert visit',
  },
  {
    title: 'Occupational Health and Safety (phase 2)',
    requesters: ['GY'],
    providers: ['TT', 'BB'],
    topics: ['osh'],
    year: 2008,
    outcome: 'Simpler departmental procedures, adjusted inspectors’ checklist',
    report: 'http://rialnet.org/?q=en/node/205',
  },
  {
    title: 'Eradication of Child Labor',
    requesters: ['GT'],
    providers: ['EC'],
    topics: ['child_labour'],
    year: 2013,
    outcome: 'Protocol for landfills',
    report: 'http://rialnet.org/?q=en/node/264',
  },
  {
    title: 'Labor Conciliation (phase 1)',
    requesters: ['DO'],
    providers: ['AR'],
    topics: ['conflict_resolution'],
    year: 2006,
    outcome: 'Individual conciliation before the courts, after the SECLO',
  },
  {
    title: 'Labor Statistics',
    requesters: ['PY', 'GT'],
    providers: ['AR'],
    topics: ['market_information'],
    year: 2009,
    outcome: 'Two matching requests merged into one joint visit',
  },
  {
    title: 'Certificação profissional e reconhecimento de saberes',
    description: 'Provas de competência por ofício, centros de avaliação credenciados e custos.',
    language: 'pt',
    requesters: ['CO'],
    providers: ['BR'],
    topics: ['skills_recognition'],
    year: 2018,
  },
)

test('a need written in Spanish meets what the same ministry was given in English, and who, when and what came of it', async () => {
  const asked = await as(guatemala).opens('request file', {
    title: 'Niños en los basureros municipales',
    need: 'Retirar a niñas y niños que trabajan en los vertederos: erradicación del trabajo infantil.',
    topics: ['child_labour'],
  })

  expect(asked.keys).toContain('memory.askedBefore')
  expect(asked.text).toContain(landfills)
  for (const words of [
    'su ministerio ya lo pidió',
    'Ecuador',
    '2013',
    'Protocol for landfills',
    'hay un informe',
  ])
    expect(asked.text).toContain(words)
  expect(asked.text).toMatch(/se parece en: .*trabajo infantil/)
  expect(buttons(asked)).toEqual([`Reutilizar ${landfills}`, `Continuar ${landfills}`, ...lastThree])
})

test('asked twice on safety, Guyana is shown both times before', async () => {
  const asked = await as(guyana).opens('request file', {
    title: 'OSH inspections',
    need: 'Training in occupational safety and health for our inspectors.',
    topics: ['osh'],
  })

  for (const ref of [guyanaFirst, guyanaSecond]) expect(asked.text).toContain(ref)
})

test('a second phase continues the first: its request says so for good, and is not asked again', async () => {
  const asked = await as(dominican).opens('request file', {
    title: 'Conciliación laboral, segunda fase',
    need: 'Continuar la asistencia para la conciliación individual previa a los tribunales.',
    topics: ['conflict_resolution'],
  })
  const chosen = await as(dominican).presses(asked, `Continuar ${conciliation}`)
  expect(chosen.reply.links.some(({ input }) => input.step === 'yes')).toBe(true)
  const { ref } = await as(dominican).agrees(chosen)

  for (const line of [`request show ${ref}`, `request history ${ref}`])
    expect((await as(secretariat).says(line)).text).toContain(`${conciliation}: continued`)
  expect((await as(mexico).says(`memory show ${conciliation}`)).text).toContain(ref)
  expect(await lookAgain(database, clock.now())).toBeGreaterThan(0)
  expect((await database.db.recalled.answersOf(ref)).filter(one => one.match === conciliation)).toMatchObject(
    [{ answer: 'continue' }],
  )
})

test('a need that says no official’s word for it meets what it is about, in another language', async () => {
  const asked = await as(guyana).opens('request file', {
    title: 'Papers for tradesmen without papers',
    need: 'A scheme to test masons and cooks against agreed standards and give them a recognised certificate; approved centres; who pays.',
    topics: ['skills_recognition'],
  })

  expect(asked.text).toContain(recognised)
  expect(asked.text).toContain('the same need elsewhere')
  expect(asked.text).toMatch(/alike in: .*assessment centre/)
})

test('what another ministry had is shown as such, and does not stand in the way', async () => {
  const asked = await as(mexico).opens('request file', {
    title: 'Estadísticas del trabajo',
    need: 'Mejorar el sistema de información estadística laboral del ministerio.',
    topics: ['market_information'],
  })

  expect(asked.keys).toContain('memory.alike')
  expect(asked.text).toContain(statistics)
  expect(asked.text).toContain('la misma necesidad en otro país')
  expect(asked.reply.links.some(({ input }) => input.step === 'yes')).toBe(true)
})

test('reusing what there is files nothing, and what was written waits on', async () => {
  const asked = await as(guatemala).opens('request file', {
    title: 'Trabajo infantil en basureros',
    need: 'Erradicación del trabajo infantil en vertederos.',
    topics: ['child_labour'],
  })
  const before = await sql('select ref from request')
  const reused = await as(guatemala).presses(asked, `Reutilizar ${landfills}`)

  expect(reused.tone).toBe('done')
  expect(reused.text).toContain('http://rialnet.org/?q=en/node/264')
  expect(reused.text).toContain('Ecuador')
  expect(await sql('select ref from request')).toEqual(before)
  expect((await as(guatemala).changes(asked)).text).toContain('basureros')
})

test('why it is different is asked in one field, stands on the triage card, and can be taken back', async () => {
  const first = await as(mexico).files({ title: 'Inspección en minas de carbón', need: 'Seguridad minera.' })
  const asked = await as(mexico).opens('request file', {
    title: 'Inspección de minas de carbón',
    need: 'Seguridad en la minería del carbón.',
    topics: ['inspection'],
  })
  expect(asked.reply.links.some(({ input }) => input.step === 'yes')).toBe(false)

  const form = await as(mexico).presses(asked, 'Es diferente, porque…')
  expect(form.reply.form?.only).toEqual(['different'])
  const told = await as(mexico).fillsPart(
    'request file',
    { different: 'Otro estado' },
    form.reply.form?.token,
  )
  const { ref } = await as(mexico).agrees(told)

  const card = JSON.stringify((await notices(ref)).filter(({ slot }) => slot === 'card').at(-1)?.reply)
  expect(card).toContain('memory.answered.different')
  expect(card).toContain('Otro estado')
  await lookAgain(database, clock.now())
  expect((await notices(ref)).some(({ key }) => key === 'memory.found.line')).toBe(false)

  await as(mexico).does(`memory undo ref:${ref} match:${first}`)
  expect((await as(secretariat).says(`request show ${ref}`)).text).toContain('nobody has said how')
  await as(secretariat).makes('memory answer', {
    ref,
    match: first,
    answer: 'different',
    reason: 'Another state',
  })
  expect((await as(secretariat).says(`request show ${ref}`)).text).toContain('because “Another state”')
})

test('an empty memory, one word, twenty thousand letters and a fifth language are no trouble', async () => {
  for (const need of ['x', 'Sicherheit am Arbeitsplatz in Bergwerken', 'seguridad '.repeat(290), '🙂', '…']) {
    const before = await kept()
    const fields = { title: need.slice(0, 100), need, topics: ['wages'] }
    const asked = await as(dominican).opens('request file', fields)
    expect(asked.tone).toBe('ask')
    expect((await kept()).request).toBe(before.request)
  }
})

const lastThree = ['Es diferente, porque…', 'Modificar antes', 'Ahora no']

function buttons({ text }: Heard): readonly string[] {
  return text.split('\n').flatMap(line => /^→ (.+?): (?:request|memory) /.exec(line)?.[1] ?? [])
}
