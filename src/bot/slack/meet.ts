import { chartsOf } from '#bot/alternative.ts'
import type { Account, Answer, Desk, Invocation } from '#bot/platform.ts'
import { fault } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import type { Asking } from './asking.ts'
import { type Drawing, drawing, originOf } from './drawing.ts'
import { digest } from './identity.ts'
import { type Log, reason } from './log.ts'
import type { Origin } from './origin.ts'
import type { People } from './people.ts'
import { missing } from './picture.ts'
import { home, moment } from './render.ts'
import { dismiss, respond } from './respond.ts'
import { tellPictured, tellPrivately } from './send.ts'
import { uploaded } from './upload.ts'
import type { Shown, Views } from './views.ts'
import type { Web } from './web.ts'

/** What is needed to meet somebody's wish. */
export type Means = {
  readonly desk: Desk
  readonly people: People
  readonly views: Views
  readonly web: Web
  readonly log: Log
}

/**
 * From something asked to its answer where it belongs. A modal can be opened only within three seconds of the event:
 * if there is no answer by then, one is opened that says so, and the answer takes its place.
 */
export async function meet(
  means: Means,
  asking: Asking,
  since: number,
  wish = (account: Account) => means.desk.dispatch(invocationOf(asking, account)),
): Promise<void> {
  const { people, log, desk } = means
  const account = await people.account(asking.workspace, asking.person)
  const sorry = (error: unknown): Answer => {
    log.error({ invocation: asking.id }, `no answer: ${reason(error)}`)
    return { reply: fault(msg('slack.trouble')), reader: people.reader(account) }
  }
  const asked = wish(account).catch(sorry)

  const early = await soon(asked, since + patience - Date.now())
  const shown = early ? standing(asking) : await wait(means, asking, originOf(asking, people.reader(account)))
  const answer = early ?? (await asked)

  people.remember(account, answer.reader)
  await deliver(means, asking, drawing(asking, answer, sorry), shown)
  if (asking.surface.kind === 'home' || (asking.surface.kind === 'modal' && asking.surface.home))
    await publishHome(means, account, await desk.home(account), asking.id)
}

/** Draws the person's Home page. */
export async function publishHome(
  { views }: Means,
  { id }: Account,
  { reply, reader }: Answer,
  event: string,
) {
  await views.publish(id, home(reply, reader, digest(event)))
}

/** Into the open modal; or a modal of its own; or the channel; and if none of them is there any more, privately. */
async function deliver(means: Means, asking: Asking, drawn: Drawing, shown: Shown | null): Promise<void> {
  const { views, web, log } = means
  const { surface, trigger } = asking
  const { reply, asksForModal, said, view } = drawn

  if (shown) {
    if (reply.audience === 'room' && surface.kind === 'channel') await sayAloud(means, asking, surface, drawn)
    if (await views.update(shown, view())) return
    return tellPrivately(web, log, asking.person, said())
  }
  if ((asksForModal || surface.kind === 'home') && trigger && (await views.open(trigger, view()))) return
  if (surface.kind === 'channel') {
    const taken =
      reply.audience === 'room'
        ? await sayAloud(means, asking, surface, drawn)
        : await respond(surface, 'asker', said())
    if (taken) return
  }

  await tellPrivately(web, log, asking.person, said())
}

/** What is said in the open has its pictures where Enlace itself may write there; else it is said without them. */
async function sayAloud(
  { web, log }: Means,
  { room }: Asking,
  surface: Extract<Asking['surface'], { kind: 'channel' }>,
  { reply, reader, said }: Drawing,
): Promise<boolean> {
  if (room.channel !== null && chartsOf(reply).length > 0)
    try {
      const pictures = await uploaded(web, log, reply, reader)
      await tellPictured(web, log, { channel: room.channel, thread: surface.thread }, said, pictures)
      await dismiss(surface)
      return true
    } catch (error) {
      log.info({}, `a picture was not shown in a channel: ${reason(error)}`)
    }

  return respond(surface, 'room', said(missing))
}

/** Says that an answer is on its way, where that can still be shown. */
async function wait({ views }: Means, { surface, trigger }: Asking, origin: Origin): Promise<Shown | null> {
  if (surface.kind !== 'modal') return trigger ? views.open(trigger, moment(origin)) : null
  if (!surface.shown.named) await views.update(surface.shown, moment(origin))

  return surface.shown
}

const invocationOf = ({ id, click, room, asks }: Asking, account: Account): Invocation => ({
  id,
  click,
  account,
  room,
  asks,
})

const standing = ({ surface }: Asking): Shown | null => (surface.kind === 'modal' ? surface.shown : null)

/** What comes in time, or null; the waiting itself goes on. */
async function soon<T>(coming: Promise<T>, withinMs: number): Promise<T | null> {
  let late: NodeJS.Timeout | undefined
  const nothing = new Promise<null>(resolve => {
    late = setTimeout(resolve, Math.max(withinMs, 0), null)
  })
  try {
    return await Promise.race([coming, nothing])
  } finally {
    clearTimeout(late)
  }
}

const patience = 1_200
