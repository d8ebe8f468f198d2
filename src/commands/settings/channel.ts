import { z } from 'zod'
import { purposes } from '#db/channels.ts'
import { languages } from '#domain/language.ts'
import { refuse } from '#domain/refusal.ts'
import { inHand } from '#domain/request/acts.ts'
import { done, link, text } from '#reply/reply.ts'
import { requestCard } from '#reply/request.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { choice, wholeNumber, zone } from '../fields.ts'
import { record } from '../record.ts'
import { dealActivities } from '../workshop/deal.ts'
import { sayQuiet } from './show.ts'

/** Said in a channel, gives it its purpose; requests in hand get their cards there. */
export const settingsChannel = command({
  path: ['settings', 'channel'],
  who: ['lead'],
  input: z.object({
    purpose: choice('purpose', purposes),
    language: choice('language', languages).optional(),
    zone: zone().optional(),
    from: wholeNumber(0, 23).optional(),
    until: wholeNumber(0, 23).optional(),
  }),

  async run(context, { purpose, language, zone: chosen, from, until }) {
    const { db, actor, account, channel } = context
    if (channel === null || account.platform === 'try' || account.platform === 'clock')
      refuse('invalid', 'settings.noChannel')
    if ((from === undefined) !== (until === undefined)) refuse('invalid', 'settings.halfQuiet')
    const spoken = language ?? actor.language
    const inZone = chosen ?? actor.zone
    const quiet = from === undefined || from === until ? null : { from, until: until! }
    const { platform, workspace } = account
    await db.channels.set(
      { purpose, platform, workspace, channel, language: spoken, zone: inZone, quiet },
      context.now,
    )
    await record(context, 'channel', `${platform}:${workspace}:${channel}`, 'purpose', {
      facts: { purpose, from, until },
    })
    await (purpose === 'triage' ? dealCards : dealActivities)(context)

    return done(
      msg('commands.settings.channel.done', {
        purpose: msg(`choices.purpose.${purpose}`),
        language: msg(`choices.language.${spoken}`),
      }),
      ...(quiet ? [text(msg('commands.settings.channel.quiet', sayQuiet(quiet, inZone)))] : []),
      link(msg('commands.request.board.button'), 'request board'),
    )
  },
})

/** A new triage channel begins with what is in hand, oldest first; held, so that no card is older than an act just done. */
async function dealCards({ db, now, rules }: Context): Promise<void> {
  for (const ref of await db.overview.oldest(inHand, 500)) {
    const kept = await db.requests.find(ref, 'held')
    if (kept) await db.notices.card(ref, 'triage', requestCard(kept, now, rules), null, now)
  }
}
