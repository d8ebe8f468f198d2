import { beforeEach, describe, expect, test } from 'vitest'
import { close } from '#jobs/close.ts'
import { openLedger } from '#tests/setup/ledger.ts'

const desk = await openLedger()
const {
  as,
  clock,
  contact,
  database,
  lead,
  notices,
  observer,
  officer,
  rows,
  runs,
  sql,
  staff,
  states,
  to,
  told,
} = desk
const people = {
  mexico: await contact('MX'),
  brazil: await contact('BR'),
  haiti: await contact('HT'),
  ilo: await observer('ILO'),
  officer: await officer(),
  lead: await lead(),
}
const mexico = as(people.mexico)
const brazil = as(people.brazil)
const haiti = as(people.haiti)
const secretary = as(people.officer)
const ideas = {
  kind: 'ideas',
  title: 'Ideas for the workshop on inspection',
  closes: '30 October 2026',
  ministries: ['MX', 'BR', 'HT'],
  observers: ['ILO'],
}
const opens = async (fields = {}): Promise<string> => {
  const answer = await secretary.makes('call open', { ...ideas, ...fields })
  return /CALL-\d+-\d+/.exec(answer.text)![0]
}
/** Who waits to be reminded of a call still, and at which steps. */
const waiting = async (ref: string) => {
  const by = new Map<string, string[]>()
  for (const { addressee, state, step } of await rows(ref))
    if (state === 'waiting')
      by.set(addressee.slice(addressee.indexOf(':') + 1), [
        ...(by.get(addressee.slice(addressee.indexOf(':') + 1)) ?? []),
        step,
      ])
  return Object.fromEntries([...by].sort().map(([whom, steps]) => [whom, steps.join(' ')]))
}

beforeEach(() => to('2026-09-08T15:00'))

describe('a call that is opened', () => {
  test('says before the yes whom it asks, and tells them once, each with a way to answer', async () => {
    const shown = await secretary.opens('call open', ideas)
    expect(shown.text).toContain('Mexico, Brazil, Haiti')
    expect(shown.text).toContain('14, 3, and 1 days before')
    const ref = await opens()
    const sent = (await notices(ref)).filter(({ slot }) => slot === 'direct')

    expect(sent.map(({ to }) => to).sort()).toEqual(
      [people.mexico, people.brazil, people.haiti, people.ilo].map(({ name }) => name).sort(),
    )
    expect(sent[0]?.reply.links.map(({ command }) => command)).toEqual([
      'call answer',
      'call answer',
      'call show',
    ])
    expect(await waiting(ref)).toEqual({ MX: '14 3 1', BR: '14 3 1', HT: '14 3 1', ILO: '14 3 1' })
  })

  test('asks all 35 ministries where none is named; vacant ones reach the Secretariat, which is told why', async () => {
    const { ministries: _, observers: __, ...all } = ideas
    const ref = /CALL-\d+-\d+/.exec((await secretary.makes('call open', all)).text)![0]
    const instead = (await notices(ref)).filter(
      ({ slot, to, reply }) =>
        slot === 'direct' && to === people.lead.name && JSON.stringify(reply).includes('notice.insteadOf'),
    )

    expect(instead).toHaveLength(32)
  })

  test.each([
    ['a day that is over', { closes: '1 September 2026' }, 'refusal.call.past'],
    ['a day in a far year', { closes: '30 October 2036' }, 'refusal.call.far'],
    ['an agenda of nobody', { kind: 'agenda' }, 'refusal.call.groupMissing'],
    ['a day that is none', { closes: '31 April 2027' }, 'invalid.period.no_such_day'],
    ['a day that can be two', { closes: '03/04/2027' }, 'invalid.period.ambiguous'],
  ])('cannot have %s, and nothing typed is lost', async (_, fields, key) => {
    const answer = await secretary.fills('call open', { ...ideas, ...fields })

    expect(answer.keys).toContain(key)
  })

  test('is the Secretariat’s to open', async () => {
    expect((await mexico.tries('call open', ideas)).keys).toContain('refusal.gate.role')
  })
})

describe('answers', () => {
  test('are replaced until the call closes, kept version by version, and read by those who may', async () => {
    const ref = await opens()
    await mexico.makes('call answer', {
      ref,
      answer: 'Inspection by risk',
      links: 'https://stps.example/a.pdf',
    })
    const form = await mexico.opens('call answer', { ref })
    expect(form.reply.form?.values).toMatchObject({
      answer: 'Inspection by risk',
      links: 'https://stps.example/a.pdf',
    })
    await mexico.makes('call answer', { ref, answer: 'Inspection by risk, and telework' })
    await brazil.makes('call answer', { ref, stance: 'no' })
    const own = await mexico.does(`call read ${ref}`)

    expect(own.text).toContain('Inspection by risk, and telework')
    expect(own.text.match(/Versión/g)).toHaveLength(2)
    expect((await brazil.does(`call show ${ref}`)).text).not.toContain('telework')
    expect((await secretary.does(`call show ${ref}`)).text).toContain('telework')
    expect((await brazil.does(`call status ${ref}`)).text).toContain('2 de 4')
    expect((await brazil.says(`call read ${ref} ministry:Mexico`)).keys).toContain('refusal.call.notYours')
  })

  test.each([
    ['that say nothing', { answer: '' }, 'answer', 'invalid.callBlank'],
    [
      'with an address that is none',
      { answer: 'See', links: 'https://a.example javascript:alert(1)' },
      'links',
      'invalid.address',
    ],
  ])('%s come back with what was typed', async (_, fields, field, key) => {
    const ref = await opens()
    const { reply } = await mexico.fills('call answer', { ref, ...fields })

    expect(reply.form?.problems[field]?.key).toBe(key)
    expect(reply.form?.values).toMatchObject(fields)
    expect((await states(ref)).filter(state => state.endsWith('waiting'))).toHaveLength(12)
  })

  test('in a word of another kind of call count as what is written beside it, and are asked back alone', async () => {
    const ref = await opens()
    expect((await mexico.fills('call answer', { ref, stance: 'approve' })).keys).toContain(
      'refusal.call.stance',
    )
    await mexico.makes('call answer', { ref, stance: 'approve', answer: 'Telework' })

    expect((await secretary.does(`call show ${ref}`)).text).not.toContain('approved')
  })

  test('are not given by those who were not asked, nor by staff, nor after the end', async () => {
    const ref = await opens({ ministries: ['MX'], observers: [] })
    expect((await brazil.fills('call answer', { ref, answer: 'Yes' })).keys).toContain(
      'refusal.call.notAsked',
    )
    const looker = as(await staff('MX', 'Staff who looks on'))
    expect((await looker.fills('call answer', { ref, answer: 'Yes' })).keys).toContain('refusal.gate.role')
    await secretary.makes('call close', { ref })
    expect((await mexico.fills('call answer', { ref, answer: 'Yes' })).keys).toContain('refusal.call.closed')
    await expect(
      sql(
        `insert into call_answer (call_id, addressee, version, text, language, person_id, at)
         select id, 'ministry:MX', 1, 'Yes', 'en', $2::uuid, now() from call where ref = $1`,
        [ref, people.mexico.id],
      ),
    ).rejects.toThrow('takes no answers')
  })
})

describe('only the silent are reminded', () => {
  test('before the closing day, in the transaction of each answer, and nobody twice', async () => {
    const ref = await opens()
    await mexico.makes('call answer', { ref, stance: 'no' })
    expect(await waiting(ref)).toEqual({ BR: '14 3 1', HT: '14 3 1', ILO: '14 3 1' })
    to('2026-10-16T18:00')
    await runs()
    await brazil.makes('call answer', { ref, answer: 'Telework' })
    to('2026-10-27T18:00')
    await runs()
    await haiti.makes('call answer', { ref, stance: 'no' })
    to('2026-10-29T18:00')
    await Promise.all([runs(), runs()])

    expect(await told(ref)).toEqual(
      [...[people.brazil, people.haiti, people.ilo], ...[people.haiti, people.ilo], ...[people.ilo]]
        .map(({ name }) => `call ${name}`)
        .sort(),
    )
  })

  test('extending the day moves what follows in one go, however often, and tells the silent alone', async () => {
    const ref = await opens()
    await mexico.makes('call answer', { ref, stance: 'no' })
    const before = (await notices(ref)).length
    for (const day of [
      '2 November 2026',
      '3 November 2026',
      '4 November 2026',
      '5 November 2026',
      '6 November 2026',
    ])
      await secretary.makes('call extend', { ref, closes: day })
    const extended = (await notices(ref)).slice(before).filter(({ key }) => key === 'notice.call.extend')

    expect(extended).toHaveLength(5 * 3)
    expect(extended.some(({ to }) => to === people.mexico.name)).toBe(false)
    expect(await waiting(ref)).toEqual({ BR: '14 3 1', HT: '14 3 1', ILO: '14 3 1' })
    expect([
      ...new Set(
        (await rows(ref)).filter(({ state }) => state === 'waiting').map(({ due }) => due.slice(0, 10)),
      ),
    ]).toEqual(['2026-10-23', '2026-11-03', '2026-11-05'])
    expect((await states(ref)).filter(state => state.endsWith('ended moved')).length).toBeGreaterThan(5 * 6)
    expect((await secretary.says(`call extend ${ref} closes:"1 November 2026"`)).keys).toContain(
      'refusal.call.notLater',
    )
  })

  test('and when the Secretariat asks again: in working hours, once a day, and not whoever answers meanwhile', async () => {
    const ref = await opens()
    await mexico.makes('call answer', { ref, stance: 'no' })
    to('2026-09-10T02:00')
    await secretary.makes('call nudge', { ref })
    await runs()
    expect(await told(ref)).toEqual([])
    await brazil.makes('call answer', { ref, stance: 'no' })
    to('2026-09-10T15:00')
    await runs()

    expect(await told(ref)).toEqual([`nudge ${people.haiti.name}`, `nudge ${people.ilo.name}`])
    expect((await secretary.tries('call nudge', { ref })).keys).toContain('refusal.call.nudged')
  })
})

test('an agenda is for whoever chairs by then: each seat approves or comments, and reads the others', async () => {
  const chief = as(people.lead)
  for (const [office, ministry, seat] of [
    ['wg1_chair', 'MX', '1'],
    ['wg1_vice', 'BR', '1'],
    ['wg1_vice', 'HT', '2'],
  ] as const)
    await chief.makes('office assign', { office, ministry, seat, from: '1 January 2026' })
  const ref = await opens({ kind: 'agenda', group: 'wg1', title: 'Agenda of the Working Group' })
  await mexico.makes('call answer', { ref, stance: 'approve' })
  await brazil.makes('call answer', { ref, answer: 'More time for telework' })
  const seen = (await mexico.does(`call show ${ref}`)).text
  expect(seen).toContain('aprobado')
  expect(seen).toContain('con comentarios')
  expect(seen).toContain('More time for telework')

  await chief.makes('office assign', {
    office: 'wg1_vice',
    ministry: 'US',
    seat: '2',
    from: '8 September 2026',
  })
  expect((await haiti.fills('call answer', { ref, stance: 'approve' })).keys).toContain(
    'refusal.call.notAsked',
  )
  to('2026-10-16T18:00')
  await runs()
  // The United States have nobody here: the Secretariat reads it instead.
  expect(await told(ref)).toEqual([`call ${people.lead.name}`, `call ${people.officer.name}`])
})

test('a call closes by itself once its day is over for everybody, what waits ends with it, and the Secretariat hears', async () => {
  const ref = await opens()
  clock.set('2026-10-31T05:59:00Z')
  expect(await close(database, clock.now())).not.toContain(ref)
  expect((await mexico.makes('call answer', { ref, stance: 'no' })).tone).toBe('done')
  clock.set('2026-10-31T06:00:00Z')
  expect(
    (await Promise.all([close(database, clock.now()), close(database, clock.now())]))
      .flat()
      .filter(one => one === ref),
  ).toEqual([ref])
  const closed = (await notices(ref)).filter(({ key }) => key === 'notice.call.closed')

  expect(closed.map(({ to }) => to).sort()).toEqual([people.lead.name, people.officer.name])
  expect(await waiting(ref)).toEqual({})
  await secretary.makes('call extend', { ref, closes: '20 November 2026' })
  expect(await waiting(ref)).toEqual({ BR: '14 3 1', HT: '14 3 1', ILO: '14 3 1' })
  expect((await secretary.does('call list')).text).toContain(ref)
})
