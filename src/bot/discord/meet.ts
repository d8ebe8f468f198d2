import { setImmediate as breath, setTimeout as sleep } from 'node:timers/promises'
import type { Account, Answer, Desk } from '#bot/platform.ts'
import type { Unfinished } from '#bot/waiting.ts'
import { commandNamed } from '#commands/index.ts'
import { readInput } from '#commands/read.ts'
import { fault, refused } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import type { Asking } from './asking.ts'
import { enclosed } from './attach.ts'
import { carried } from './carry.ts'
import type { Directs } from './direct.ts'
import { handedOver } from './handed.ts'
import { type Log, reason } from './log.ts'
import { offered, opened } from './opening.ts'
import type { People } from './people.ts'
import { type Drawn, message } from './render.ts'
import { respond } from './respond.ts'
import type { Web } from './web.ts'

/** What is needed to meet somebody's wish. */
export type Means = {
  readonly desk: Desk
  readonly people: People
  readonly directs: Directs
  readonly web: Web
  readonly log: Log
}

/**
 * From something asked to its answer. Discord waits three seconds for a first word. A form must be that first word, so
 * where one may open the answer is waited for a little; everything else is told at once that its answer is coming.
 */
export async function meet(means: Means, asking: Asking, wish = wishOf(means, asking)): Promise<void> {
  const { desk, people, log, web } = means
  const { account } = asking
  const answers = respond(web, asking, log)
  const park = (unfinished: Unfinished) => desk.park(account, unfinished)
  const sorry = (error: unknown): Answer => {
    log.error({ invocation: asking.id }, `no answer: ${reason(error)}`)
    return { reply: fault(msg('discord.trouble')), reader: people.reader(account) }
  }

  const told = mayOpenForm(asking) ? null : answers.later()
  // The first word is on its way before the work begins, which wants the same processor.
  if (told) await breath()
  const coming = wish().catch(sorry)
  const early = told ? null : await soon(coming, patience)
  const first = early ? 'taken' : await (told ?? answers.later())
  const { reply, reader } = early ?? (await coming)
  people.remember(account, reader, asking.room.channel)
  if (early && asking.form && reply.form && (await openedNow())) return

  await deliver(await drawn(), reply.audience === 'room' && !asking.room.private)

  async function openedNow(): Promise<boolean> {
    try {
      const modal = await opened(reply.form!, asking.form!, reader, park)
      return ['taken', 'again'].includes(await answers.open(modal))
    } catch (error) {
      log.error({ invocation: asking.id }, `a form could not be drawn: ${reason(error)}`)
      return false
    }
  }

  /** What cannot be drawn is an error of ours: its reader is told that there is no answer, rather than nothing. */
  async function drawn(isBare = false): Promise<Drawn> {
    try {
      const shown = await carried(reply.form ? await offered(reply.form, reply, park) : reply, park)
      return message(shown, reader, isBare ? new Map() : await enclosed(shown, reader, log))
    } catch (error) {
      return message(sorry(error).reply, reader)
    }
  }

  /** Where it was asked; if no answer is taken there any more, privately. What is refused with files goes without. */
  async function deliver(shown: Drawn, inTheOpen: boolean): Promise<void> {
    const outcome = early ? await answers.say(shown) : await answers.change(shown)
    if (outcome === 'bare' && shown.files.length > 0) return deliver(await drawn(true), inTheOpen)
    if (inTheOpen) await answers.aloud(shown)
    // Another instance that was first has given this answer: the desk gives the same to the same question.
    if (outcome !== 'taken' && outcome !== 'again' && first !== 'again')
      await means.directs.tell(account.id, shown)
  }
}

/** What the desk is asked for; a button of another time gets a kind word. */
const wishOf =
  ({ desk, people, web }: Means, { id, click, account, room, asks }: Asking) =>
  async (): Promise<Answer> =>
    asks === null
      ? { reply: refused(msg('discord.stale')), reader: people.reader(account) }
      : desk.dispatch({ id, click, account, room, asks: await handedOver(web, asks) })

/** The person's own page. */
export const deskOf =
  ({ desk }: Means, account: Account) =>
  () =>
    desk.home(account)

/** Found out without asking anybody: a form opens where what was said is not enough, or is to be changed. */
function mayOpenForm({ asks, form }: Asking): boolean {
  if (form === null || asks?.kind !== 'fields') return false
  if (asks.token !== undefined) return asks.fields.step === 'change'
  const command = commandNamed(asks.command)

  return command !== undefined && !readInput(command, asks.fields, anyDay).ok
}

/** What comes in time, or null; the waiting itself goes on. */
async function soon<T>(coming: Promise<T>, withinMs: number): Promise<T | null> {
  const late = new AbortController()
  try {
    return await Promise.race([coming, sleep(withinMs, null, { signal: late.signal })])
  } finally {
    late.abort()
  }
}

const patience = 1_500
/** Whether a form is complete does not depend on the day. */
const anyDay = '2026-01-01'
