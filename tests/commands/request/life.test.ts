import { describe, expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import { requestIn, terms } from '#tests/setup/request.ts'

const { as, contact, database, officer } = await openDesk()
const mexico = as(await contact('MX'))
const guatemala = as(await contact('GT'))
const argentina = as(await contact('AR'))
const brazil = as(await contact('BR'))
const someOfficer = as(await officer())
const sides = { requester: mexico, officer: someOfficer, provider: argentina }

const standing = async (ref: string) => (await database.db.requests.some([ref]))[0]!.standing
const offers = async (ref: string) =>
  (await standing(ref)).offers.map(({ ministry, state, round }) => `${ministry} ${state} ${round}`)

test('an activity goes from its filing to its close, each act through its command', async () => {
  const ref = await mexico.files({ period: 'second semester of 2026' })
  const states: string[] = [(await standing(ref)).state]
  const step = async (act: Promise<unknown>) => {
    await act
    states.push((await standing(ref)).state)
  }
  await step(someOfficer.does(`request take ${ref}`))
  await step(someOfficer.does(`request ask ${ref} question:"How many would travel?"`))
  await step(mexico.does(`request answer ${ref} answer:"Four, in May: two from each region"`))
  await step(someOfficer.does(`request offer ${ref} providers:Argentina`))
  await step(
    argentina.does(`request accept ${ref} form:"visita in situ" period:"mayo de 2027" payers:"Cada uno"`),
  )
  await step(mexico.does(`request postpone ${ref} reason:"Elections"`))
  await step(argentina.does(`request reschedule ${ref} period:"12-14 Nov 2027"`))
  await step(someOfficer.does(`request begin ${ref}`))
  await step(mexico.does(`request complete ${ref}`))
  await step(someOfficer.does(`request close ${ref} reason:"Every report is in"`))

  expect(states).toEqual(
    'filed in_review clarifying in_review offered agreed postponed agreed under_way completed closed'.split(
      ' ',
    ),
  )
  expect((await standing(ref)).period).toEqual({
    kind: 'spans',
    anyOf: [{ precision: 'day', from: '2027-11-12', to: '2027-11-14' }],
  })
})

describe('two ministries that ask together', () => {
  test('are both named, the one that filed first, and either contact point answers and withdraws', async () => {
    const ref = await requestIn('clarifying', sides, { ministries: ['GT', 'MX', 'GT'] })
    expect((await standing(ref)).requesters).toEqual(['MX', 'GT'])

    await guatemala.makes('request answer', { ref, answer: 'Four' })
    expect((await guatemala.says(`request list ministry:Guatemala`)).text).toContain(ref)
    await guatemala.makes('request withdraw', { ref })
    expect((await standing(ref)).state).toBe('withdrawn')
  })

  test('may be one request that the other joins (Paraguay and Guatemala to Argentina, 2009)', async () => {
    const [first, second] = [await mexico.files(), await guatemala.files()]
    await guatemala.makes('request join', { ref: second, of: first })

    expect(await standing(second)).toMatchObject({ state: 'joined', target: first })
    const ring = await mexico.tries('request join', { ref: first, of: second })
    expect(ring.keys).toContain('refusal.request.targetNotOpen')
  })
})

describe('several providers', () => {
  test('each answer for itself; the first yes agrees the request and closes what still waits', async () => {
    const ref = await requestIn('in_review', sides)
    await someOfficer.does(`request offer ${ref} providers:"Brazil, Chile; Argentina"`)
    await brazil.does(`request refuse ${ref} reason:"No experts this year"`)
    expect((await standing(ref)).state).toBe('offered')
    await argentina.makes('request accept', { ref, ...terms })

    expect(await offers(ref)).toEqual(['AR accepted 1', 'BR refused 1', 'CL recalled 1'])
    expect(await standing(ref)).toMatchObject({ state: 'agreed' })
    const late = await brazil.tries('request accept', { ref, ...terms })
    expect(late.keys).toContain('refusal.request.offerClosed')
  })

  test('who all refuse bring it back to review, and may be asked again in a new round', async () => {
    const ref = await requestIn('offered', sides)
    await argentina.does(`request refuse ${ref}`)
    expect((await standing(ref)).state).toBe('in_review')
    await someOfficer.does(`request offer ${ref} providers:AR`)

    expect(await offers(ref)).toEqual(['AR refused 1', 'AR pending 2'])
  })

  test('two who accept at the same instant: one provides, the other is told what became of the offer', async () => {
    const ref = await requestIn('in_review', sides)
    await someOfficer.does(`request offer ${ref} providers:"AR, BR"`)
    const asked = await Promise.all([
      argentina.opens('request accept', { ref, ...terms }),
      brazil.opens('request accept', { ref, ...terms }),
    ])
    const answers = await Promise.all([argentina.agrees(asked[0]), brazil.agrees(asked[1])])

    expect(answers.map(({ tone }) => tone).sort()).toEqual(['done', 'refused'])
    expect(answers.flatMap(({ keys }) => keys)).toContain('refusal.request.offerClosed')
    expect((await offers(ref)).map(offer => offer.split(' ')[1]).sort()).toEqual(['accepted', 'recalled'])
  })

  test('one that asks cannot also provide, and one that has still to answer is not asked twice', async () => {
    const ref = await requestIn('offered', sides)

    expect((await someOfficer.says(`request offer ${ref} providers:MX`)).keys).toContain(
      'refusal.request.providerAsks',
    )
    expect((await someOfficer.says(`request offer ${ref} providers:AR`)).keys).toContain(
      'refusal.request.alreadyOffered',
    )
  })
})

test('a refusal says where the request stands, who brought it there, and what can be done now', async () => {
  const ref = await requestIn('agreed', sides)
  const { keys, reply, text } = await mexico.says(`request answer ${ref} answer:"Four"`)

  expect(keys).toContain('refusal.request.notNow')
  expect(text).toContain('Contact point, Argentina')
  expect(reply.links.map(({ command }) => command)).toEqual(
    expect.arrayContaining(['request show', 'request postpone', 'request withdraw']),
  )
})

test('what is shown offers each person the acts that are theirs now, and every one of them is let in', async () => {
  for (const state of ['filed', 'clarifying', 'offered', 'agreed', 'completed', 'withdrawn'] as const) {
    const ref = await requestIn(state, sides)
    for (const voice of [mexico, argentina, someOfficer, guatemala]) {
      const shown = await voice.says(`request show ${ref}`)
      for (const { command } of shown.reply.links) {
        const { keys } = await voice.presses(shown, command)
        expect(
          keys.filter(key => key.startsWith('refusal.gate')),
          `${command} in ${state}`,
        ).toEqual([])
        if (keys.some(key => key.endsWith('.done'))) break
      }
    }
  }
})

test('a request may continue an earlier one, and says so', async () => {
  const earlier = await requestIn('closed', sides)
  const ref = await mexico.files({ continues: earlier })

  expect((await mexico.says(`request show ${ref}`)).text).toContain(earlier)
  expect(
    (await mexico.tries('request file', { title: 'T', need: 'N', topics: ['osh'], continues: '2026-999' }))
      .keys,
  ).toContain('refusal.request.missing')
})
