import type { Day } from './period.ts'
import { refuse } from './refusal.ts'
import type { Addressee } from './reminder.ts'
import type { Office } from './roles.ts'

/** What a call asks for. */
export const callKinds = ['ideas', 'report', 'nominations', 'agenda', 'commitments'] as const
export type CallKind = (typeof callKinds)[number]

/** A word that says where an addressee stands, beside what they write. */
export const stances = ['approve', 'comment', 'will', 'could', 'study', 'no'] as const
export type Stance = (typeof stances)[number]

/** The Working Groups whose chair and vice-chairs approve an agenda. */
export const groups = ['wg1', 'wg2'] as const
export type Group = (typeof groups)[number]

/** The addressees of an agenda: each seat approves or comments for itself, whoever holds it by then. */
export const boardOf = (group: Group): readonly Addressee[] => [
  `office:${`${group}_chair` satisfies Office}:1`,
  `office:${`${group}_vice` satisfies Office}:1`,
  `office:${`${group}_vice` satisfies Office}:2`,
]

/** What an answer says; the newest version counts. */
export type Said = {
  readonly stance: Stance | null
  readonly text: string
  readonly links: readonly string[]
}

/** Somebody who was asked, with the version of their answer that counts; 0 while they are silent. */
export type Asked = { readonly addressee: Addressee; readonly version: number }

/** Where a call stands. */
export type Call = {
  readonly ref: string
  readonly kind: CallKind
  readonly state: 'open' | 'closed'
  /** The last day for answers, each by their own clock. */
  readonly closes: Day
  /** When that day is over for all of them. */
  readonly closesAt: Date
  readonly nudgedAt: Date | null
  readonly asked: readonly Asked[]
}

/** Those who were asked and have not answered yet. */
export const silent = ({ asked }: Call): readonly Addressee[] =>
  asked.filter(({ version }) => version === 0).map(({ addressee }) => addressee)

/** As whom somebody answers: the first of what they are that was asked. Refused where none was, or the call is over. */
export function answeringAs(call: Call, own: readonly Addressee[], now: Date): Asked {
  const asked = call.asked.find(({ addressee }) => own.includes(addressee))
  if (asked === undefined) refuse('forbidden', 'call.notAsked', { call: call.ref })
  if (call.state === 'closed' || call.closesAt <= now) refuse('conflict', 'call.closed', { call: call.ref })

  return asked
}

/**
 * An answer as it counts for its kind of call: a word of another kind is left out where something is written beside it,
 * and whoever writes on an agenda without approving it comments. Refused is such a word alone.
 */
export function answerTo(kind: CallKind, said: Said): Said {
  if (said.stance !== null && stancesOf[kind].includes(said.stance)) return said
  if (said.text === '' && said.links.length === 0) refuse('invalid', 'call.stance')

  return { ...said, stance: kind === 'agenda' ? 'comment' : null }
}

/** A call cannot be nudged twice within a day: once is a reminder, twice is pressure. */
export function nudgeable(call: Call, now: Date): void {
  if (call.state === 'closed') refuse('conflict', 'call.closed', { call: call.ref })
  if (silent(call).length === 0) refuse('conflict', 'call.allAnswered', { call: call.ref })
  if (call.nudgedAt !== null && now.getTime() - call.nudgedAt.getTime() < dayMs)
    refuse('conflict', 'call.nudged', { call: call.ref, at: call.nudgedAt })
}

/** Which words there are beside a text; "nothing this time" is an answer, too, and ends the reminders. */
const stancesOf: Readonly<Record<CallKind, readonly Stance[]>> = {
  ideas: ['no'],
  report: ['no'],
  nominations: ['no'],
  agenda: ['approve', 'comment'],
  commitments: ['will', 'could', 'study', 'no'],
}

const dayMs = 86_400_000
