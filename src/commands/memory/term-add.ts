import { z } from 'zod'
import type { Language } from '#domain/language.ts'
import { conceptsSaying } from '#domain/memory/saying.ts'
import { namesOf } from '#domain/memory/sought.ts'
import type { Concept, Term, Thesaurus } from '#domain/memory/thesaurus.ts'
import { fold, wordsOf } from '#domain/memory/words.ts'
import { refuse } from '#domain/refusal.ts'
import { done, facts, link, text } from '#reply/reply.ts'
import { allOf, msg, words } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice, concept, language, line } from '../fields.ts'
import { record } from '../record.ts'
import { conceptMeant } from './term.ts'

/** What has the words of a term is read anew at once, so many entries; the clock reads the others. */
export const rereadAtOnce = 200

/** An officer teaches the memory another word for a thing. */
export const memoryTermAdd = command({
  path: ['memory', 'term-add'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({
    concept: concept(),
    language: language(),
    term: line(120),
    unsure: choice('unsure', ['sure', 'unsure']).optional(),
  }),

  async preview(context, { concept: typed, language, term, unsure = 'sure' }) {
    const { thesaurus, concept } = await conceptMeant(context, typed)
    isNew(concept, language, term, unsure === 'unsure')
    const others = alsoSaying(thesaurus, concept, term)

    return [
      facts([msg('fields.concept.label'), words(namesOf(concept))]),
      ...(others.length > 0
        ? [text(msg('term.alsoSays', { term, concepts: allOf(others.map(one => words(namesOf(one)))) }))]
        : []),
    ]
  },

  async run(context, { concept: typed, language, term, unsure = 'sure' }) {
    const { db, actor, now } = context
    await db.thesaurus.hold()
    const { concept } = await conceptMeant(context, typed)
    const known = isNew(concept, language, term, unsure === 'unsure')
    const change = {
      concept: concept.id,
      language,
      term: known?.text ?? term,
      unsure: unsure === 'unsure',
      removed: false,
    }

    await db.thesaurus.change(change, actor.person!.id, now)
    await record(context, 'memory', concept.id, 'term-add', { facts: change })
    await db.memory.rereadWith(term, rereadAtOnce)

    return done(
      msg('commands.memory.term-add.done', { term, concept: words(namesOf(concept)) }),
      link(msg('commands.memory.term.button'), 'memory term', { concept: concept.id }),
      link(msg('commands.memory.term-remove.button'), 'memory term-remove', {
        concept: concept.id,
        language,
        term,
      }),
    )
  },
})

/** Refuses what says nothing by itself, and what is known already; gives the term that is to be more or less sure. */
function isNew({ terms }: Concept, language: Language, term: string, unsure: boolean): Term | null {
  const said = wordsOf(term)
  if (said.length === 0 || (said.length === 1 && said[0]!.common))
    refuse('invalid', 'memory.termEmpty', { term })
  const known = terms.find(one => one.language === language && fold(one.text) === fold(term))
  if (known && known.unsure === unsure) refuse('conflict', 'memory.termKnown', { term })

  return known ?? null
}

/** Other concepts that are said so. */
const alsoSaying = (thesaurus: Thesaurus, concept: Concept, term: string): readonly Concept[] =>
  conceptsSaying(thesaurus, term, 4)
    .filter(one => one.concept !== concept && fold(one.term) === fold(term))
    .map(one => one.concept)
