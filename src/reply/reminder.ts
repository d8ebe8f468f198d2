import type { Addressee, ReminderKind } from '#domain/reminder.ts'
import type { Key } from '#text/key.ts'
import { type Link, link, type Reply, tell, text } from './reply.ts'
import { ministryNamed } from './request.ts'
import { day, type Message, msg, type Value } from './value.ts'

/** A reminder as its words need it. */
export type Reminded = {
  readonly id: bigint
  /** Its source and what it is about: `request:RIAL-2026-0042`. */
  readonly subject: string
  readonly kind: ReminderKind
  readonly step: string
  readonly addressee: Addressee
  readonly day: string
  readonly facts: Readonly<Record<string, Value>>
}

/** What is said when a reminder is due, with what can be done about it; `instead` where the Secretariat reads it for another. */
export function reminderNotice(of: Reminded, instead: boolean): Reply {
  const another = instead && of.addressee !== 'secretariat'
  const whom = addresseeNamed(of.addressee)
  const number = { reminder: String(of.id) }

  return tell(
    another ? msg('notice.forAnother', { whom, reminder: reminderTitle(of) }) : reminderTitle(of),
    ...(another ? [text(msg('notice.insteadOf', { whom }))] : []),
    ...reminderLinks(of),
    link(msg('commands.reminder.snooze.button'), 'reminder snooze', number),
    link(msg('commands.reminder.why.button'), 'reminder why', number),
  )
}

/** A reminder in one sentence. */
export const reminderTitle = (of: Reminded): Message => msg(`notice.reminder.${of.kind}` as Key, wordsOf(of))

/** By which rule it is owed. */
export const reminderWhy = (of: Reminded): Message => msg(`notice.why.${of.kind}` as Key, wordsOf(of))

/** Whom it is for, as an office: people come and go. */
export function addresseeNamed(addressee: Addressee): Value {
  const [sort, whom = '', seat] = addressee.split(':')

  switch (sort) {
    case 'ministry':
      return ministryNamed(whom)
    case 'organisation':
      return msg(`choices.observer.${whom}` as Key)
    case 'office':
      if (whom === 'contact') return ministryNamed(seat ?? '')
      return whom.endsWith('_chair')
        ? msg(`choices.office.${whom}` as Key)
        : msg('reminder.seat', { office: msg(`choices.office.${whom}` as Key), seat: Number(seat) })
    case 'secretariat':
      return msg('reminder.secretariat')
    default:
      return msg('reminder.person')
  }
}

/** What can be done about it: the acts that make it needless come first. */
export function reminderLinks({ kind, subject, addressee }: Reminded): readonly Link[] {
  const about = subject.slice(subject.indexOf(':') + 1)
  const [field, ...commands] = next[kind]

  return commands.map((command, place) =>
    link(
      msg(`commands.${command.replace(' ', '.')}.button` as Key),
      command,
      // A statement is whose the reminder is, whoever reads it.
      command === 'fund statement' ? { contributor: addressee.split(':').at(-1)! } : { [field]: about },
      place === 0 ? 'primary' : undefined,
    ),
  )
}

/** The field in which a reminder's subject goes, and the commands to go on with. */
const next: Readonly<Record<ReminderKind, readonly [field: string, ...commands: string[]]>> = {
  untaken: ['ref', 'request take', 'request show'],
  unanswered: ['ref', 'request accept', 'request refuse', 'request show'],
  reportDue: ['ref', 'request show'],
  reportOverdue: ['ref', 'request show'],
  followUp: ['ref', 'request show'],
  vacant: ['ministry', 'contact appoint', 'contact show'],
  call: ['ref', 'call answer', 'call show'],
  nudge: ['ref', 'call answer', 'call show'],
  pledgeDue: ['entry', 'fund statement', 'fund entry'],
  pledgeOverdue: ['entry', 'fund statement', 'fund entry'],
  workshop: ['ref', 'workshop attend', 'workshop show'],
  decide: ['ref', 'workshop confirm', 'workshop move', 'workshop show'],
}

const wordsOf = ({ facts, step, day: of }: Reminded) => ({ ...facts, day: day(of), count: Number(step) })
