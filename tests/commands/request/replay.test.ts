import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Act, acts } from '#domain/request/acts.ts'
import type { Done } from '#domain/request/input.ts'
import { replay } from '#domain/request.ts'
import { begin } from '#jobs/begin.ts'
import type { Entry } from '#reply/reply.ts'
import { onward, usual } from '#tests/domain/request/steps.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { reason, terms } from '#tests/setup/request.ts'
import type { Person } from '#tests/setup/voice.ts'

const { as, clock, contact, database, deputy, guest, lead, observer, officer, sql, staff } = await openDesk()
const cast: Readonly<Record<string, Person>> = {
  staff: await staff('MX'),
  proposer: await staff('MX', 'Proposer, Mexico'),
  contact: await contact('MX'),
  deputy: await deputy('MX'),
  companion: await contact('GT'),
  officer: await officer(),
  lead: await lead(),
  argentina: await contact('AR'),
  brazil: await contact('BR'),
  chile: await contact('CL'),
  stranger: await contact('PE'),
  observer: await observer(),
  guest: guest(),
}

const attempt = fc.record({
  /** One time in six anybody tries anything. */
  strange: fc.nat(5).map(draw => draw === 0),
  who: fc.nat(1000),
  act: fc.nat(1000),
  which: fc.nat(1000),
  days: fc.nat(2),
})
const lives = fc.array(attempt, { minLength: 30, maxLength: 50, size: 'max' })

const pick = <T>(list: readonly T[], draw: number): T => list[draw % list.length] as T

const standing = async (ref: string) => (await database.db.requests.some([ref]))[0]!.standing

const entries = async () =>
  (await sql<{ count: number }>('select count(*)::int as count from journal'))[0]!.count

/** What was done to a request, as the journal tells it. */
async function history(ref: string): Promise<readonly Done[]> {
  const told = await database.db.journal.of('request', ref)

  return told.map(({ facts, personId, person, at }) => ({
    input: facts.input as Done['input'],
    by: personId === null ? null : { id: personId, name: person! },
    at,
  }))
}

function said(act: Act, ref: string, other: string, draw: number): Readonly<Record<string, Entry>> {
  const first = { title: 'Inspection', need: 'Plan visits', topics: ['inspection'], ministries: ['GT'] }
  if (act === 'propose') return { ...first, period: 'May or June 2027' }
  if (act === 'file') return ref === '' ? first : { draft: ref }
  const of = { ref, reason, of: other, question: 'How many?', answer: 'Four', text: 'Asked twice' }

  return { ...of, providers: pick([['AR'], ['BR', 'CL'], ['AR', 'BR', 'CL']], draw), ...terms }
}

test('the history of a request always adds up to where it stands, whatever people try, in whatever order', async () => {
  let done = 0

  await fc.assert(
    fc.asyncProperty(lives, async life => {
      const refs: string[] = []
      for (const { strange, who, act: draw, which, days } of life) {
        clock.pass(days)
        const ref = refs.length < 3 && which % 4 === 0 ? '' : pick([...refs, ''], which)
        const state = ref === '' ? 'nothing' : (await standing(ref)).state
        const act = strange ? pick(acts, draw) : pick<Act>(onward.get(state) ?? ['note'], draw)
        const doer = strange ? pick(Object.keys(cast), who) : pick(usual[act], who)
        if (doer === 'system') {
          await begin(database, clock.now())
          continue
        }

        const before = await entries()
        const other = pick(refs.length > 0 ? refs : [ref], draw)
        const answer = await as(cast[doer]!).tries(`request ${act}`, said(act, ref, other, who))
        const grown = (await entries()) - before
        const succeeded = answer.tone === 'done'
        expect(grown, answer.text).toBe(succeeded ? 1 : 0)
        expect(answer.tone, answer.text).not.toBe('fault')

        if (succeeded) done += 1
        if (succeeded && ref === '') refs.push(answer.ref)
      }

      for (const ref of refs) expect(await standing(ref)).toEqual(replay(await history(ref)))
    }),
    { numRuns: 7 },
  )

  expect(done).toBeGreaterThan(60)
})
