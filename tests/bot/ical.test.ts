import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { describe, expect, test } from 'vitest'
import { type FeedWorkshop, icalOf } from '#bot/ical.ts'
import { vtimezone } from '#bot/vtimezone.ts'
import { languages } from '#domain/language.ts'
import { dayAfter, stretchAt } from '#domain/period/calendar.ts'
import { type Day, precisions } from '#domain/period.ts'
import { statuses } from '#domain/workshop/acts.ts'
import { entryOf } from '#domain/workshop/entry.ts'
import { unknownWorkshop } from '#domain/workshop/fields.ts'
import { hoursAmiss, someday, type When } from '#domain/workshop/when.ts'
import { offsetAt } from '#domain/zoned.ts'

const zones = [
  'America/Mexico_City',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/St_Johns',
  'America/Asuncion',
  'UTC',
] as const
const at = new Date('2026-09-01T12:34:56Z')

const day = fc
  .integer({ min: 0, max: 365 * 12 })
  .map((n): Day => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10))
const time = fc
  .nat(47)
  .map(half => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(
    'Comma, semicolon; back\\slash',
    'Zeile\nzwei',
    'Diálogo social – “São Paulo”',
    'BEGIN:VEVENT',
    '🇧🇷'.repeat(40),
    '',
  ),
)

const when: fc.Arbitrary<When> = fc
  .record({
    from: day,
    length: fc.nat(6),
    precision: fc.constantFrom(...precisions),
    from2: time,
    to2: time,
    zone: fc.constantFrom(...zones),
    isTimed: fc.boolean(),
    isOpen: fc.nat(9),
  })
  .map(({ from, length, precision, from2, to2, zone, isTimed, isOpen }) => {
    if (isOpen === 0) return someday
    let to = from
    for (let more = 0; precision === 'day' && more < length; more++) to = dayAfter(to)
    const span = precision === 'day' ? { precision, from, to } : stretchAt(precision, from)
    const period = { kind: 'spans', anyOf: [span] } as const
    const timed = { period, said: '', hours: { from: from2, to: to2 }, zone }
    return isTimed && hoursAmiss(timed) === null ? timed : { ...someday, period }
  })

/** An activity as anybody might have planned it; the number keeps references apart. */
const workshop = fc
  .record({
    when,
    status: fc.constantFrom(...statuses),
    title: text,
    place: text,
    about: text,
    sequence: fc.nat(500),
    decideBy: fc.option(day),
  })
  .map(
    ({ when: meant, status, title, place, about, sequence, decideBy }): FeedWorkshop => ({
      standing: {
        ref: '',
        status,
        when: meant,
        last: null,
        ended:
          status === 'postponed' ? { act: 'postpone', by: null, at, from: 'tentative', when: meant } : null,
      },
      fields: {
        ...unknownWorkshop,
        title: title || 'Untitled',
        place,
        about,
        decideBy,
        hosts: ['UY', 'ILO'],
      },
      costs: [],
      documents: [
        { kind: 'join', title: '', address: 'https://meet.example.org/secret' },
        { kind: 'agenda', title: 'Agenda', address: 'https://rialnet.org/a,b;c' },
      ],
      parties: [],
      activity: null,
      sequence,
      addedAt: at,
      movedAt: at,
    }),
  )
const plans = fc.array(workshop, { minLength: 500, maxLength: 500 }).map(all =>
  all.map((one, number) => ({
    ...one,
    standing: { ...one.standing, ref: `WS-2026-${String(number + 1).padStart(4, '0')}` },
  })),
)

const guest = {
  language: 'en',
  isGuest: true,
  address: 'https://enlace.example.org/calendar/en.ics',
} as const
const uid = (one: FeedWorkshop) => `${one.standing.ref.toLowerCase()}@enlace.rialnet.org`
/** What no calendar keeps apart: blanks at the ends, and one kind of line end. */
const plainly = (said: string) =>
  said
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()

describe('500 activities in a feed', () => {
  test('are what they were for ical.js, a parser of other hands: uid, sequence, status, title, place and time', () => {
    fc.assert(
      fc.property(plans, all => {
        const calendar = new ICAL.Component(ICAL.parse(icalOf(all, guest)))
        const events = new Map(
          calendar
            .getAllSubcomponents('vevent')
            .map(event => [String(event.getFirstPropertyValue('uid')), event]),
        )
        for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
        expect([...events.keys()]).toEqual(all.filter(one => entryOf(one.standing, one.fields)).map(uid))

        for (const one of all) {
          const entry = entryOf(one.standing, one.fields)
          if (entry === null) continue
          const component = events.get(uid(one))!
          const event = new ICAL.Event(component)
          expect(event.sequence).toBe(one.sequence)
          expect(String(component.getFirstPropertyValue('status'))).toBe(entry.status.toUpperCase())
          expect(plainly(event.summary)).toContain(plainly(one.fields.title))
          if (plainly(one.fields.place)) expect(plainly(event.location)).toBe(plainly(one.fields.place))
          expect(event.startDate.isDate).toBe(entry.time.kind === 'days')
          if (entry.time.kind === 'days') {
            expect([event.startDate.toString(), event.endDate.toString()]).toEqual([
              entry.time.from,
              entry.time.to,
            ])
          } else {
            expect(event.startDate.toJSDate()).toEqual(entry.time.starts)
            expect(event.endDate.toJSDate()).toEqual(entry.time.ends)
          }
          if (entry.isNote) {
            expect(dayAfter(String(event.startDate))).toBe(String(event.endDate))
            expect(String(component.getFirstPropertyValue('transp'))).toBe('TRANSPARENT')
          }
        }
        ICAL.TimezoneService.reset()
      }),
      { numRuns: 1, seed: 42 },
    )
  })

  test('are the same for node-ical, and no guest is told how to join', () => {
    fc.assert(
      fc.property(plans, all => {
        const said = icalOf(all, { ...guest, language: 'pt' })
        const events = Object.values(nodeIcal.sync.parseICS(said)).filter(
          (one): one is VEvent => one?.type === 'VEVENT',
        )
        const byUid = new Map(events.map(event => [event.uid, event]))
        expect(said).not.toContain('meet.example.org')
        expect(said.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true)

        for (const one of all) {
          const entry = entryOf(one.standing, one.fields)
          const event = byUid.get(uid(one))
          expect(event === undefined).toBe(entry === null)
          if (!entry || !event) continue
          expect(Number(event.sequence)).toBe(one.sequence)
          expect(event.status).toBe(entry.status.toUpperCase())
          if (entry.time.kind === 'instants') {
            expect(new Date(event.start).toISOString()).toBe(entry.time.starts.toISOString())
            expect(new Date(event.end!).toISOString()).toBe(entry.time.ends.toISOString())
          } else expect(event.datetype).toBe('date')
        }
      }),
      { numRuns: 1, seed: 7 },
    )
  })
})

test('a half year is a note on the day of its decision, in the reader’s language, and blocks nobody', () => {
  const [one] = fc.sample(workshop, { numRuns: 1, seed: 1 })
  const second = {
    kind: 'spans',
    anyOf: [{ precision: 'semester', from: '2027-07-01', to: '2027-12-31' }],
  } as const
  const plan: FeedWorkshop = {
    ...one!,
    standing: {
      ...one!.standing,
      ref: 'WS-2026-0001',
      status: 'tentative',
      when: { ...someday, period: second },
    },
    fields: { ...one!.fields, title: 'Seminar', decideBy: '2027-04-30' },
  }
  const wanted = {
    en: 'To be decided: Seminar – second semester of 2027',
    es: 'Por decidir: Seminar – segundo semestre de 2027',
    pt: 'A decidir: Seminar – segundo semestre de 2027',
    fr: 'À décider : Seminar – second semestre 2027',
  }
  for (const language of languages) {
    const said = icalOf([plan], { ...guest, language })
    const event = new ICAL.Component(ICAL.parse(said)).getFirstSubcomponent('vevent')!
    expect(event.getFirstPropertyValue('summary')).toBe(wanted[language])
    expect(said).toContain('DTSTART;VALUE=DATE:20270430')
  }
})

test.each(zones)('the clocks of %s are described as they are, whenever they are set', zone => {
  const described = vtimezone(zone, new Date('2024-01-01T00:00:00Z'), new Date('2032-12-31T00:00:00Z'))
  const read = new ICAL.Timezone(
    new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${described}\r\nEND:VCALENDAR`)).getFirstSubcomponent(
      'vtimezone',
    )!,
  )

  for (let instant = Date.UTC(2024, 0, 1); instant < Date.UTC(2032, 11, 31); instant += 31 * 3_600_000) {
    const moment = new Date(instant)
    const wall = new Date(instant + offsetAt(moment, zone) * 60_000).toISOString().slice(0, 19)
    const shown = ICAL.Time.fromDateTimeString(wall)
    expect(read.utcOffset(shown) / 60, `${zone} ${wall}`).toBe(offsetAt(moment, zone))
  }
})
