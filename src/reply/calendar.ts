import type { Act } from '#domain/workshop/acts.ts'
import type { Entry } from '#domain/workshop/entry.ts'
import type { Key } from '#text/key.ts'
import { eventTime } from './event.ts'
import { facts, link, type Reply, tell, text } from './reply.ts'
import { moment, msg, written } from './value.ts'
import {
  partiesNamed,
  type ShownWorkshop,
  sayWhen,
  show,
  statusOf,
  workshopFacts,
  workshopTitle,
} from './workshop.ts'

/** The card of the channel for announcements: what, when and where, and how a ministry says that it comes. */
export const workshopCard = (workshop: ShownWorkshop): Reply => {
  const { ref, status } = workshop.standing
  const isOpen = status === 'tentative' || status === 'confirmed'

  return {
    ...tell(
      workshopTitle(workshop),
      workshopFacts(workshop),
      ...(isOpen
        ? [
            link(msg('commands.workshop.interest.button'), 'workshop interest', { ref }, 'primary'),
            link(msg('commands.workshop.attend.button'), 'workshop attend', { ref }),
          ]
        : []),
      show(ref),
    ),
    audience: 'room',
  }
}

/** One line in the card's thread: what moved, by whom, to when, and why. */
export const workshopLine = (
  { standing, fields }: ShownWorkshop,
  act: Act,
  by: string,
  at: Date,
  reason: string | null,
): Reply => ({
  ...tell(
    msg('line.act', { act: msg(`acts.${act}` as Key), by, at: moment(at) }),
    facts([msg('fields.period.label'), sayWhen(standing.when, fields)]),
    ...(reason ? [text(written(reason, null))] : []),
  ),
  audience: 'room',
})

/** A private word to a ministry that an activity it hosts, or that interests it, has moved. */
export const workshopNotice = (workshop: ShownWorkshop, act: Act, by: string, reason: string | null): Reply =>
  tell(
    msg(`notice.workshop.${act}` as Key, { ref: workshop.standing.ref, by }),
    facts(
      [msg('fields.title.label'), written(workshop.fields.title, workshop.fields.language)],
      [msg('areas.workshop.fields.status.label'), statusOf(workshop.standing)],
      [msg('fields.period.label'), sayWhen(workshop.standing.when, workshop.fields)],
      [msg('fields.reason.label'), reason ? written(reason, null) : null],
    ),
    show(workshop.standing.ref),
  )

/** The activity as an event of a platform's own calendar; its words begin with its reference, by which it is found again. */
export const workshopEvent = (workshop: ShownWorkshop, { time }: Entry, isOn: boolean): Reply => {
  const { hosts, language, place, title } = workshop.fields
  const where = place ? written(place, language) : (partiesNamed(hosts) ?? '')

  return {
    ...tell(workshopTitle(workshop), workshopFacts(workshop)),
    audience: 'room',
    event: { isOn, title, place: where, time: eventTime(time) },
  }
}
