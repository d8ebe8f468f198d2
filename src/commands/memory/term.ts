import { z } from 'zod'
import { conceptNamed, conceptsSaying } from '#domain/memory/saying.ts'
import { namesOf, narrowerOf } from '#domain/memory/sought.ts'
import type { Concept, Thesaurus } from '#domain/memory/thesaurus.ts'
import { refuse } from '#domain/refusal.ts'
import { isSecretariat } from '#domain/roles.ts'
import { conceptItem, relatives, termFacts } from '#reply/concept.ts'
import { items, link, type Reply, tell } from '#reply/reply.ts'
import { msg, words } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { concept, line } from '../fields.ts'

/** So many concepts are offered where a word is said of several. */
const mostOffered = 10

/** What the memory knows a thing as: its words in four languages, and what is broader, narrower and beside it. */
export const memoryTerm = command({
  path: ['memory', 'term'],
  who: ['linked'],
  reads: true,
  input: z.object({ concept: concept().optional(), word: line(120).optional() }),

  async run(context, { concept: typed, word }) {
    const asked = typed ?? word
    if (!asked) refuse('invalid', 'memory.termWhich')
    const { thesaurus } = await context.db.thesaurus.now()
    const one = conceptNamed(thesaurus, asked)
    if (one) return inFull(context, thesaurus, one)

    const several = conceptsSaying(thesaurus, asked, mostOffered)
    if (several.length === 0) return tell(msg('commands.memory.term.none', { word: asked }))

    return tell(
      msg('commands.memory.term.several', { word: asked }),
      items(several.map(({ concept, term }) => conceptItem(concept, term))),
    )
  },
})

/** The concept somebody means, or a refusal that says how to find it. */
export async function conceptMeant(
  { db }: Context,
  typed: string,
): Promise<{
  readonly thesaurus: Thesaurus
  readonly concept: Concept
}> {
  const { thesaurus } = await db.thesaurus.now()
  const concept = conceptNamed(thesaurus, typed)

  return { thesaurus, concept: concept ?? refuse('missing', 'memory.noConcept', { asked: typed }) }
}

function inFull({ actor }: Context, thesaurus: Thesaurus, one: Concept): Reply {
  const those = (ids: readonly string[]) => ids.flatMap(id => thesaurus.concepts.get(id) ?? [])
  const relatedBack = [...thesaurus.concepts.values()].filter(({ related }) => related.includes(one.id))
  const related = [...new Set([...those(one.related), ...relatedBack])]
  const mine = isSecretariat(actor)
    ? [
        link(msg('commands.memory.term-add.button'), 'memory term-add', { concept: one.id }),
        link(msg('commands.memory.term-remove.button'), 'memory term-remove', { concept: one.id }),
      ]
    : []

  return tell(
    words(namesOf(one)),
    termFacts(one),
    ...relatives(msg('term.broader'), those(one.broader)),
    ...relatives(msg('term.narrower'), those(narrowerOf(thesaurus).get(one.id) ?? [])),
    ...relatives(msg('term.related'), related),
    link(msg('commands.memory.search.button'), 'memory search', { query: namesOf(one)[actor.language] }),
    ...mine,
  )
}
