import { beforeEach, describe, expect, test } from 'vitest'
import { deliverer } from '#jobs/deliver.ts'
import { digest } from '#jobs/digest.ts'
import { Undelivered } from '#reply/post.ts'
import { outletOf } from '#tests/jobs/outlet.ts'
import { openLedger } from '#tests/setup/ledger.ts'
import { requestIn } from '#tests/setup/request.ts'
import { say } from '#text/say.ts'

const { account, as, clock, contact, database, notices, officer, sql, to } = await openLedger()
const people = { mexico: await contact('MX'), argentina: await contact('AR'), officer: await officer() }
const mexico = as(people.mexico)
const argentina = as(people.argentina)
const secretary = as(people.officer)
const sides = { requester: mexico, officer: secretary, provider: argentina }
const runs = () => digest(database, clock.now())
const sent = async () => (await notices()).filter(({ key }) => key?.startsWith('digest.'))
const issues = () =>
  sql<{ state: string; due: string }>(
    `select i.state, to_char(due_at at time zone 'UTC', 'MM-DD"T"HH24') as due from digest_issue i order by due_at, digest_id`,
  )

beforeEach(() => to('2026-09-08T15:00'))

describe('a digest', () => {
  test('comes once at its hour, in its language, with what is coming, awaited and owed', async () => {
    await requestIn('completed', sides)
    await requestIn('filed', sides)
    await secretary.makes('call open', {
      kind: 'report',
      title: 'National reports',
      closes: '30 October 2026',
      ministries: ['MX', 'AR'],
    })
    await argentina.does('call answer CALL-2026-001 answer:"Listo"')
    const told = await mexico.does('digest subscribe every:week weekday:Thursday hour:7 language:French')
    expect(told.text).toContain('10 sept 2026, 07:00')
    to('2026-09-10T12:59')
    await runs()
    expect(await sent()).toHaveLength(0)
    to('2026-09-10T13:00')
    await Promise.all([runs(), runs(), runs()])
    const [first, ...others] = await sent()

    expect(others).toEqual([])
    expect(first?.to).toBe(people.mexico.name)
    expect(
      await sql('select language, zone from notice where slot = $1 and subject like $2', [
        'direct',
        'digest-%',
      ]),
    ).toEqual([{ language: 'fr', zone: 'America/Mexico_City' }])
    const headings = first!.reply.body.filter(({ kind }) => kind === 'heading')
    expect(
      headings.map(block => say((block as { text: string }).text, { language: 'fr', zone: 'UTC' })),
    ).toEqual(['Appels ouverts et réponses attendues', 'Demandes par état', 'Rapports attendus'])
    expect(JSON.stringify(first!.reply)).toContain('National reports')
    expect(first!.reply.body.some(({ kind }) => kind === 'chart')).toBe(true)
  })

  test('says in one line that nothing is new, and is full again when something is', async () => {
    to('2026-09-17T13:00')
    await runs()
    const quiet = (await sent()).at(-1)!
    expect(quiet.key).toBe('digest.same')
    expect(quiet.reply.body).toEqual([])
    await mexico.files()
    to('2026-09-24T13:00')
    await runs()

    expect((await sent()).at(-1)!.key).toBe('digest.title')
  })

  test('after an outage of weeks comes once, the rest is kept as missed, and none is sent too late to be read', async () => {
    to('2026-10-16T13:00')
    const before = (await sent()).length
    await runs()
    expect((await sent()).length - before).toBe(1)
    to('2026-10-27T13:00')
    await runs()

    expect((await sent()).length - before).toBe(1)
    expect((await issues()).map(({ state, due }) => `${due} ${state}`)).toEqual([
      '09-10T13 sent',
      '09-17T13 sent',
      '09-24T13 sent',
      '10-01T13 missed',
      '10-08T13 missed',
      '10-15T13 sent',
      '10-22T13 missed',
    ])
  })

  test('is shown now to whoever asks, as it is subscribed, and counts for nothing', async () => {
    const before = await issues()
    const shown = await mexico.does('digest preview')
    const everything = await secretary.does('digest preview')

    expect(shown.keys[0]).toBe('digest.title')
    expect(everything.keys).toContain('choices.part.reports')
    expect(await issues()).toEqual(before)
  })

  test('is stopped when its reader has had enough, and can be subscribed again', async () => {
    expect((await mexico.does('digest show')).keys).toContain('digest.rhythm.week')
    await mexico.does('digest stop')
    to('2026-11-12T13:00')
    const before = (await sent()).length
    await runs()
    expect((await sent()).length).toBe(before)
    expect((await mexico.does('digest show')).keys).toContain('choices.digestState.stopped')
    expect((await mexico.says('digest stop')).keys).toContain('commands.digest.stop.done')
  })
})

test('the part of what is coming tells the calendar ahead: what is confirmed and what is not, periods as people say them, no ideas', async () => {
  to('2026-11-16T15:00')
  const add = async (fields: Readonly<Record<string, string>>) =>
    (await secretary.makes('workshop add', { place: 'Lima', note: 'Not for guests', ...fields })).ref
  const sure = await add({ title: 'Seminar on wages', period: '12 May 2027' })
  await secretary.does(`workshop confirm ${sure} hours:"09:00 to 17:00" zone:America/Lima`)
  const vague = await add({ title: 'Seminar on migration', period: 'second semester of 2026' })
  const idea = await add({ title: 'Only an idea', period: 'March 2027', status: 'idea' })
  const over = await add({ title: 'Long over', period: 'May 2026' })
  const off = await add({ title: 'Not to be', period: 'April 2027' })
  await secretary.does(`workshop cancel ${off} reason:"No funds"`)
  const linesIn = (told: string) =>
    told.split('\n').filter(line => [sure, vague, idea, over, off].some(ref => line.includes(ref)))
  const mine = linesIn((await mexico.does('digest preview')).text).join('\n')

  expect(mine).toBe(
    [
      `• segundo semestre de 2026 – ${vague} · Seminar on migration – por confirmar · Lima`,
      `• 12 de mayo de 2027, de 09:00 a 17:00 (America/Lima) – ${sure} · Seminar on wages – confirmada · Lima`,
    ].join('\n'),
  )
  for (let number = 1; number <= 8; number += 1)
    await add({ title: `Course ${number}`, period: 'December 2027' })
  expect((await secretary.does('digest preview')).text).toContain('2 more activities are on the calendar')
})

describe('the digest of a channel', () => {
  const slack = outletOf(({ place }, count) => {
    if (place.id === 'C-gone') throw new Undelivered('gone', 'channel_not_found')
    if (place.id === 'C-barred') throw new Undelivered('barred', 'Missing Access')
    if (place.id === 'C-away') throw new Undelivered('away', 'service_unavailable')
    return { channel: place.id, message: `m${count}` }
  })
  const outbox = deliverer(
    database,
    new Map([['slack', slack.outlet]]),
    { warn: () => {} },
    { clock: clock.now, pollMs: 20 },
  )

  test('is posted there for everybody; where the channel is gone or barred its subscriber is told, and others go on', async () => {
    const own = account('U9', 'slack', 'T1')
    await database.db.people.link(own, people.officer.id, clock.now())
    const inSlack = as(people.officer, own)
    for (const channel of ['C-gone', 'C-barred', 'C-away', 'C-here'])
      await inSlack.does(
        'digest subscribe where:"this channel" every:"every month" language:Portuguese zone:America/Lima',
        { channel },
      )
    to('2026-10-05T13:00')
    await runs()
    // Where a channel is barred, or the platform away, that was so eleven times before.
    await sql(`update delivery set attempts = 11`)
    outbox.start()
    await expect.poll(() => slack.sent.filter(({ place }) => place.id === 'C-here').length).toBe(1)
    await expect.poll(() => sql(`select from delivery where state = 'failed'`)).toHaveLength(2)
    await expect.poll(() => slack.sent.filter(({ place }) => place.id === 'C-away').length).toBe(1)
    await outbox.stop()
    await Promise.all([runs(), runs()])
    const [post] = slack.sent.filter(({ place }) => place.id === 'C-here')

    expect(post).toMatchObject({
      place: { id: 'C-here' },
      reader: { language: 'pt', zone: 'America/Lima' },
      edits: null,
      under: null,
    })
    const words = (await notices()).filter(({ key }) => key === 'notice.digestLost')
    expect(words.map(({ to, title }) => `${to}: ${title}`).sort()).toEqual(
      ['C-barred', 'C-gone'].map(
        channel =>
          `${people.officer.name}: Enlace can no longer write in the channel ${channel} (Slack): its digest has stopped.`,
      ),
    )
    expect(await sql('select channel, state from digest where channel is not null order by channel')).toEqual(
      [
        { channel: 'C-away', state: 'active' },
        { channel: 'C-barred', state: 'lost' },
        { channel: 'C-gone', state: 'lost' },
        { channel: 'C-here', state: 'active' },
      ],
    )
    expect(
      (await issues())
        .filter(({ due }) => due === '10-05T13')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['lost', 'lost', 'sent', 'sent'])
    for (const channel of ['C-gone', 'C-barred'])
      await inSlack.does('digest subscribe where:"this channel"', { channel })
    await runs()
    expect(await sql(`select from digest where state = 'lost'`)).toEqual([])
  })

  test('is arranged by the Secretariat and contact points, in the channel itself', async () => {
    expect((await mexico.says('digest subscribe where:"este canal"')).keys).toContain(
      'refusal.digest.noChannel',
    )
  })
})
