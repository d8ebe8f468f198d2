import type { Need } from '#db/memory.ts'
import { choicesFor, isTold, matchKind } from '#domain/memory/match.ts'
import { type Answered, likeliestFirst } from '#domain/memory/recalled.ts'
import { askedBeside, type RequestFields } from '#domain/request/fields.ts'
import { speaksFor } from '#domain/roles.ts'
import { isOwn, matchItem, type ShownMatch } from '#reply/memory.ts'
import { type Block, items, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import type { Context, Preview, Way } from '../define.ts'

/** What the person has said already of what the memory found. */
export type Said = {
  readonly different?: string | undefined
  readonly joins?: string | undefined
  readonly continues?: string | undefined
  /** What was shown before the yes. */
  readonly shown?: string | undefined
}

/** So many are shown at most, and none that is less probable. */
const mostShown = 5
const leastProbable = 0.2
/** So many are looked at: some of them are nothing to tell of. */
const mostFound = 20

/** What of a request is compared. */
const needOf = (fields: RequestFields) => {
  const { title, requesters, topics } = fields

  return { title, description: askedBeside(fields), requesters, topics }
}

/** What was asked before for the same need, strongest first, as far as this person may know of it. */
export const recall = (
  context: Context,
  fields: RequestFields,
  ref: string | null,
): Promise<readonly ShownMatch[]> => matchesOf(context, { ...needOf(fields), ...(ref ? { ref } : {}) })

/** What the memory has that is like a need, as far as this person may know of it. */
export async function matchesOf({ db, now }: Context, need: Need): Promise<readonly ShownMatch[]> {
  const found = await db.memory.alike(need, mostFound)
  const probable = found.filter(({ score }) => score >= leastProbable)
  const answered = need.ref ? await db.recalled.answersOf(need.ref) : []
  const known = await db.recalled.some(probable.map(({ ref }) => ref))
  const matches: ShownMatch[] = []

  for (const one of known) {
    const { score, own, why } = probable.find(({ ref }) => ref === one.ref)!
    const said = answered.some(({ match, answer }) => match === one.ref && answer !== 'unanswered')
    if (said || !isTold({ own, state: one.state })) continue
    const hidden = matchKind({ own, state: one.state }) === 'private'
    const voices = hidden ? await db.people.voices(one.requesters[0] ?? '', now) : null
    matches.push({ ...one, score, own, why, contact: voices?.contact?.name ?? null })
    if (matches.length === mostShown) break
  }

  return matches
}

/** What the memory knows, shown before the yes. Where the ministry has asked just this, it is first said what is different. */
export function recalledBefore(
  context: Context,
  matches: readonly ShownMatch[],
  said: Said,
): Preview | readonly Block[] {
  if (matches.length === 0) return []
  const { rules, actor } = context
  const warns = matches.filter(match => isWarning(match, rules.duplicateWarningPercent))
  const answered = Boolean(said.different || said.joins || said.continues)
  const speaks = speaksFor(actor, actor.ministry ?? '')
  const blocks = [
    text(msg(warns.length > 0 ? 'memory.askedBefore' : 'memory.alike')),
    items(matches.map(matchItem)),
  ]

  return {
    blocks,
    plainly: answered || warns.length === 0 || !speaks,
    keep: { shown: matches.map(({ ref, score }) => `${ref}:${Math.floor(score * 100)}`).join(' ') },
    ways: answered || !speaks ? [] : [...matches.slice(0, mostOffered).flatMap(waysWith), differently],
  }
}

const mostOffered = 3
const differently: Way = { label: msg('memory.way.different'), asks: 'different' }

const waysWith = (match: ShownMatch): readonly Way[] =>
  choicesFor(match).map((choice): Way => {
    const label = msg(`memory.way.${choice}` as Key, { ref: match.ref })
    if (choice === 'reuse') return { label, command: 'memory reuse', input: { ref: match.ref } }

    return { label, fields: choice === 'join' ? { joins: match.ref } : { continues: match.ref } }
  })

const isWarning = (match: ShownMatch, percent: number): boolean =>
  isOwn(matchKind(match)) && match.state !== 'draft' && match.score * 100 >= percent

/** What is kept of what was said of the matches that were shown: of the one that was chosen, and of all that warned. */
export async function answersTo(
  { db, rules }: Context,
  { requesters }: RequestFields,
  { different, joins, continues, shown = '' }: Said,
): Promise<readonly Answered[]> {
  const percents = new Map(
    shown.split(' ').flatMap(one => {
      const [ref = '', percent] = one.split(':')
      return ref === '' ? [] : [[ref, Math.min(100, Number(percent) || 0)] as const]
    }),
  )

  const answered = (await db.recalled.some([...percents.keys()])).flatMap(({ ref, state, ...match }) => {
    const percent = percents.get(ref)!
    const own = match.requesters.some(one => requesters.includes(one))
    const answer = (name: Answered['answer'], reason: string | null): Answered[] => [
      { match: ref, answer: name, reason, score: percent / 100 },
    ]
    if (matchKind({ own, state }) === 'private') return []
    if (ref === joins) return answer('join', null)
    if (ref === continues) return answer('continue', null)
    if (different) return answer('different', different)

    return percent >= rules.duplicateWarningPercent ? answer('unanswered', null) : []
  })

  return likeliestFirst(answered)
}

/** Puts a request into the memory, as it is now. */
export const remember = async ({ db, now }: Context, ref: string, fields: RequestFields): Promise<void> => {
  const { title, description, requesters, topics } = needOf(fields)
  const entry = { ref, kind: 'request' as const, requesters, topics, providers: [], form: fields.form, title }

  await db.memory.remember([{ ...entry, description, year: now.getUTCFullYear(), language: fields.language }])
}

/** That a request goes on with something is said of both, so that whoever reads the one finds the other. */
export async function linkContinued(
  { db, actor, now }: Context,
  ref: string,
  continues: string | null,
): Promise<void> {
  if (continues === null) return
  await db.activities.holdLinks()
  if (await db.activities.leads(continues, ref, 'continues')) return

  await db.activities.link(ref, continues, 'continues', null, actor.person?.id ?? null, now)
}
