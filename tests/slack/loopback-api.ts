import { fallbackFaults, faultsOf, viewFaults } from './loopback-blocks.ts'
import { fileFaults, knowsFiles } from './loopback-files.ts'
import { changedEvent, messageEvent } from './loopback-remark.ts'
import { fill, show, told, viewOf } from './loopback-views.ts'
import {
  type Channel,
  type Json,
  type Message,
  no,
  readable,
  type Trigger,
  type View,
  type World,
} from './loopback-world.ts'

/** The methods of Slack's Web API that Enlace may call, each with what it changes. */
export function webApi(world: World): Readonly<Record<string, (args: Json) => Json>> {
  return {
    'auth.test': () => ({ team_id: world.team, user_id: 'U0ENLACE', bot_id: 'B0ENLACE', team: 'RIAL' }),

    'users.info'({ user, include_locale }) {
      const { id, locale, tz, team, name, deactivated } = world.people.get(user) ?? no('user_not_found')
      const named = { name: id.toLowerCase(), real_name: name, profile: { display_name: '' } }
      return {
        user: {
          id,
          team_id: team,
          deleted: deactivated,
          tz,
          ...named,
          ...(include_locale ? { locale } : {}),
        },
      }
    },

    'conversations.open': ({ users }) => ({
      channel: { id: (world.people.get(users) ?? no('user_not_found')).dm },
    }),

    'chat.postMessage'(args) {
      const place = placeOf(args.channel)
      const message = written(place.id, args, null)
      place.messages.push(message)
      place.seen.add({ kind: 'message', text: readable(message.blocks) || message.text, message })
      for (const listen of world.listeners) listen(messageEvent(message, ours))
      return { channel: place.id, ts: message.ts, message: { text: message.text, ts: message.ts } }
    },

    'chat.postEphemeral'(args) {
      const { seen } = world.people.get(args.user) ?? no('user_not_in_channel')
      world.violations.push(...fileFaults(args.blocks ?? [], 'what one person alone sees'))
      const message = written(placeOf(args.channel).id, args, args.user)
      seen.add({ kind: 'ephemeral', text: readable(message.blocks) || message.text, message })
      return { message_ts: message.ts }
    },

    'chat.update'(args) {
      const place = placeOf(args.channel)
      const message = place.messages.find(({ ts }) => ts === args.ts) ?? no('message_not_found')
      check(args)
      Object.assign(message, { text: args.text, blocks: identified(args.blocks), edited: world.ts() })
      place.seen.add({ kind: 'edited', text: readable(message.blocks) || message.text, message })
      for (const listen of world.listeners) listen(changedEvent(world, message, ours))
      return { channel: place.id, ts: message.ts, text: message.text }
    },

    'views.open'({ trigger_id, view }) {
      const opened = viewOf(world, triggerOf(trigger_id), view)
      if (viewFaults(view).length > 0) no('invalid_arguments')
      world.views.set(opened.id, opened)
      show(world, opened)
      return { view: told(world, opened) }
    },

    'views.push'({ trigger_id, view }) {
      const pushed = viewOf(world, triggerOf(trigger_id), view)
      world.views.set(pushed.id, pushed)
      show(world, pushed)
      return { view: told(world, pushed) }
    },

    'views.update'({ view_id, external_id, hash, view }) {
      const meant = (one: View) => (view_id ? one.id === view_id : one.content.external_id === external_id)
      const shown = [...world.views.values()].find(one => meant(one) && !one.closed)
      takeLate()
      if (!shown) return no('not_found')
      if (hash && hash !== shown.hash) no('hash_conflict')
      world.violations.push(...viewFaults(view).map(fault => `views.update: ${fault}`))
      fill(world, shown, view)
      show(world, shown)
      return { view: told(world, shown) }
    },

    'views.publish'({ user_id, view }) {
      const { seen } = world.people.get(user_id) ?? no('user_not_found')
      const home = viewOf(world, { person: user_id, on: null }, view, world.homes.get(user_id)?.id)
      world.homes.set(user_id, home)
      seen.add({ kind: 'home', text: readable(home.content.blocks), view: home })
      return { view: told(world, home) }
    },
  }

  /** The acknowledgement that was late comes in before the third call, over whatever is shown by then. */
  function takeLate(): void {
    if (world.late.waiting === null || ++world.late.calls < 3) return
    world.late.waiting()
    world.late.waiting = null
  }

  /** A trigger serves once, within three seconds. */
  function triggerOf(trigger_id: string): Trigger {
    const trigger = world.triggers.get(trigger_id) ?? no('invalid_trigger_id')
    if (trigger.used) no('exchanged_trigger_id')
    if (world.over.triggers || Date.now() - trigger.born > 3_000) no('expired_trigger_id')
    trigger.used = true

    return trigger
  }

  function placeOf(id: string): Channel {
    const person = world.people.get(id)
    if (person?.deactivated) no('user_not_found')
    const place = world.channels.get(person?.dm ?? id) ?? no('channel_not_found')
    if (place.archived) no('is_archived')
    if (!place.member) no('not_in_channel')

    return place
  }

  function written(channel: string, args: Json, only: string | null): Message {
    check(args)

    return {
      channel,
      ts: world.ts(),
      text: args.text ?? '',
      blocks: identified(args.blocks),
      thread: args.thread_ts ?? null,
      only,
      edited: null,
      gone: false,
      metadata: args.metadata ?? null,
    }
  }

  function check({ text, blocks = [] }: Json): void {
    world.violations.push(...faultsOf(blocks, 'message'), ...fallbackFaults(text))
    if (faultsOf(blocks, 'message').length > 0 || !knowsFiles(world, blocks)) no('invalid_blocks')
  }

  function identified(blocks: readonly Json[] = []): readonly Json[] {
    return blocks.map(block => ({ ...block, block_id: block.block_id ?? world.id('b') }))
  }
}

/** Who we are in Slack. */
const ours = { user: 'U0ENLACE', bot_id: 'B0ENLACE' }
