import { z } from 'zod'
import type { Told } from '#db/journal.ts'
import type { Reader } from '#domain/language.ts'
import type { Answered } from '#domain/memory/recalled.ts'
import type { Act } from '#domain/request/acts.ts'
import { isSecretariat } from '#domain/roles.ts'
import { answerLine } from '#reply/answer.ts'
import { items, link, tell } from '#reply/reply.ts'
import { actName, requestTitle } from '#reply/request.ts'
import { beside, moment, msg, type Value, written } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { command } from '../define.ts'
import { ref } from '../fields.ts'
import { isParty, seen } from './act.ts'

/** Everything that was done to a request, oldest first: who, for whom, when, from where, why. */
export const requestHistory = command({
  path: ['request', 'history'],
  who: ['linked'],
  reads: true,
  input: z.object({ ref: ref() }),

  async run(context, { ref }) {
    const kept = await seen(context, ref, 'read')
    const all = await context.db.journal.of(['request', 'memory'], ref)
    const open = all.filter(entry => !entry.private || isSecretariat(context.actor))
    const words = isParty(context, kept)

    return tell(
      requestTitle(kept),
      items(open.map(entry => ({ title: lineOf(entry), ...(words ? said(entry, context.actor) : {}) }))),
      link(msg('commands.request.show.button'), 'request show', { ref }),
    )
  },
})

function lineOf(entry: Told): Value {
  const facts = {
    act: entry.kind === 'memory' ? msg(`acts.memory.${entry.act}` as Key) : actName(entry.act as Act),
    by: entry.person ?? 'Enlace',
    at: moment(entry.at),
    platform: msg(`choices.platform.${entry.platform}` as 'choices.platform.slack'),
  }

  return entry.actedFor === null
    ? msg('history.line', facts)
    : msg('history.lineFor', { ...facts, actedFor: entry.actedFor })
}

/** What was said with it: the reason, the question, the answer, what the memory found and what it is. */
function said(entry: Told, { language }: Reader): { note?: Value } {
  const { question, answer } = (entry.facts.input ?? {}) as { question?: string; answer?: string }
  const found = entry.kind === 'memory' ? [entry.facts] : ((entry.facts.answers ?? []) as object[])
  if (found.length > 0) return { note: beside(found.map(one => answerLine(one as Answered, language))) }
  const words = question ?? answer ?? entry.reason

  return words ? { note: written(words, null) } : {}
}
