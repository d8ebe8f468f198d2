import { z } from 'zod'
import { type FeedOwner, newFeedToken } from '#db/feeds.ts'
import { languages } from '#domain/language.ts'
import { refuse } from '#domain/refusal.ts'
import { isSecretariat } from '#domain/roles.ts'
import { done, facts, type Link, link, type Reply, tell, text } from '#reply/reply.ts'
import { moment, msg, secret } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { choice } from '../fields.ts'
import { record } from '../record.ts'

const feedActs = ['everybody', 'mine', 'channel', 'end_mine', 'end_channel'] as const

/** The calendar for the calendar program one has: the public one, one's own, a channel's; an address can be ended. */
export const workshopFeed = command({
  path: ['workshop', 'feed'],
  who: ['anyone'],
  input: z.object({ feed: choice('feed', feedActs).optional() }),

  async run(context, { feed = 'everybody' }) {
    if (feed === 'everybody') return everybodys(context)
    const owner = ownerOf(context, feed.endsWith('channel') ? 'channel' : 'mine')
    const subject = 'person' in owner ? owner.person : `${owner.platform}:${owner.workspace}:${owner.channel}`
    const kind = 'person' in owner ? 'person' : 'channel'

    if (feed.startsWith('end')) {
      if (!(await context.db.feeds.revoke(owner, context.now))) refuse('missing', 'workshop.noFeed')
      await record(context, kind, subject, 'feed end')
      return done(msg('commands.workshop.feed.ended'), way('everybody'))
    }
    const token = newFeedToken()
    await context.db.feeds.make(token, owner, context.actor.language, context.now)
    await record(context, kind, subject, 'feed')

    return done(
      msg('commands.workshop.feed.made'),
      facts([msg('workshop.address'), secret(addressOf(context, token))]),
      text(msg('commands.workshop.feed.secret')),
      way(feed === 'mine' ? 'end_mine' : 'end_channel', 'danger'),
    )
  },
})

/** The address for everybody, in each language, and the ways to one's own. */
async function everybodys(context: Context): Promise<Reply> {
  const { actor, account, channel, db } = context
  const own = actor.person && (await db.feeds.since({ person: actor.person.id }))
  const here =
    isSecretariat(actor) && channel !== null
      ? { owner: { platform: account.platform, workspace: account.workspace, channel } }
      : null
  const ofChannel = here && (await db.feeds.since(here.owner))

  return tell(
    msg('commands.workshop.feed.everybody'),
    facts(
      ...languages.map(
        language => [msg(`choices.language.${language}`), addressOf(context, language)] as const,
      ),
      [msg('commands.workshop.feed.own'), own ? moment(own) : null],
      [msg('commands.workshop.feed.ofChannel'), ofChannel ? moment(ofChannel) : null],
    ),
    text(msg('commands.workshop.feed.how')),
    ...(actor.person ? [way('mine', 'primary'), ...(own ? [way('end_mine')] : [])] : []),
    ...(here ? [way('channel'), ...(ofChannel ? [way('end_channel')] : [])] : []),
  )
}

function ownerOf({ actor, account, channel }: Context, whose: 'mine' | 'channel'): FeedOwner {
  if (actor.person === null) refuse('forbidden', 'gate.guest')
  if (whose === 'mine') return { person: actor.person.id }
  if (!isSecretariat(actor)) refuse('forbidden', 'workshop.officersOnly')
  if (channel === null) refuse('invalid', 'settings.noChannel')

  return { platform: account.platform, workspace: account.workspace, channel }
}

const addressOf = ({ address = '' }: Context, name: string): string => `${address}/calendar/${name}.ics`

const way = (feed: (typeof feedActs)[number], style?: 'primary' | 'danger'): Link =>
  link(msg(`choices.feed.${feed}`), 'workshop feed', { feed }, style)
