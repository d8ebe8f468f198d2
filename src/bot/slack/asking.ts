import type { BlockAction, ButtonAction, MessageShortcut, SlashCommand, ViewSubmitAction } from '@slack/bolt'
import type { Pressed } from '#bot/link.ts'
import type { Asked, Room } from '#bot/platform.ts'
import type { Entry } from '#reply/reply.ts'
import { byClick, bySubmission, byTrigger, digest, isDirect, type Payload, workspaceOf } from './identity.ts'
import { type Origin, readOrigin } from './origin.ts'
import { unwrap, unwrapLine } from './unwrap.ts'
import type { Shown } from './views.ts'

/** Where an answer belongs. */
export type Surface =
  /** In the channel, through the address that came with the event, seen by the asker alone unless said in the open. */
  | {
      readonly kind: 'channel'
      readonly url: string | null
      readonly replaces: boolean
      readonly thread: string | null
    }
  /** In the modal in which it was asked. */
  | { readonly kind: 'modal'; readonly shown: Shown; readonly home: boolean }
  /** In a modal over the person's Home. */
  | { readonly kind: 'home' }

/** Something asked through Slack: who, where, what, and where the answer belongs. */
export type Asking = {
  readonly id: string
  readonly click: string | null
  readonly workspace: string
  readonly person: string
  readonly room: Room
  readonly asks: Asked
  /** Opens one modal within three seconds of the event; null where there is none to open. */
  readonly trigger: string | null
  readonly surface: Surface
}

/** A line typed after `/rial`. */
export function ofCommand(body: SlashCommand): Asking {
  const enterprise = body.is_enterprise_install === 'true' ? body.enterprise_id : undefined

  return {
    id: byTrigger(body.trigger_id),
    click: null,
    workspace: enterprise ?? body.team_id,
    person: body.user_id,
    room: roomOf(body.channel_id),
    asks: { kind: 'line', text: unwrapLine(body.text ?? '').trim() },
    trigger: body.trigger_id,
    surface: { kind: 'channel', url: body.response_url, replaces: false, thread: null },
  }
}

/** A button pressed in a message, a modal or the Home page. */
export function ofButton(body: BlockAction<ButtonAction>, action: ButtonAction, pressed: Pressed): Asking {
  const { container, view } = body
  const origin = view ? readOrigin(view.private_metadata) : null
  const channel: string | null = body.channel?.id ?? container.channel_id ?? origin?.channel ?? null
  const ts: string | undefined = body.message?.ts ?? container.message_ts
  const inMessage = !view && channel !== null && ts !== undefined
  const message = { channel: channel ?? '', ts: ts ?? '', edited: body.message?.edited?.ts ?? null }

  return {
    id: byTrigger(body.trigger_id),
    click: inMessage
      ? byClick(message, { block: action.block_id, value: action.value ?? '' }, body.user.id)
      : null,
    workspace: workspaceOf(body as Payload),
    person: body.user.id,
    room: roomOf(channel),
    asks: linked(pressed.command, pressed.input, pressed.token),
    trigger: body.trigger_id,
    surface: surfaceOf(body, origin),
  }
}

/** A message from which a request is to be made. */
export function ofMessage(body: MessageShortcut): Asking {
  return {
    ...ofShortcut(body),
    room: roomOf(body.channel.id),
    asks: linked('request file', { need: unwrap(body.message.text ?? '') }),
    surface: { kind: 'channel', url: body.response_url, replaces: false, thread: null },
  }
}

/** A form that was filled in. The modal in which the answer will stand is named here, in the acknowledgement. */
export function ofForm(
  body: ViewSubmitAction,
  form: Pressed,
  fields: Readonly<Record<string, Entry>>,
): Asking {
  const origin = readOrigin(body.view.private_metadata)
  const id = bySubmission(body.view, body.view.callback_id, JSON.stringify(fields))
  const token = form.token === undefined ? {} : { token: form.token }

  return {
    id,
    click: null,
    workspace: workspaceOf(body as Payload),
    person: body.user.id,
    room: roomOf(origin.channel),
    asks: { kind: 'fields', command: form.command, fields, ...token, from: 'form' },
    trigger: null,
    surface: { kind: 'modal', shown: { id: body.view.id, named: `moment:${digest(id)}` }, home: origin.home },
  }
}

/** What every shortcut tells. */
export const ofShortcut = (body: Payload & { readonly trigger_id: string }) => ({
  id: byTrigger(body.trigger_id),
  click: null,
  workspace: workspaceOf(body),
  person: body.user.id,
  trigger: body.trigger_id,
})

const roomOf = (channel: string | null): Room =>
  channel === null || isDirect(channel) ? { channel: null, private: true } : { channel, private: false }

function linked(command: string, fields: Readonly<Record<string, string>>, token?: string): Asked {
  return { kind: 'fields', command, fields, ...(token === undefined ? {} : { token }), from: 'link' }
}

/** Only what the person alone sees is replaced by the answer: cards and notices stay as they are. */
function surfaceOf({ container, message, response_url, view }: BlockAction, origin: Origin | null): Surface {
  if (view?.type === 'home') return { kind: 'home' }
  if (view) return { kind: 'modal', shown: { id: view.id }, home: origin?.home ?? false }
  const thread: string | null = message?.thread_ts ?? container.thread_ts ?? null

  return { kind: 'channel', url: response_url ?? null, replaces: container.is_ephemeral === true, thread }
}
