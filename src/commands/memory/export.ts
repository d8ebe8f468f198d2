import { z } from 'zod'
import type { Kept } from '#db/requests.ts'
import { earliestYear, unknownActivity } from '#domain/memory/activity.ts'
import { csvOf, type Line } from '#domain/memory/csv.ts'
import { refuse } from '#domain/refusal.ts'
import { allTopics } from '#domain/topics.ts'
import { file, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { choice, ministry, wholeNumber } from '../fields.ts'
import { desk } from './add.ts'

/** So many records, and so many letters, a file in the chat holds. */
const mostExported = 10_000
const mostLetters = 4_000_000

/** What the memory holds, or a part of it, as a file for a spreadsheet. */
export const memoryExport = command({
  path: ['memory', 'export'],
  who: ['secretariat'],
  reads: true,
  input: z.object({
    ministry: ministry().optional(),
    topic: choice('topic', allTopics as readonly [string, ...string[]]).optional(),
    from: wholeNumber(earliestYear, 2100).optional(),
    to: wholeNumber(earliestYear, 2100).optional(),
  }),

  async run(context, { ministry = null, topic = null, from = null, to = null }) {
    const { refs, total } = await context.db.activities.list({ ministry, topic, from, to }, mostExported)
    if (total === 0) return tell(msg('commands.memory.export.none'))
    if (total > mostExported) refuse('invalid', 'activity.tooLarge', { total, max: mostExported })

    const lines = await linesOf(context, refs)
    const text = csvOf(lines)
    const fit = Math.floor((mostLetters / text.length) * total)
    if (text.length > mostLetters) refuse('invalid', 'activity.tooLarge', { total, max: fit })
    const name = ['enlace-memory', ministry, topic, from, to].filter(Boolean).join('-')

    return tell(
      msg('commands.memory.export.done', { count: lines.length }),
      file(`${name}.csv`, 'text/csv', text),
    )
  },
})

/** Activities and requests as lines, in the order of their references given. */
async function linesOf({ db }: Context, refs: readonly string[]): Promise<readonly Line[]> {
  const activities = await db.activities.some(refs)
  const requests = await db.requests.some(refs)
  const lines = new Map<string, Line>([
    ...activities.map(({ ref, fields, sources, origin }) => {
      const all = new Set([...(origin === desk ? [] : [origin]), ...Object.values(sources)])
      return [ref, { ref, fields, sources: [...all] }] as const
    }),
    ...requests.map(kept => [kept.standing.ref, lineOf(kept)] as const),
  ])

  return refs.flatMap(ref => lines.get(ref) ?? [])
}

/** A request as the activity it asks for; those who have accepted give it. */
function lineOf({ standing, fields }: Kept): Line {
  const { ref, requesters, offers, period } = standing
  const { language, title, need, topics, form, call } = fields
  const providers = offers.filter(({ state }) => state === 'accepted').map(({ ministry }) => ministry)
  const year = Number(ref.slice(5, 9))
  const said = { language, title, description: need, topics, form, call: call ?? '', requesters, providers }

  return { ref, fields: { ...unknownActivity, ...said, period, year }, sources: [ref] }
}
