import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { Language } from '#domain/language.ts'
import { type Document, isPublic } from '#domain/workshop/document.ts'
import { type Entry, entryOf } from '#domain/workshop/entry.ts'
import { offsetAt } from '#domain/zoned.ts'
import { msg } from '#reply/value.ts'
import { partiesNamed, type ShownWorkshop, sayWhen } from '#reply/workshop.ts'
import { say } from '#text/say.ts'
import { vtimezone } from './vtimezone.ts'

/** An activity as a feed needs it. */
export type FeedWorkshop = ShownWorkshop & {
  readonly sequence: number
  readonly addedAt: Date
  readonly movedAt: Date
}

/** How a feed is read: in a language, by whom, and under which address. */
export type Reading = {
  readonly language: Language
  /** A guest is given neither the way to join nor notes. */
  readonly isGuest: boolean
  readonly address: string
}

/** Activities as iCalendar (RFC 5545, RFC 7986): what a calendar program that is subscribed to an address reads. */
export function icalOf(workshops: readonly FeedWorkshop[], reading: Reading): string {
  const entries = workshops.flatMap(workshop => {
    const entry = entryOf(workshop.standing, workshop.fields)
    return entry ? [{ workshop, entry }] : []
  })
  const instants = entries.flatMap(({ entry: { time } }) =>
    time.kind === 'instants' ? [time.starts.getTime(), time.ends.getTime()] : [],
  )
  const [first, last] = [new Date(Math.min(...instants)), new Date(Math.max(...instants))]
  const reader = { language: reading.language, zone: 'UTC' }
  const calendar = ical({
    prodId: { company: 'RIAL', product: 'Enlace', language: reading.language.toUpperCase() },
    name: say(msg('feed.name'), reader),
    method: ICalCalendarMethod.PUBLISH,
    source: reading.address,
    ttl: refreshSeconds,
    // No zone of the whole: each activity has its own, and what is of no place is in UTC.
    timezone: { name: '', generator: zone => vtimezone(zone, first, last) },
  })
  for (const { workshop, entry } of entries) calendar.createEvent(eventOf(workshop, entry, reading))

  return calendar.toString()
}

const refreshSeconds = 3_600

function eventOf(workshop: FeedWorkshop, entry: Entry, reading: Reading): ICalEventData {
  const { standing, fields, sequence, addedAt, movedAt } = workshop
  const join = reading.isGuest ? undefined : workshop.documents.find(({ kind }) => kind === 'join')

  return {
    id: `${standing.ref.toLowerCase()}@enlace.rialnet.org`,
    sequence,
    stamp: movedAt,
    created: addedAt,
    lastModified: movedAt,
    summary: summaryOf(workshop, entry, reading.language),
    description: descriptionOf(workshop, entry, reading),
    location: fields.place || null,
    status: statuses[entry.status],
    busystatus: entry.isNote ? ICalEventBusyStatus.FREE : busy[entry.status],
    transparency:
      entry.isNote || entry.status === 'cancelled'
        ? ICalEventTransparency.TRANSPARENT
        : ICalEventTransparency.OPAQUE,
    ...timeOf(entry),
    ...(join ? { x: { 'X-GOOGLE-CONFERENCE': join.address }, url: join.address } : {}),
  }
}

/** Programs that show no status are told of it in the title. */
function summaryOf(
  { standing, fields }: FeedWorkshop,
  { status, isNote, when }: Entry,
  language: Language,
): string {
  const reader = { language, zone: 'UTC' }
  const { title } = fields
  if (isNote && status !== 'cancelled')
    return say(msg('feed.note', { title, when: { kind: 'period', period: when.period } }), reader)
  if (status === 'confirmed') return title

  return say(msg('workshop.row', { title, status: msg(`choices.workshopStatus.${standing.status}`) }), reader)
}

function descriptionOf(
  { standing, fields, documents }: FeedWorkshop,
  entry: Entry,
  reading: Reading,
): string {
  const reader = { language: reading.language, zone: 'UTC' }
  const open = documents.filter((document: Document) => !reading.isGuest || isPublic(document))
  const hosts = partiesNamed(fields.hosts)

  return [
    say(sayWhen(entry.when, fields), reader),
    entry.isNote ? say(msg('feed.hint'), reader) : '',
    hosts ? say(hosts, reader) : '',
    fields.decision,
    fields.condition,
    fields.about,
    ...open.map(({ kind, title, address }) =>
      [title || say(msg(`choices.documentKind.${kind}`), reader), address].join(': '),
    ),
    standing.ref,
  ]
    .filter(line => line !== '')
    .join('\n')
}

function timeOf({ time }: Entry): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if (time.kind === 'days')
    return { start: `${time.from}T00:00:00Z`, end: `${time.to}T00:00:00Z`, allDay: true }

  return {
    start: inZone(time.starts, time.zone),
    end: inZone(time.ends, time.zone),
    allDay: false,
    timezone: time.zone,
  }
}

/** The library asks an instant for the clock of its zone, as the dates of date-fns give it; the machine's own is not it. */
function inZone(at: Date, zone: string): Date {
  const wall = new Date(at.getTime() + offsetAt(at, zone) * 60_000)
  const shown = {
    getFullYear: () => wall.getUTCFullYear(),
    getMonth: () => wall.getUTCMonth(),
    getDate: () => wall.getUTCDate(),
    getHours: () => wall.getUTCHours(),
    getMinutes: () => wall.getUTCMinutes(),
    getSeconds: () => wall.getUTCSeconds(),
  }

  return Object.assign(new Date(at), {
    internal: at,
    tzComponents: () => [],
    withTimeZone: () => Object.assign(new Date(at), shown),
  })
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const

const busy = {
  confirmed: ICalEventBusyStatus.BUSY,
  tentative: ICalEventBusyStatus.TENTATIVE,
  cancelled: ICalEventBusyStatus.FREE,
} as const
