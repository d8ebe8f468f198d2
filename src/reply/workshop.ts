import { countries, isMember } from '#domain/countries.ts'
import type { Act } from '#domain/workshop/acts.ts'
import type { Cost } from '#domain/workshop/cost.ts'
import type { Document } from '#domain/workshop/document.ts'
import type { WorkshopFields } from '#domain/workshop/fields.ts'
import { announced, type Party } from '#domain/workshop/party.ts'
import type { Standing } from '#domain/workshop/standing.ts'
import { instantsOf, type When } from '#domain/workshop/when.ts'
import type { Key } from '#text/key.ts'
import { type Block, facts, items, type Link, link } from './reply.ts'
import { allOf, beside, day, type Message, msg, period, type Value, words, written } from './value.ts'

/** An activity of the calendar as replies show it. */
export type ShownWorkshop = {
  readonly standing: Standing
  readonly fields: WorkshopFields
  readonly costs: readonly Cost[]
  readonly documents: readonly Document[]
  readonly parties: readonly Party[]
  readonly activity: string | null
}

/** What it is, when, where, who: what everybody may know, in a few lines. */
export function workshopFacts({ standing, fields, parties }: ShownWorkshop): Block {
  const own = (text: string): Value | null => (text === '' ? null : written(text, fields.language))
  const coming = announced(parties)

  return facts(
    [msg('areas.workshop.fields.status.label'), statusOf(standing)],
    [msg('areas.workshop.fields.kind.label'), msg(`choices.workshopKind.${fields.kind}`)],
    [msg('fields.period.label'), sayWhen(standing.when, fields)],
    [msg('fields.place.label'), own(fields.place)],
    [msg('areas.workshop.fields.hosts.label'), partiesNamed(fields.hosts)],
    [msg('areas.workshop.fields.organisers.label'), partiesNamed(fields.organisers)],
    [
      msg('fields.topics.label'),
      fields.topics.length ? allOf(fields.topics.map(topic => msg(`choices.topic.${topic}` as Key))) : null,
    ],
    [msg('areas.workshop.fields.decision.label'), decisionOf(fields)],
    [msg('areas.workshop.fields.condition.label'), own(fields.condition)],
    [msg('workshop.coming'), coming > 0 ? coming : null],
  )
}

/** Several activities, a line each, with the way to each of them. */
export const workshopItems = (workshops: readonly ShownWorkshop[]): Block =>
  items(
    workshops.map(workshop => ({
      title: workshopTitle(workshop),
      note: beside([
        sayWhen(workshop.standing.when, workshop.fields),
        statusOf(workshop.standing),
        ...(workshop.fields.place ? [written(workshop.fields.place, workshop.fields.language)] : []),
      ]),
      links: [show(workshop.standing.ref)],
    })),
  )

export const workshopTitle = ({ standing, fields }: Pick<ShownWorkshop, 'standing' | 'fields'>): Message =>
  msg('request.title', { ref: standing.ref, title: written(fields.title, fields.language) })

/** The time: its days, its hours with their zone, and what the document said of it, in its own words. */
export function sayWhen(when: When, { language }: Pick<WorkshopFields, 'language'>): Value {
  const { hours, zone, said } = when
  const instants = instantsOf(when)
  const days = period(when.period)
  const timed =
    hours && zone && instants
      ? msg('workshop.hours', { days, from: hours.from, to: hours.to, zone: zone.replaceAll('_', ' ') })
      : days

  return said === '' ? timed : msg('workshop.said', { when: timed, said: written(said, language) })
}

export const show = (ref: string): Link =>
  link(msg('commands.workshop.show.button'), 'workshop show', { ref })

/** Buttons for what can be done, in a sensible order. */
export const workshopLinks = (ref: string, possible: readonly Act[]): readonly Link[] =>
  linkOrder
    .filter(act => possible.includes(act))
    .map((act, place) =>
      link(
        msg(`commands.workshop.${act}.button` as Key),
        `workshop ${act}`,
        { ref },
        act === 'cancel' ? 'danger' : place === 0 ? 'primary' : undefined,
      ),
    )

const linkOrder: readonly Act[] = [
  'interest',
  'attend',
  'confirm',
  'move',
  'hold',
  'change',
  'cost',
  'documents',
  'postpone',
  'cancel',
  'undo',
]

export const statusOf = ({ status }: Standing): Message => msg(`choices.workshopStatus.${status}`)

/** Members by their names, others as they are written. */
export const partiesNamed = (parties: readonly string[]): Value | null =>
  parties.length === 0
    ? null
    : allOf(parties.map(party => (isMember(party) ? words(countries[party].names) : party)))

function decisionOf({ decision, decideBy, language }: WorkshopFields): Value | null {
  if (decideBy === null) return decision === '' ? null : written(decision, language)
  if (decision === '') return msg('workshop.decideBy', { day: day(decideBy) })

  return msg('workshop.decision', { decision: written(decision, language), day: day(decideBy) })
}
