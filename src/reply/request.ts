import { countries, isMember } from '#domain/countries.ts'
import type { Language } from '#domain/language.ts'
import type { Answered } from '#domain/memory/recalled.ts'
import type { Act } from '#domain/request/acts.ts'
import type { RequestFields } from '#domain/request/fields.ts'
import type { Standing } from '#domain/request/standing.ts'
import { possibleActs } from '#domain/request.ts'
import { type Actor, nobody } from '#domain/roles.ts'
import type { Key } from '#text/key.ts'
import { answerLine } from './answer.ts'
import { type Block, facts, type Link, link, type Reply, tell, text } from './reply.ts'
import { allOf, beside, moment, msg, period, type Value, words, written } from './value.ts'

/** A request as replies show it. */
export type Shown = {
  readonly standing: Standing
  readonly fields: RequestFields
  readonly joined: readonly { readonly ref: string; readonly requesters: readonly string[] }[]
  readonly answers: readonly Answered[]
  readonly filedAt: Date | null
}

/** The card of the triage channel: what is asked, where it stands, and what an officer can do next. */
export function requestCard(request: Shown, now: Date, rules: { readonly undoDays: number }): Reply {
  const acts = possibleActs(request.standing, anOfficer, now, rules)

  return {
    ...tell(
      requestTitle(request),
      standingFacts(request),
      ...needOf(request),
      ...actLinks(request.standing.ref, acts, cardActs),
    ),
    audience: 'room',
  }
}

/** All that a request says and where it stands, with what this person can do. */
export function requestInFull(request: Shown, acts: readonly Act[]): Reply {
  const { fields, standing } = request
  const said = (value: string): Value | null => (value === '' ? null : written(value, fields.language))

  return tell(
    requestTitle(request),
    standingFacts(request),
    ...needOf(request),
    facts(
      [msg('fields.background.label'), said(fields.background)],
      [msg('fields.objectives.label'), said(fields.objectives)],
      [msg('fields.product.label'), said(fields.product)],
      [msg('fields.participants.label'), said(fields.participants)],
      [msg('fields.priority.label'), said(fields.priority)],
      [msg('fields.payers.label'), said(fields.payers)],
      [msg('fields.call.label'), fields.call],
      [msg('fields.continues.label'), fields.continues],
    ),
    ...actLinks(standing.ref, acts, allActs),
    link(msg('commands.request.history.button'), 'request history', { ref: standing.ref }),
  )
}

/** A request as the memory has it: what it asks, where it stands, and what it belongs to; the rest is one step away. */
export function requestInMemory(request: Shown, linked: readonly Block[], links: readonly Link[]): Reply {
  const { ref } = request.standing

  return tell(
    requestTitle(request),
    standingFacts(request),
    ...needOf(request),
    ...linked,
    link(msg('commands.request.show.button'), 'request show', { ref }, 'primary'),
    ...links,
  )
}

/** One line in the card's thread: who did what, when, and in which words. */
export function actLine(
  act: Act,
  by: string,
  actedFor: string | null,
  at: Date,
  said: string | null,
  language: Language,
): Reply {
  const line =
    actedFor === null
      ? msg('line.act', { act: actName(act), by, at: moment(at) })
      : msg('line.actFor', { act: actName(act), by, actedFor, at: moment(at) })

  return { ...tell(line, ...(said ? [text(written(said, language))] : [])), audience: 'room' }
}

/** A private word about an act to somebody it concerns, with what they can do about it. */
export function actNotice(act: Act, request: Shown, by: string, said: string | null): Reply {
  const { ref } = request.standing
  const next = (noticeActs[act] ?? []).map((name, place) =>
    link(
      msg(`commands.request.${name}.button` as Key),
      `request ${name}`,
      { ref },
      place === 0 ? 'primary' : undefined,
    ),
  )

  return tell(
    msg(`notice.${act}` as Key, { ref, by, requesters: ministriesNamed(request.standing.requesters) }),
    facts(
      [msg('fields.title.label'), written(request.fields.title, request.fields.language)],
      [msg('fields.period.label'), period(request.standing.period)],
    ),
    ...(said ? [text(written(said, request.fields.language))] : []),
    ...(act === 'offer' || act === 'propose' ? needOf(request) : []),
    ...next,
    link(msg('commands.request.show.button'), 'request show', { ref }),
  )
}

/** One line in the thread of a request that another one joins. */
export const joinedLine = (joining: Shown, by: string, at: Date): Reply => ({
  ...tell(msg('line.joined', { ...joiner(joining), by, at: moment(at) })),
  audience: 'room',
})

/** A private word to those whom a request concerns that another one joins. */
export function joinedNotice({ standing, fields }: Shown, joining: Shown): Reply {
  const { ref } = standing

  return tell(
    msg('notice.joined', { ...joiner(joining), target: ref }),
    facts([msg('fields.title.label'), written(fields.title, fields.language)]),
    link(msg('commands.request.show.button'), 'request show', { ref }),
  )
}

const joiner = ({ standing }: Shown) => ({
  ref: standing.ref,
  requesters: ministriesNamed(standing.requesters),
})

export const requestTitle = ({ standing, fields }: Shown): Value =>
  msg('request.title', { ref: standing.ref, title: written(fields.title, fields.language) })

/** Ministries as people call them: by country. */
export const ministriesNamed = (codes: readonly string[]): Value => allOf(codes.map(ministryNamed))

export const ministryNamed = (code: string): Value => (isMember(code) ? words(countries[code].names) : code)

export const actName = (act: Act) => msg(`acts.${act}` as Key)

/** Buttons for what can be done, in a sensible order. */
export function actLinks(ref: string, possible: readonly Act[], order: readonly Act[]): readonly Link[] {
  return order
    .filter(act => possible.includes(act))
    .map((act, place) =>
      link(
        msg(`commands.request.${act}.button` as Key),
        `request ${act}`,
        act === 'file' ? { draft: ref } : { ref },
        styleOf(act, place),
      ),
    )
}

function styleOf(act: Act, place: number): 'primary' | 'danger' | undefined {
  if (['decline', 'withdraw', 'drop', 'refuse'].includes(act)) return 'danger'
  return place === 0 ? 'primary' : undefined
}

function standingFacts({ standing, fields, joined, answers, filedAt }: Shown): Block {
  const memory = answers.map(answer => answerLine(answer, fields.language))
  const joiners = joined.map(({ ref, requesters }) =>
    msg('request.joiner', { ref, ministries: ministriesNamed(requesters) }),
  )
  const offers = standing.offers.map(offer =>
    msg('request.offer', {
      ministry: ministryNamed(offer.ministry),
      answer: msg(`choices.offer.${offer.state}` as Key),
    }),
  )

  return facts(
    [msg('fields.state.label'), msg(`choices.state.${standing.state}` as Key)],
    [msg('fields.target.label'), standing.target],
    [msg('fields.ministries.label'), ministriesNamed(standing.requesters)],
    [msg('fields.joined.label'), joiners.length ? allOf(joiners) : null],
    [
      msg('fields.topics.label'),
      fields.topics.length ? allOf(fields.topics.map(topic => msg(`choices.topic.${topic}` as Key))) : null,
    ],
    [msg('fields.form.label'), fields.form ? msg(`choices.form.${fields.form}` as Key) : null],
    [msg('fields.period.label'), period(standing.period)],
    [msg('fields.wished.label'), fields.wished.length ? ministriesNamed(fields.wished) : null],
    [msg('fields.offers.label'), offers.length ? allOf(offers) : null],
    [msg('fields.officer.label'), standing.officer?.name],
    [msg('fields.memory.label'), memory.length ? beside(memory) : null],
    [msg('fields.filedAt.label'), filedAt ? moment(filedAt) : null],
  )
}

const needOf = ({ fields }: Shown): readonly Block[] => [
  facts([msg('fields.need.label'), written(fields.need, fields.language)]),
]

const allActs: readonly Act[] = [
  'file',
  'accept',
  'refuse',
  'answer',
  'take',
  'offer',
  'ask',
  'recall',
  'begin',
  'complete',
  'close',
  'reschedule',
  'postpone',
  'join',
  'duplicate',
  'withdraw',
  'decline',
  'drop',
  'undo',
  'note',
]

/** What only a ministry or a lead does, or is nobody else's to see, has no button on the card. */
const notOnCards: readonly Act[] = ['file', 'accept', 'refuse', 'answer', 'join', 'withdraw', 'drop', 'note']
const cardActs = allActs.filter(act => !notOnCards.includes(act))

const noticeActs: Partial<Readonly<Record<Act, readonly Act[]>>> = {
  propose: ['file', 'drop'],
  ask: ['answer'],
  offer: ['accept', 'refuse'],
  answer: ['offer'],
  refuse: ['offer'],
  postpone: ['reschedule'],
}

/** The card shows what any officer can do; whoever presses is asked for their own authority. */
const anOfficer: Actor = { ...nobody, roles: new Set(['officer']) }
