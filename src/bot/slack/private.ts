import { chartsOf } from '#bot/alternative.ts'
import { refused, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import type { Asking } from './asking.ts'
import { digest } from './identity.ts'
import { reason } from './log.ts'
import type { Means } from './meet.ts'
import { hasFiles } from './picture.ts'
import { message } from './render.ts'
import { respond } from './respond.ts'
import { tellPictured, tellPrivately } from './send.ts'
import { placedFiles, shared, uploaded } from './upload.ts'

/**
 * Sends the pictures and the files of an answer to the person it was given to: only the private conversation can show
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
  const files = await placedFiles(web, kept.reply, reader).catch(error => {
    log.warn({}, `the files of an answer were not sent: ${reason(error)}`)
    return []
  })
  const isPictured = pictures.kind === 'files' && pictures.files.size > 0
  const [failed, there] = hasFiles(kept.reply)
    ? (['slack.files.failed', 'slack.files.sent'] as const)
    : (['chart.failed', 'slack.picture.sent'] as const)
  if (!isPictured && files.length === 0) return say(refused(msg(failed)))

  const place = { channel: asking.person, thread: null }
  const version = digest(asking.id)
  const channel = await tellPictured(
    web,
    log,
    place,
    shown => message(reply, reader, version, shown),
    pictures,
  )
  try {
    await shared(web, channel, files)
  } catch (error) {
    log.warn({}, `the files of an answer were not shown: ${reason(error)}`)
    return say(refused(msg(failed)))
  }
  if (asking.surface.kind === 'channel') await say(tell(msg(there)))

  /** Beside the answer, which stays as it is; where that cannot be, privately. */
  async function say(said: ReturnType<typeof tell>): Promise<void> {
    const { surface } = asking
    const drawn = message(said, people.reader(account), digest(asking.id, 'said'))
    if (surface.kind === 'channel' && (await respond({ ...surface, replaces: false }, 'asker', drawn))) return

    await tellPrivately(web, log, asking.person, drawn)
  }
}
