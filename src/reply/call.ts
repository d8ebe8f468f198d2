import { type Call, type Said, silent } from '#domain/call.ts'
import type { Language } from '#domain/language.ts'
import type { Addressee } from '#domain/reminder.ts'
import type { Key } from '#text/key.ts'
import { bars } from './chart.ts'
import { addresseeNamed } from './reminder.ts'
import { type Block, chart, facts, items, type Link, link, type Reply, table, tell, text } from './reply.ts'
import { allOf, day, moment, msg, type Value, written } from './value.ts'

/** A call as replies show it. */
export type ShownCall = {
  readonly call: Call
  readonly title: string
  readonly text: string
  readonly language: Language
}

export type ShownAnswer = Said & {
  readonly addressee: Addressee
  readonly version: number
  readonly language: Language
  readonly person: string
  readonly at: Date
}

export const callTitle = ({ call, title, language }: ShownCall): Value =>
  msg('request.title', { ref: call.ref, title: written(title, language) })

/** What is asked, until when, and how many have answered. */
export const callFacts = ({ call, text: said, language }: ShownCall): Block =>
  facts(
    [msg('call.kind'), msg(`choices.call.${call.kind}`)],
    [msg('fields.state.label'), msg(`choices.callState.${call.state}`)],
    [msg('call.closes'), day(call.closes)],
    [msg('call.answered'), answeredOf(call)],
    [msg('call.text'), said === '' ? null : written(said, language)],
  )

/** The card of the announcements channel. */
export const callCard = (shown: ShownCall): Reply => ({
  ...tell(callTitle(shown), callFacts(shown), ...callLinks(shown.call, ['call answer', 'call status'])),
  audience: 'room',
})

/** One line under the card. */
export const callLine = (act: CallAct, by: string, at: Date): Reply => ({
  ...tell(msg('line.act', { act: msg(`call.act.${act}` as Key), by, at: moment(at) })),
  audience: 'room',
})

/** What can be done to a call, by people or by its day. */
export type CallAct = 'open' | 'answer' | 'extend' | 'nudge' | 'close'

/** A private word to somebody who is asked. */
export const callNotice = (what: 'open' | 'extend' | 'closed', shown: ShownCall, to: Addressee): Reply =>
  tell(
    msg(`notice.call.${what}`, {
      what: callTitle(shown),
      whom: addresseeNamed(to),
      day: day(shown.call.closes),
    }),
    callFacts(shown),
    ...(what === 'closed'
      ? callLinks(shown.call, ['call status'])
      : [
          ...callLinks(shown.call, ['call answer']),
          quickLink(shown.call),
          ...callLinks(shown.call, ['call show'], false),
        ]),
  )

/** What can be answered with one press: an agenda is approved, to anything else there is nothing this time. */
const quickLink = ({ kind, ref }: Call): Link =>
  kind === 'agenda'
    ? link(msg('call.approve'), 'call answer', { ref, stance: 'approve' })
    : link(msg('call.nothing'), 'call answer', { ref, stance: 'no' })

/** Who has answered and who has not, as a picture and by name. */
export function callStatus(shown: ShownCall, answers: readonly ShownAnswer[], links: readonly Link[]): Reply {
  const { asked } = shown.call
  const at = new Map(answers.map(answer => [answer.addressee, answer]))
  const awaited = silent(shown.call)

  return tell(
    callTitle(shown),
    callFacts(shown),
    chart(
      bars({
        title: msg('call.chart'),
        of: msg('call.chart.of'),
        categories: sorts
          .map(sort => msg(`call.sort.${sort}` as Key))
          .filter((_, place) => of(asked, sorts[place]!) > 0),
        series: [
          { name: msg('call.has'), values: counts(asked, awaited, false) },
          { name: msg('call.hasNot'), values: counts(asked, awaited, true) },
        ],
        stacked: true,
      }),
    ),
    table(
      [msg('call.addressee'), msg('fields.answer.label'), msg('fields.on.label')],
      asked.map(({ addressee }) => {
        const answer = at.get(addressee)
        return [addresseeNamed(addressee), standingOf(answer), answer ? moment(answer.at) : '–']
      }),
    ),
    ...(awaited.length === 0
      ? [text(msg('call.allAnswered'))]
      : [text(msg('call.awaited', { whom: allOf(awaited.map(addresseeNamed)), count: awaited.length }))]),
    ...links,
  )
}

/** One version of an answer, as it was written. */
export const answerBlocks = (answer: ShownAnswer): readonly Block[] => [
  facts(
    [msg('call.addressee'), addresseeNamed(answer.addressee)],
    [msg('fields.stance.label'), answer.stance === null ? null : msg(`choices.stance.${answer.stance}`)],
    [msg('fields.answer.label'), answer.text === '' ? null : written(answer.text, answer.language)],
    [
      msg('call.version'),
      msg('call.versionOf', { version: answer.version, by: answer.person, at: moment(answer.at) }),
    ],
  ),
  ...(answer.links.length > 0 ? [items(answer.links.map(address => ({ title: address, address })))] : []),
]

/** Several calls, a line each. */
export const callItems = (calls: readonly ShownCall[]): Block =>
  items(
    calls.map(shown => ({
      title: callTitle(shown),
      note: msg('call.note', {
        kind: msg(`choices.call.${shown.call.kind}`),
        day: day(shown.call.closes),
        state: msg(`choices.callState.${shown.call.state}`),
        answered: answeredOf(shown.call),
      }),
      links: callLinks(shown.call, ['call show']),
    })),
  )

export const callLinks = ({ ref, state }: Call, commands: readonly string[], first = true): readonly Link[] =>
  commands
    .filter(command => state === 'open' || command !== 'call answer')
    .map((command, place) =>
      link(
        msg(`commands.${command.replace(' ', '.')}.button` as Key),
        command,
        { ref },
        first && place === 0 ? 'primary' : undefined,
      ),
    )

const answeredOf = (call: Call): Value =>
  msg('call.count', { answered: call.asked.length - silent(call).length, asked: call.asked.length })

const standingOf = (answer: ShownAnswer | undefined): Value => {
  if (answer === undefined) return msg('call.hasNot')

  return answer.stance === null ? msg('call.has') : msg(`choices.stance.${answer.stance}`)
}

const sorts = ['ministry', 'organisation', 'office'] as const

const of = (asked: Call['asked'], sort: string): number =>
  asked.filter(({ addressee }) => addressee.startsWith(`${sort}:`)).length

const counts = (
  asked: Call['asked'],
  awaited: readonly Addressee[],
  silentOnes: boolean,
): readonly number[] =>
  sorts
    .filter(sort => of(asked, sort) > 0)
    .map(
      sort =>
        asked.filter(
          ({ addressee }) => addressee.startsWith(`${sort}:`) && awaited.includes(addressee) === silentOnes,
        ).length,
    )
