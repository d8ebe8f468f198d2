import { describe, expect, test } from 'vitest'
import { begin } from '#jobs/begin.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { reason, terms } from '#tests/setup/request.ts'
import type { Voice } from '#tests/setup/voice.ts'

const { as, clock, contact, database, deputy, lead, notices, officer, staff } = await openDesk()
const cast = {
  mexico: await contact('MX'),
  deputy: await deputy('MX'),
  guatemala: await contact('GT'),
  argentina: await contact('AR'),
  brazil: await contact('BR'),
  officer: await officer('Officer in charge'),
  other: await officer('Other officer'),
  lead: await lead(),
  staff: await staff('MX'),
  colleague: await staff('MX', 'Colleague, Mexico'),
  peru: await contact('PE'),
}
type Who = keyof typeof cast
const voices = Object.fromEntries(Object.entries(cast).map(([who, person]) => [who, as(person)])) as Readonly<
  Record<Who, Voice>
>
const fields = { title: 'Labour inspection', need: 'Plan visits', topics: ['inspection'], ministries: ['GT'] }

/** What the stored notices say of one act: the card and its line in the room, and who was told privately what. */
async function toldOf(act: () => Promise<unknown>) {
  const before = (await notices()).length
  await act()
  const fresh = (await notices()).slice(before)
  const name = (id: string) => Object.entries(cast).find(([, person]) => person.id === id)?.[0]

  return {
    room: fresh.filter(({ slot }) => slot !== 'direct').map(({ slot }) => slot),
    told: fresh
      .filter(({ slot }) => slot === 'direct')
      .map(({ personId, key }) => `${name(personId)} ${key?.replace('notice.', '')}`)
      .sort(),
  }
}

const does = (who: Who, command: string, more = {}) => ({ who, command, more })
const requesters = ['mexico', 'deputy', 'guatemala'] as const
const parties = [...requesters, 'argentina', 'officer'] as const

type Step = readonly [ReturnType<typeof does>, told: readonly Who[] | readonly string[]]

/** Lives of requests, act by act: who does it, and everybody who is told. Who is missing is told nothing. */
const lives: Readonly<Record<string, readonly Step[]>> = {
  'an activity that is agreed and held': [
    [does('mexico', 'request file', fields), ['deputy', 'guatemala']],
    [does('officer', 'request take'), requesters],
    [does('officer', 'request ask', { question: 'How many?' }), requesters],
    [does('mexico', 'request answer', { answer: 'Four' }), ['officer']],
    [does('officer', 'request note', { text: 'Asked twice' }), []],
    [does('officer', 'request offer', { providers: ['AR', 'BR'] }), ['argentina', 'brazil']],
    [does('argentina', 'request accept', terms), [...requesters, 'officer', 'brazil recall']],
    [does('argentina', 'request postpone', { reason }), [...requesters, 'officer']],
    [
      does('guatemala', 'request reschedule', { period: 'May 2027' }),
      ['mexico', 'deputy', 'argentina', 'officer'],
    ],
    [does('other', 'request begin'), parties],
    [does('deputy', 'request complete'), ['mexico', 'guatemala', 'argentina', 'officer']],
    [does('officer', 'request close', { reason }), [...requesters, 'argentina']],
  ],
  'offers that are refused and recalled': [
    [does('mexico', 'request file', fields), ['deputy', 'guatemala']],
    [does('officer', 'request take'), requesters],
    [does('officer', 'request offer', { providers: ['AR', 'BR'] }), ['argentina', 'brazil']],
    [does('brazil', 'request refuse', { reason }), ['officer']],
    [does('other', 'request recall', { providers: ['AR'] }), ['argentina']],
    [does('officer', 'request offer', { providers: ['PE'] }), ['peru']],
    [does('mexico', 'request withdraw', { reason }), ['deputy', 'guatemala', 'peru', 'officer']],
    [does('mexico', 'request undo'), ['deputy', 'guatemala', 'peru', 'officer']],
  ],
  'a request that is declined and brought back': [
    [does('deputy', 'request file', fields), ['mexico', 'guatemala']],
    [does('officer', 'request take'), requesters],
    [does('other', 'request decline', { reason }), [...requesters, 'officer']],
    [does('lead', 'request undo'), [...requesters, 'officer']],
  ],
}

describe.each(Object.entries(lives))('%s', (_, steps) => {
  let ref = ''

  test.each(steps)('$command by $who', async ({ who, command, more }, told) => {
    const act = command.split(' ')[1]
    const all = await toldOf(async () => {
      const answer = await voices[who].makes(command, ref === '' ? more : { ref, ...more })
      ref ||= answer.ref
    })

    expect(all.told).toEqual(told.map(name => (name.includes(' ') ? name : `${name} ${act}`)).sort())
    expect(all.room).toEqual(act === 'note' ? [] : ['card', 'thread'])
  })
})

test('a proposal is told to those who can file it, and to nobody outside the ministry', async () => {
  const proposed = await toldOf(() => voices.staff.makes('request propose', fields))

  expect(proposed).toEqual({ room: [], told: ['deputy propose', 'mexico propose'] })
})

test('who proposed is told when it is filed, and when it is dropped', async () => {
  const one = await voices.staff.makes('request propose', fields)
  const two = await voices.staff.makes('request propose', fields)
  const filed = await toldOf(() => voices.mexico.makes('request file', { draft: one.ref }))
  const dropped = await toldOf(() => voices.mexico.makes('request drop', { ref: two.ref }))

  expect(filed.told).toEqual(['deputy file', 'guatemala file', 'staff file'])
  expect(dropped).toEqual({ room: [], told: ['deputy drop', 'staff drop'] })
})

test('when the first day comes Enlace begins by itself, and everybody concerned is told', async () => {
  const ref = await voices.mexico.files(fields)
  await voices.officer.makes('request take', { ref })
  await voices.officer.makes('request offer', { ref, providers: ['AR'] })
  await voices.argentina.makes('request accept', { ref, ...terms })
  clock.set('2027-05-12T00:00:01Z')
  const outcome = await toldOf(() => begin(database, clock.now()))

  expect(outcome.told).toEqual(parties.map(who => `${who} begin`).sort())
  expect(outcome.room).toEqual(['card', 'thread'])
})

test('whoever is told can act on it: the buttons of a notice are the acts that are theirs', async () => {
  const ref = await voices.mexico.files(fields)
  await voices.officer.makes('request take', { ref })
  await voices.officer.makes('request offer', { ref, providers: ['AR'] })
  const offered = (await notices(ref)).find(({ personId }) => personId === cast.argentina.id)

  expect(offered?.reply.links.map(({ command }) => command)).toEqual([
    'request accept',
    'request refuse',
    'request show',
  ])
  for (const { input } of offered?.reply.links ?? []) expect(input).toEqual({ ref })
})
