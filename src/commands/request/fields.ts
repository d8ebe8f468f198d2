import { z } from 'zod'
import { forms } from '#domain/request/acts.ts'
import type { RequestFields } from '#domain/request/fields.ts'
import type { Entry } from '#reply/reply.ts'
import type { Context } from '../define.ts'
import { choice, line, memoryRef, ministries, paragraph, period, topicsField } from '../fields.ts'

/** What a request says, as it is asked for: three fields are needed, the rest helps. */
export const requestShape = {
  title: line(150),
  need: paragraph(3000),
  topics: topicsField(),
  ministries: ministries().optional(),
  wished: ministries().optional(),
  form: choice('form', forms).optional(),
  period: period().optional(),
  background: paragraph(3000).optional(),
  objectives: paragraph(2000).optional(),
  product: paragraph(1000).optional(),
  participants: paragraph(500).optional(),
  priority: paragraph(500).optional(),
  payers: paragraph(1000).optional(),
  call: line(150).optional(),
  continues: memoryRef().optional(),
}

const shape = z.object(requestShape)

/** The input as the request's own fields: the person's ministry leads, others ask with it; the words are in their language. */
export function requestFrom({ actor }: Context, input: z.infer<typeof shape>): RequestFields {
  const leader = actor.ministry ?? ''

  return {
    language: actor.language,
    requesters: [leader, ...(input.ministries ?? []).filter(code => code !== leader)],
    title: input.title,
    need: input.need,
    background: input.background ?? '',
    objectives: input.objectives ?? '',
    product: input.product ?? '',
    topics: input.topics,
    form: input.form ?? null,
    wished: (input.wished ?? []).filter(code => code !== leader),
    period: input.period ?? { kind: 'undefined' },
    participants: input.participants ?? '',
    priority: input.priority ?? '',
    payers: input.payers ?? '',
    call: input.call ?? null,
    continues: input.continues ?? null,
  }
}

/** A kept request as it would be typed: what a form opens with. */
export function entriesOf(fields: RequestFields): Readonly<Record<string, Entry>> {
  const { title, need, topics, wished, form, background, objectives, product } = fields
  const { participants, priority, payers, call, continues, requesters, period: when } = fields
  const all: Record<string, Entry> = {
    title,
    need,
    topics,
    ministries: requesters.slice(1),
    wished,
    form: form ?? '',
    period: when.kind === 'spans' ? JSON.stringify(when) : '',
    background,
    objectives,
    product,
    participants,
    priority,
    payers,
    call: call ?? '',
    continues: continues ?? '',
  }

  return Object.fromEntries(Object.entries(all).filter(([, entry]) => entry.length > 0))
}
