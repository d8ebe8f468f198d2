import { z } from 'zod'
import type { Language } from '#domain/language.ts'
import { namesOf } from '#domain/memory/sought.ts'
import type { Concept, Term } from '#domain/memory/thesaurus.ts'
import { fold } from '#domain/memory/words.ts'
import { refuse } from '#domain/refusal.ts'
import { done, facts, link } from '#reply/reply.ts'
import { msg, words } from '#reply/value.ts'
import { command } from '../define.ts'
import { concept, language, line } from '../fields.ts'
import { record } from '../record.ts'
import { conceptMeant } from './term.ts'
import { rereadAtOnce } from './term-add.ts'

/** An officer takes from a thing a word that does not mean it. */
export const memoryTermRemove = command({
  path: ['memory', 'term-remove'],
  who: ['secretariat'],
  confirm: true,
  input: z.object({ concept: concept(), language: language(), term: line(120) }),

  async preview(context, { concept: typed, language, term }) {
    const { concept } = await conceptMeant(context, typed)
    termOf(concept, language, term)

    return [facts([msg('fields.concept.label'), words(namesOf(concept))])]
  },

  async run(context, { concept: typed, language, term }) {
    const { db, actor, now } = context
    await db.thesaurus.hold()
    const { concept } = await conceptMeant(context, typed)
    const { text, unsure } = termOf(concept, language, term)
    const change = { concept: concept.id, language, term: text, unsure, removed: true }

    await db.thesaurus.change(change, actor.person!.id, now)
    await record(context, 'memory', concept.id, 'term-remove', { facts: change })
    await db.memory.rereadWith(text, rereadAtOnce)

    return done(
      msg('commands.memory.term-remove.done', { term: text, concept: words(namesOf(concept)) }),
      link(msg('commands.memory.term.button'), 'memory term', { concept: concept.id }),
      link(msg('commands.memory.term-add.button'), 'memory term-add', {
        concept: concept.id,
        language,
        term: text,
      }),
    )
  },
})

/** The term as it is kept; a concept keeps one word in each language that has any. */
function termOf({ terms }: Concept, language: Language, typed: string): Term {
  const ours = terms.filter(term => term.language === language)
  const found = ours.find(({ text }) => fold(text) === fold(typed))
  if (!found) refuse('missing', 'memory.noTerm', { term: typed })
  if (ours.length === 1) refuse('conflict', 'memory.termLast', { term: typed })

  return found
}
