import { z } from 'zod'
import { forms } from '#domain/request/acts.ts'
import { done, facts, link } from '#reply/reply.ts'
import { msg, period as periodValue } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice, paragraph, period, ref } from '../fields.ts'
import { move, seen, wouldAct } from './act.ts'

/** A provider's contact point accepts an offer and says in what form, when, and who pays what. */
export const requestAccept = command({
  path: ['request', 'accept'],
  who: ['contact'],
  confirm: true,
  input: z.object({ ref: ref(), form: choice('form', forms), period: period(), payers: paragraph(1000) }),

  async known(context, { ref: given }) {
    if (typeof given !== 'string') return {}
    const read = ref().safeParse(given)
    if (!read.success) return {}
    const { fields, standing } = await seen(context, read.data, 'read')

    return {
      ref: standing.ref,
      ...(fields.form ? { form: fields.form } : {}),
      ...(standing.period.kind === 'spans' ? { period: JSON.stringify(standing.period) } : {}),
    }
  },

  preview: (context, { ref, ...said }) =>
    wouldAct(context, ref, { act: 'accept', ministry: context.actor.ministry ?? '', ...said }),

  async run(context, { ref, form, period, payers }) {
    const ministry = context.actor.ministry ?? ''
    const { before } = await move(
      context,
      ref,
      { act: 'accept', ministry, form, period, payers },
      { reason: payers },
    )
    await context.db.requests.answered(before.id, ministry, { form, period, payers })

    return done(
      msg('commands.request.accept.done', { ref }),
      facts(
        [msg('fields.form.label'), msg(`choices.form.${form}`)],
        [msg('fields.period.label'), periodValue(period)],
        [msg('fields.payers.label'), payers],
      ),
      link(msg('commands.request.show.button'), 'request show', { ref }),
    )
  },
})
