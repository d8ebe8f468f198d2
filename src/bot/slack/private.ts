import { chartsOf } from '#bot/alternative.ts'
import { refused, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import type { Asking } from './asking.ts'
import { digest } from './identity.ts'
import { reason } from './log.ts'
import type { Means } from './meet.ts'
import { message } from './render.ts'
import { respond } from './respond.ts'
import { tellPictured, tellPrivately } from './send.ts'
import { uploaded } from './upload.ts'

/**
 * Sends the pictures of an answer to the person it was given to: only a message of the private conversation can show
 * them without showing them to others.
 */
export async function sendPicture(means: Means, asking: Asking, answer: readonly string[]): Promise<void> {
  const key = [asking.workspace, asking.person, ...answer].join(' ')
  if (underWay.has(key)) return
  underWay.add(key)
  try {
    await send(means, asking, answer)
  } finally {
    underWay.delete(key)
  }
}

/** Who presses twice because nothing seems to happen gets one picture. */
const underWay = new Set<string>()

async function send(means: Means, asking: Asking, answer: readonly string[]): Promise<void> {
  const { desk, people, web, log } = means
  const account = await people.account(asking.workspace, asking.person)
  const kept = await desk.kept(account, answer).catch(error => {
    log.warn({}, `an answer could not be looked up: ${reason(error)}`)
    return null
  })
  if (!kept) return say(refused(msg('slack.picture.gone')))

  const { reader } = kept
  people.remember(account, reader)
  const charts = chartsOf(kept.reply).map(chart => ({ kind: 'chart' as const, chart }))
  const reply = { ...tell(kept.reply.title ?? ''), body: charts }
  const pictures = await uploaded(web, log, reply, reader)
  if (pictures.kind !== 'files' || pictures.files.size === 0) return say(refused(msg('chart.failed')))

  const place = { channel: asking.person, thread: null }
  const version = digest(asking.id)
  await tellPictured(web, log, place, shown => message(reply, reader, version, shown), pictures)
  if (asking.surface.kind === 'channel') await say(tell(msg('slack.picture.sent')))

  /** Beside the answer, which stays as it is; where that cannot be, privately. */
  async function say(said: ReturnType<typeof tell>): Promise<void> {
    const { surface } = asking
    const drawn = message(said, people.reader(account), digest(asking.id, 'said'))
    if (surface.kind === 'channel' && (await respond({ ...surface, replaces: false }, 'asker', drawn))) return

    await tellPrivately(web, log, asking.person, drawn)
  }
}
