import { beforeEach, describe, expect, test } from 'vitest'
import { reckon } from '#jobs/remind.ts'
import { openLedger } from '#tests/setup/ledger.ts'
import { requestIn } from '#tests/setup/request.ts'

const { as, clock, contact, database, officer, rows, runs, sql, staff, states, to, told } = await openLedger()
const people = { mexico: await contact('MX'), argentina: await contact('AR'), officer: await officer() }
const mexico = as(people.mexico)
const argentina = as(people.argentina)
const secretary = as(people.officer)
const sides = { requester: mexico, officer: secretary, provider: argentina }

beforeEach(() => to('2026-09-08T15:00'))

describe('somebody who is reminded', () => {
  const numberOf = async (about: string) => (await rows(about)).at(-1)!.id

  test('learns why: by which rule, as whom, when, and what to do', async () => {
    const ref = await mexico.files()
    const why = await secretary.does(`reminder why ${await numberOf(ref)}`)

    expect(why.keys).toContain('notice.why.untaken')
    expect(why.keys.some(key => key.startsWith('choices.reminderTrouble'))).toBe(false)
    expect(why.text).toContain('the Technical Secretariat')
    expect(why.reply.links.map(({ command }) => command)).toEqual([
      'request take',
      'request show',
      'reminder snooze',
      'reminder stop',
    ])
    expect((await argentina.says(`reminder why ${await numberOf(ref)}`)).keys).toContain(
      'refusal.reminder.missing',
    )
  })

  test('also learns where a platform did not take it, or did not say', async () => {
    const ref = await mexico.files()
    to('2026-09-11T15:00')
    await runs()
    const number = await numberOf(ref)
    const set = (how: string) =>
      sql(`update delivery d set ${how} from notice n where n.id = d.notice_id and n.reminder_id = $1`, [
        number,
      ])

    await set('unsure = true')
    expect((await secretary.does(`reminder why ${number}`)).keys).toContain('choices.reminderTrouble.unsure')
    await set(`state = 'failed'`)
    expect((await secretary.does(`reminder why ${number}`)).keys).toContain('choices.reminderTrouble.failed')
  })

  test('can be reminded again: the next working day, or on a day of their choice, but not once it is settled', async () => {
    const ref = await mexico.files()
    const number = await numberOf(ref)
    to('2026-09-11T15:00')
    await runs()
    await secretary.does(`reminder snooze ${number}`)
    expect(await states(ref)).toEqual(['untaken 3 snoozed'])
    await reckon(database, clock.now())
    expect((await rows(ref))[0]).toMatchObject({ state: 'snoozed', due: '2026-09-14T13:00' })
    to('2026-09-14T15:00')
    await runs()
    expect(await told(ref)).toHaveLength(2)
    expect((await secretary.says(`reminder snooze ${number} until:"1 September 2026"`)).keys).toContain(
      'refusal.reminder.past',
    )
    await secretary.does(`reminder snooze ${number} until:"1 October 2026"`)
    await secretary.makes('request take', { ref })

    expect(await states(ref)).toEqual(['untaken 3 ended over'])
    expect((await secretary.says(`reminder snooze ${number}`)).keys).toContain('refusal.reminder.over')
  })

  test('can hear no more of a matter, whatever date it gets, and hear of it again', async () => {
    const ref = await requestIn('offered', sides)
    const number = await numberOf(ref)
    await argentina.makes('reminder stop', { reminder: number })
    await secretary.makes('request recall', { ref })
    await secretary.makes('request offer', { ref, providers: ['AR', 'BR'] })
    expect(await states(ref)).toEqual([
      'untaken 3 ended over',
      'unanswered 5 stopped stopped',
      'unanswered 5 waiting',
    ])
    await argentina.makes('reminder resume', { reminder: number })

    expect((await states(ref)).filter(one => one === 'unanswered 5 waiting')).toHaveLength(2)
    const looker = as(await staff('AR', 'Staff who looks on'))
    expect((await looker.tries('reminder stop', { reminder: number })).keys).toContain(
      'refusal.reminder.notYours',
    )
  })

  test('sees what is to come for them alone, and the Secretariat for everybody', async () => {
    const ref = await requestIn('offered', sides)
    const own = await argentina.does('reminder list')
    const all = await secretary.does('reminder list ministry:Argentina')

    expect(own.text).toContain(ref)
    expect(all.text).toContain(ref)
    expect((await mexico.does('reminder list')).text).not.toContain(ref)
    expect((await mexico.says('reminder list ministry:Argentina')).keys).toContain(
      'refusal.reminder.notYours',
    )
  })

  test('is not disturbed in hours of their own', async () => {
    await argentina.does('reminder quiet from:9 until:11')
    const ref = await requestIn('offered', sides)
    to('2026-09-15T12:30')
    await runs()
    expect(await told(ref)).toEqual([])
    to('2026-09-15T14:00')
    await runs()
    expect(await told(ref)).toEqual([`unanswered ${people.argentina.name}`])
    await argentina.does('reminder quiet')
  })
})

test('whoever watches Enlace sees by kind what is due, was sent, was missed, and where a platform did not say', async () => {
  const watched = async () => {
    const all = await database.db.ledger.watched(clock.now())
    return all.find(({ kind }) => kind === 'untaken')!
  }
  const before = await watched()
  const [, ref] = [await mexico.files(), await mexico.files()]
  expect(await watched()).toEqual(before)
  to('2026-09-11T15:00')
  expect((await watched()).due).toBe(before.due + 2)
  await runs()
  const set = (text: string) => sql(text, [`request:${ref}`])
  await set(`update delivery d set unsure = true from notice n join reminder r on r.id = n.reminder_id
    where n.id = d.notice_id and r.subject = $1`)
  const { due, sent, missed, uncertain } = await watched()

  expect({ due, sent, missed, uncertain }).toEqual({
    due: 0,
    sent: before.sent + before.due + 2,
    missed: before.missed,
    uncertain: before.uncertain + 1,
  })
})

test.each(['US', 'MX', 'BR', 'HT'])(
  'the quiet hours of an example are understood in the language of %s',
  async code => {
    const voice = as(await staff(code))
    const half = await voice.says('reminder quiet until:8')
    const [example] = /\S+:19 \S+:8/.exec(half.text) ?? []

    expect(half.keys).toContain('refusal.reminder.halfQuiet')
    expect((await voice.says(`reminder quiet ${example}`)).keys).toContain('commands.reminder.quiet.done')
  },
)
