import type { App, BlockAction, ButtonAction } from '@slack/bolt'
import { decodeLink } from '#bot/link.ts'
import type { Account, Answer } from '#bot/platform.ts'
import { refused } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Asking, ofButton, ofCommand, ofMessage, ofShortcut } from './asking.ts'
import { type Payload, workspaceOfEvent } from './identity.ts'
import { reason } from './log.ts'
import { type Means, meet, publishHome } from './meet.ts'
import { overhear } from './overhear.ts'
import { pictureButton } from './picture.ts'
import type { Presence } from './presence.ts'
import { sendPicture } from './private.ts'
import { receiveForms } from './submit.ts'
import { suggest } from './suggest.ts'
import type { Work } from './work.ts'

/** Listens to everything that reaches us from Slack: acknowledged at once, worked on afterwards. */
export function receive(app: App, means: Means, presence: Presence, work: Work): void {
  const { log, desk, people } = means

  /** An acknowledgement that Slack no longer waits for is no reason to leave the rest undone. */
  const taken = (ack: () => Promise<void>) =>
    ack().catch(error => log.warn({}, `slack did not take an acknowledgement: ${reason(error)}`))

  const begin = (asking: Asking, since: number, wish?: (account: Account) => Promise<Answer>) =>
    work.hold(() => meet(means, asking, since, wish))

  app.command(/.*/, async ({ body, ack }) => {
    const since = Date.now()
    await taken(() => ack())
    await begin(ofCommand(body), since)
  })

  app.action<BlockAction<ButtonAction>>({ type: 'block_actions' }, async ({ body, action, ack }) => {
    const since = Date.now()
    await taken(() => ack())
    if (action.type !== 'button') return

    if (action.action_id === pictureButton) {
      const asking = ofButton(body, action, { command: '', input: {} })
      return work.hold(() => sendPicture(means, asking, (action.value ?? '').split(' ')))
    }
    const pressed = decodeLink(action.value ?? '')
    const asking = ofButton(body, action, pressed ?? { command: '', input: {} })
    await begin(asking, since, pressed ? undefined : async account => worn(account))
  })

  app.shortcut('file_request', async ({ body, ack }) => {
    const since = Date.now()
    await taken(() => ack())
    if (body.type === 'message_action') await begin(ofMessage(body), since)
  })

  app.shortcut('open_desk', async ({ body, ack }) => {
    const since = Date.now()
    await taken(() => ack())
    await begin(ofDesk(body as Payload & { trigger_id: string }), since, account => desk.home(account))
  })

  app.options<'block_suggestion'>({ type: 'block_suggestion' }, ({ body, ack }) =>
    suggest(means, body, options => ack({ options })),
  )

  receiveForms(app, means, work)
  overhear(app, means, work)
  app.view({ type: 'view_closed' }, ({ ack }) => taken(() => ack()))

  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return
    await work.hold(async () => {
      const account = await people.account(workspaceOfEvent(body, { id: event.user }), event.user)
      const answer = await desk.home(account)
      people.remember(account, answer.reader)
      await publishHome(means, account, answer, body.event_id)
    })
  })

  app.event('app_uninstalled', async () => presence.dismiss('app_uninstalled'))
  app.event('tokens_revoked', async ({ event }) => {
    if (event.tokens.bot?.length) presence.dismiss('tokens_revoked')
  })

  app.error(async error => log.error({}, `slack: ${reason(error)}`))

  const worn = (account: Account): Answer => ({
    reply: refused(msg('slack.stale')),
    reader: people.reader(account),
  })
}

/** The person's own page, asked for from anywhere. */
const ofDesk = (body: Payload & { readonly trigger_id: string }): Asking => ({
  ...ofShortcut(body),
  room: { channel: null, private: true },
  asks: { kind: 'line', text: '' },
  surface: { kind: 'home' },
})
