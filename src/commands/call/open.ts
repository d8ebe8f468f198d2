import { z } from 'zod'
import { boardOf, type Call, callKinds, groups } from '#domain/call.ts'
import { countryCodes } from '#domain/countries.ts'
import type { Language } from '#domain/language.ts'
import { observers } from '#domain/observers.ts'
import { refuse } from '#domain/refusal.ts'
import type { Addressee } from '#domain/reminder.ts'
import { daysAfter } from '#domain/workday.ts'
import { dayOf, midnight } from '#domain/zoned.ts'
import { callLinks } from '#reply/call.ts'
import { addresseeNamed } from '#reply/reminder.ts'
import { done, facts } from '#reply/reply.ts'
import { allOf, day as dayValue, msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { choice, choices, day, line, ministries, paragraph } from '../fields.ts'
import { record } from '../record.ts'
import { hoursOfAll, oweCall } from '../reminder/calls.ts'
import { callSeen, showCall, tellAsked } from './act.ts'

const input = z.object({
  kind: choice('call', callKinds),
  title: line(150),
  closes: day(),
  text: paragraph(3000).optional(),
  ministries: ministries().optional(),
  observers: choices('observer', observers).optional(),
  group: choice('group', groups).optional(),
})

/** The Secretariat asks for inputs by a day: of all ministries unless some are named; of an agenda, of those who chair. */
export const callOpen = command({
  path: ['call', 'open'],
  who: ['secretariat'],
  confirm: true,
  input,

  async preview(context, asks) {
    const asked = addresseesOf(asks)
    await closing(context, asks.closes, asked)
    const { callReminderDays } = context.rules

    return [
      facts(
        [
          msg('call.asked'),
          asked.length > 10 ? msg('call.askedMany', { count: asked.length }) : namesOf(asked),
        ],
        [msg('call.nudges'), msg('call.nudgesAt', { days: allOf(callReminderDays.map(String)) })],
      ),
    ]
  },

  async run(context, asks) {
    const { db, actor, now } = context
    const addressees = addresseesOf(asks)
    const call: Call = {
      ref: await db.calls.reference(now.getUTCFullYear()),
      kind: asks.kind,
      state: 'open',
      closes: asks.closes,
      closesAt: await closing(context, asks.closes, addressees),
      nudgedAt: null,
      asked: addressees.map(addressee => ({ addressee, version: 0 })),
    }
    const language: Language = actor.language
    await db.calls.add({ call, title: asks.title, text: asks.text ?? '', language }, actor.person!.id, now)
    const kept = await callSeen(context, call.ref, 'read')
    await record(context, 'call', call.ref, 'open', { facts: { ...asks, asked: addressees } })
    await showCall(context, kept, 'open', actor.person!.name)
    await tellAsked(context, 'open', kept, addressees)
    await oweCall(context, kept)

    return done(
      msg('commands.call.open.done', { ref: call.ref, count: addressees.length, day: dayValue(call.closes) }),
      ...callLinks(call, ['call status', 'call show']),
    )
  },
})

/** When a closing day is over for everybody who is asked; refused where it is over for somebody already. */
export async function closing(context: Context, closes: string, asked: readonly Addressee[]): Promise<Date> {
  const { now } = context
  const hoursOf = await hoursOfAll(context, asked)
  if (asked.some(addressee => closes < dayOf(now, hoursOf(addressee).zone)))
    refuse('invalid', 'call.past', { day: dayValue(closes) })
  const latest = daysAfter(dayOf(now, 'UTC'), 2 * 366)
  if (closes > latest) refuse('invalid', 'call.far', { day: dayValue(closes) })

  return new Date(Math.max(...asked.map(addressee => midnight(closes, 1, hoursOf(addressee).zone).getTime())))
}

function addresseesOf({ kind, group, ministries: named, observers: also = [] }: z.infer<typeof input>) {
  if (kind === 'agenda') {
    if (group === undefined) refuse('invalid', 'call.groupMissing')
    return boardOf(group)
  }
  const members = named ?? (also.length > 0 ? [] : countryCodes)

  return [
    ...members.map((code): Addressee => `ministry:${code}`),
    ...observers.filter(code => also.includes(code)).map((code): Addressee => `organisation:${code}`),
  ]
}

const namesOf = (asked: readonly Addressee[]) => allOf(asked.map(addresseeNamed))
