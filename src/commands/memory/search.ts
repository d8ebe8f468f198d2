import { z } from 'zod'
import type { SearchFilter } from '#db/sought.ts'
import { activityForms, earliestYear } from '#domain/memory/activity.ts'
import { allTopics } from '#domain/topics.ts'
import { foundItem, readAs, understoodAs } from '#reply/found.ts'
import { items, type Link, link, type Reply, tell, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { choice, line, memoryRef, ministry, wholeNumber } from '../fields.ts'
import { those } from './known.ts'
import { again, turns } from './pages.ts'

const pageSize = 10

/** Looks through all that was ever asked and given, in whichever of the four languages it was written or is asked. */
export const memorySearch = command({
  path: ['memory', 'search'],
  who: ['linked'],
  reads: true,
  input: z.object({
    query: line(300).optional(),
    ministry: ministry().optional(),
    role: choice('side', ['asked', 'gave']).optional(),
    topic: choice('topic', allTopics as readonly [string, ...string[]]).optional(),
    form: choice('form', activityForms).optional(),
    kind: choice('remembered', ['activity', 'request']).optional(),
    from: wholeNumber(earliestYear, 2100).optional(),
    to: wholeNumber(earliestYear, 2100).optional(),
    page: wholeNumber(1, 100_000).optional(),
  }),

  async run(context, { query = '', page = 1, ...given }) {
    const { db, actor } = context
    const named = await byReference(context, query)
    if (named) return named
    const { found, total, understood } = await db.search.search(
      query,
      filterOf(context, given),
      page,
      pageSize,
    )
    const asked = { ...(query ? { query } : {}), ...given }
    if (total === 0) return nothing(asked, understoodAs(understood).map(text))

    const pages = Math.max(1, Math.ceil(total / pageSize))
    const known = await those(
      context,
      found.map(({ ref }) => ref),
    )
    const rows = found.flatMap(({ ref, why }) => {
      const one = known.get(ref)
      return one ? [foundItem(one, why, actor.language)] : []
    })

    return tell(
      msg('commands.memory.search.found', { count: total, page, pages }),
      ...readAs(understood).map(text),
      items(rows),
      ...turns('memory search', asked, page, pages),
      ...(query && page === 1 ? [whoLink(query)] : []),
    )
  },
})

type Given = { readonly [Name in keyof SearchFilter]?: SearchFilter[Name] | undefined }

/** A filter of what was given of it; drafts are seen by their own ministry alone. */
export const filterOf = ({ actor }: Context, given: Given): SearchFilter => ({
  ministry: given.ministry ?? null,
  role: given.role ?? null,
  topic: given.topic ?? null,
  form: given.form ?? null,
  from: given.from ?? null,
  to: given.to ?? null,
  kind: given.kind ?? null,
  draftsOf: actor.ministry,
})

/** Who types a reference is shown what it is of. */
async function byReference(context: Context, query: string): Promise<Reply | null> {
  const ref = memoryRef().safeParse(query)
  const one = ref.success ? (await those(context, [ref.data])).get(ref.data) : undefined
  if (!one) return null

  return tell(
    msg('commands.memory.search.found', { count: 1, page: 1, pages: 1 }),
    items([foundItem(one, [], context.actor.language)]),
  )
}

/** An honest nothing: what was understood, and what can be let go. */
function nothing(
  asked: Readonly<Record<string, string | number | undefined>>,
  understood: Parameters<typeof tell>[1][],
): Reply {
  const { query, ...filters } = asked
  const narrowed = Object.values(filters).some(value => value !== undefined)
  const wider: readonly Link[] =
    query && narrowed ? [link(msg('search.unfiltered'), 'memory search', again({ query }), 'primary')] : []

  return tell(
    msg('commands.memory.search.none'),
    ...understood,
    text(msg(narrowed ? 'search.loosen' : 'search.otherWords')),
    ...wider,
    link(msg('commands.memory.search.button'), 'memory search'),
  )
}

const whoLink = (query: string): Link =>
  link(msg('commands.memory.who.button'), 'memory who', { need: query })
