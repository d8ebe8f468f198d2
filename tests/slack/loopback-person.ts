import { newAddress } from './loopback-address.ts'
import { optionFaults } from './loopback-blocks.ts'
import type { Deliver, Delivered } from './loopback-deliver.ts'
import { handedOver } from './loopback-files.ts'
import { settle } from './loopback-settle.ts'
import { told } from './loopback-views.ts'
import {
  buttonsOf,
  type Channel,
  type Json,
  type Message,
  type Seen,
  type Somebody,
  type View,
  type World,
} from './loopback-world.ts'

export type Filling = Readonly<Record<string, string | readonly string[]>>

type Of<Kind extends Seen['kind']> = Seen & { readonly kind: Kind }

/** Somebody in the workspace, who does with Enlace what people do. */
export type Person = {
  readonly id: string
  /** The private conversation with Enlace. */
  readonly dm: string
  /** The next thing this person comes to see, or the next of a kind. */
  readonly sees: <Kind extends Seen['kind']>(kind: Kind, fits?: (seen: Seen) => boolean) => Promise<Of<Kind>>
  /** The next thing this person comes to see, whatever it is. */
  readonly seesAnything: () => Promise<Seen>
  /** What came and was not looked at yet. */
  readonly unseen: () => readonly Seen[]
  readonly types: (line: string, where?: Channel) => Promise<Delivered>
  readonly presses: (label: string, on: Message | View, as?: Json) => Promise<Delivered>
  readonly submits: (modal: View, filling?: Filling) => Promise<Delivered>
  readonly searches: (modal: View, field: string, typed: string) => Promise<readonly Json[]>
  readonly closes: (modal: View) => void
  readonly opensHome: () => Promise<Delivered>
  readonly opensDesk: () => Promise<Delivered>
  readonly filesMessage: (text: string, where: Channel) => Promise<Delivered>
  readonly leaves: () => void
}

/** A person's side of the conversation: each act is delivered to the app as Slack delivers it. */
export function personOf(
  world: World,
  somebody: Somebody,
  deliver: Deliver,
  answerAt: (key: string) => string,
): Person {
  const { id, dm, team, seen } = somebody
  const user = { id, username: id.toLowerCase(), name: id.toLowerCase(), team_id: team }
  const common = {
    token: 'verification',
    api_app_id: 'A0ENLACE',
    enterprise: null,
    is_enterprise_install: false,
  }
  const where = { team: { id: world.team, domain: 'rial' }, user, ...common }
  const interact = (payload: Json) => deliver('interactive', { ...where, ...payload })

  function trigger(on: Message | View | null = null): string {
    const key = `${world.token()}.${world.team}`
    world.triggers.set(key, { person: id, on, born: Date.now(), used: false })
    return key
  }

  const optionsIn = async (modal: View, field: string, typed: string): Promise<readonly Json[]> => {
    const { element } = modal.content.blocks.find(({ block_id }: Json) => block_id === field) ?? {}
    const { answer } = await interact({
      type: 'block_suggestion',
      action_id: element.action_id,
      block_id: field,
      value: typed,
      container: { type: 'view', view_id: modal.id },
      view: told(world, modal),
    })
    world.violations.push(...optionFaults(answer?.options, 100, 0).map(fault => `options: ${fault}`))
    return answer?.options ?? []
  }

  async function press(label: string, on: Message | View, as: Json): Promise<Delivered> {
    const blocks = 'content' in on ? on.content.blocks : on.blocks
    const found = buttonsOf(blocks).find(({ button }) => button.text.text === label)
    if (!found) throw new Error(`there is no button "${label}" among: ${labelsOf(blocks)}`)
    const { type, action_id, text, value, style } = found.button
    const action = {
      type,
      action_id,
      block_id: found.block,
      text,
      value,
      action_ts: world.ts(),
      ...(style ? { style } : {}),
    }

    return interact({
      type: 'block_actions',
      trigger_id: trigger(on),
      actions: [action],
      ...placeOf(on),
      ...as,
    })
  }

  function placeOf(on: Message | View): Json {
    if ('content' in on) return { container: { type: 'view', view_id: on.id }, view: told(world, on) }
    const { channel, ts, only, thread, edited } = on
    const container = { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: only !== null }
    const thread_ts = thread ? { thread_ts: thread } : {}
    const message = {
      type: 'message',
      ts,
      text: on.text,
      blocks: on.blocks,
      ...thread_ts,
      ...(edited ? { edited: { ts: edited } } : {}),
    }

    return {
      container: { ...container, ...thread_ts },
      channel: { id: channel, name: 'somewhere' },
      response_url: answerAt(newAddress(world, id, channel, on)),
      ...(only === null ? { message } : {}),
    }
  }

  return {
    id,
    dm,
    sees: (kind, fits = () => true) =>
      seen.next(`${id} sees ${kind}`, one => one.kind === kind && fits(one)) as never,
    seesAnything: () => seen.next(`${id} sees anything`),
    unseen: () => seen.left(),

    types(line, place) {
      const [command = '', ...words] = line.split(' ')
      const channel = place?.id ?? dm
      return deliver('slash_commands', {
        command,
        text: words.join(' '),
        user_id: id,
        user_name: user.name,
        team_id: team,
        team_domain: 'rial',
        channel_id: channel,
        channel_name: place?.name ?? 'directmessage',
        api_app_id: 'A0ENLACE',
        token: 'verification',
        is_enterprise_install: 'false',
        trigger_id: trigger(),
        response_url: answerAt(newAddress(world, id, channel, null)),
      })
    },

    presses: (label, on, as = {}) => press(label, on, as),
    searches: optionsIn,
    closes: modal => {
      modal.closed = true
    },

    async submits(modal, filling = {}) {
      await settle.fill(modal, filling, optionsIn, (name, content) => handedOver(world, name, content))
      settle.mayGo(modal)
      const view = told(world, modal)
      const delivered = await interact({
        type: 'view_submission',
        trigger_id: trigger(),
        view,
        response_urls: [],
      })
      settle.acknowledged(world, modal, delivered)
      return delivered
    },

    opensHome: () =>
      deliver('events_api', {
        ...common,
        type: 'event_callback',
        team_id: team,
        event_id: world.id('Ev'),
        event_time: Math.floor(Date.now() / 1000),
        authorizations: [
          {
            team_id: team,
            enterprise_id: null,
            is_enterprise_install: false,
            user_id: 'U0ENLACE',
            is_bot: true,
          },
        ],
        event: { type: 'app_home_opened', user: id, channel: dm, tab: 'home', event_ts: world.ts() },
      }),

    opensDesk: () =>
      interact({ type: 'shortcut', callback_id: 'open_desk', trigger_id: trigger(), action_ts: world.ts() }),

    filesMessage: (text, place) =>
      interact({
        type: 'message_action',
        callback_id: 'file_request',
        trigger_id: trigger(),
        action_ts: world.ts(),
        message_ts: world.ts(),
        channel: { id: place.id, name: place.name },
        message: { type: 'message', user: id, ts: world.ts(), text },
        response_url: answerAt(newAddress(world, id, place.id, null)),
      }),

    leaves: () => {
      somebody.deactivated = true
    },
  }
}

const labelsOf = (blocks: readonly Json[]) =>
  buttonsOf(blocks)
    .map(({ button }) => `"${button.text.text}"`)
    .join(', ')
