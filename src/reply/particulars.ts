import type { Act } from '#domain/workshop/acts.ts'
import type { Cost } from '#domain/workshop/cost.ts'
import { type Document, isPublic } from '#domain/workshop/document.ts'
import type { WorkshopFields } from '#domain/workshop/fields.ts'
import type { Party } from '#domain/workshop/party.ts'
import type { When } from '#domain/workshop/when.ts'
import type { Key } from '#text/key.ts'
import { type Block, facts, heading, type Item, items, link, type Reply, table, tell } from './reply.ts'
import { beside, moment, msg, type Value, written } from './value.ts'
import {
  partiesNamed,
  type ShownWorkshop,
  sayWhen,
  workshopFacts,
  workshopLinks,
  workshopTitle,
} from './workshop.ts'

/** One status and time an activity came to have. */
export type ShownDate = {
  readonly at: Date
  readonly act: Act
  readonly when: When
  readonly reason: string | null
  readonly by: { readonly name: string } | null
}

/** All that an activity says, and what this person can do; a guest reads what everybody may. */
export function workshopInFull(
  workshop: ShownWorkshop,
  dates: readonly ShownDate[],
  acts: readonly Act[],
  isGuest: boolean,
): Reply {
  const { standing, fields } = workshop
  const documents = workshop.documents.filter(document => !isGuest || isPublic(document))
  const own = (text: string): Value | null => (text === '' ? null : written(text, fields.language))

  return tell(
    workshopTitle(workshop),
    workshopFacts(workshop),
    facts(
      [msg('fields.about.label'), own(fields.about)],
      [msg('areas.workshop.fields.coordination.label'), own(fields.coordination)],
      [msg('areas.workshop.fields.note.label'), isGuest ? null : own(fields.note)],
      [msg('workshop.inMemory'), isGuest ? null : workshop.activity],
    ),
    ...alternativesOf(workshop, acts.includes('move')),
    ...part('workshop.documents', documents.map(documentItem)),
    ...(isGuest ? [] : [...costTable(workshop.costs, fields), ...partyTable(workshop.parties)]),
    ...(isGuest ? [] : datesTable(dates, fields)),
    ...workshopLinks(standing.ref, acts),
    ...(workshop.activity && !isGuest
      ? [link(msg('commands.memory.show.button'), 'memory show', { ref: workshop.activity })]
      : []),
    link(msg('commands.workshop.calendar.button'), 'workshop calendar'),
  )
}

/** Who pays what, and how firm each is; what nobody has offered yet is to be defined. */
export function costTable(
  costs: readonly Cost[],
  { language }: Pick<WorkshopFields, 'language'>,
): readonly Block[] {
  if (costs.length === 0) return []

  return [
    heading(msg('workshop.costs')),
    table(
      [
        msg('areas.workshop.fields.item.label'),
        msg('areas.workshop.fields.payer.label'),
        msg('areas.workshop.fields.firmness.label'),
      ],
      costs.map(({ item, payer, firmness, note }) => [
        note === ''
          ? msg(`choices.costItem.${item}`)
          : msg('workshop.costItem', {
              item: msg(`choices.costItem.${item}`),
              note: written(note, language),
            }),
        partiesNamed(payer ? [payer] : []) ?? msg('workshop.nobody'),
        msg(`choices.firmness.${firmness}`),
      ]),
    ),
  ]
}

function partyTable(parties: readonly Party[]): readonly Block[] {
  if (parties.length === 0) return []

  return [
    heading(msg('workshop.parties')),
    table(
      [
        msg('fields.ministry.label'),
        msg('areas.workshop.fields.interest.label'),
        msg('areas.workshop.fields.count.label'),
        msg('areas.workshop.fields.attendees.label'),
      ],
      parties.map(({ ministry, interest, remark, attendees, count }) => [
        partiesNamed([ministry])!,
        beside([
          ...(interest ? [msg(`choices.interest.${interest}`)] : []),
          ...(remark ? [written(remark, null)] : []),
        ]),
        count ?? '',
        attendees ? written(attendees, null) : '',
      ]),
    ),
  ]
}

/** Every time it had, where it had more than one. */
function datesTable(dates: readonly ShownDate[], fields: WorkshopFields): readonly Block[] {
  if (dates.length < 2) return []

  return [
    heading(msg('workshop.dates')),
    table(
      [
        msg('workshop.column.at'),
        msg('workshop.column.act'),
        msg('fields.period.label'),
        msg('fields.reason.label'),
      ],
      dates.map(({ at, act, when, reason, by }) => [
        moment(at),
        msg('workshop.by', { act: msg(`acts.${act}` as Key), by: by?.name ?? 'Enlace' }),
        sayWhen(when, fields),
        reason ? written(reason, null) : '',
      ]),
    ),
  ]
}

/** The ways it may come about, each with a button for who can choose it. */
function alternativesOf({ standing, fields }: ShownWorkshop, mayChoose: boolean): readonly Block[] {
  const isOpen = standing.status !== 'confirmed' && standing.status !== 'held'
  if (!isOpen) return []

  return part(
    'workshop.alternatives',
    fields.alternatives.map(({ place, hosts, period: when, said }) => ({
      title: beside([
        ...(place ? [written(place, fields.language)] : []),
        ...(!place && hosts.length ? [partiesNamed(hosts)!] : []),
        sayWhen({ period: when, said, hours: null, zone: null }, fields),
      ]),
      ...(mayChoose && when.kind === 'spans'
        ? {
            links: [
              link(msg('workshop.choose'), 'workshop move', {
                ref: standing.ref,
                period: JSON.stringify(when),
                ...(place ? { place } : {}),
              }),
            ],
          }
        : {}),
    })),
  )
}

/** A document by its title, with the address it is read at. */
export const documentItem = ({ kind, title, address }: Document): Item => ({
  title: title === '' ? msg(`choices.documentKind.${kind}`) : written(title, null),
  note: msg(`choices.documentKind.${kind}`),
  address,
})

const part = (title: Key, of: readonly Item[]): readonly Block[] =>
  of.length === 0 ? [] : [heading(msg(title)), items(of)]
