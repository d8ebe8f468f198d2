import type { App } from '@slack/bolt'
import type { Remark } from '#bot/platform.ts'
import { type EventBody, isDirect, workspaceOfEvent } from './identity.ts'
import type { Means } from './meet.ts'
import type { People } from './people.ts'
import { unwrap } from './unwrap.ts'
import type { Work } from './work.ts'

/** Listens to what people write in threads; only where the lead has switched mirroring on does it listen at all. */
export function overhear(app: App, { desk, people }: Means, work: Work): void {
  const { remark } = desk
  if (remark === undefined) return

  app.event('message', async ({ event, body }) => {
    const heard = heardIn(event as Event)
    if (heard !== null) await work.hold(async () => remark(await remarkOf(heard, body, people)))
  })
}

type File = {
  readonly mode?: string
  readonly name?: string
  readonly title?: string
  readonly permalink?: string
}

/** A message, as far as it matters here. */
type Message = {
  readonly ts: string
  readonly thread_ts?: string
  readonly subtype?: string
  readonly user?: string
  readonly user_team?: string
  readonly bot_id?: string
  readonly text?: string
  readonly files?: readonly File[]
}

/** An event of a message that was written, changed or deleted. */
type Event = Message & {
  readonly channel: string
  readonly event_ts?: string
  readonly deleted_ts?: string
  readonly message?: Message
  readonly previous_message?: Message
}

type Heard = {
  readonly channel: string
  readonly thread: string
  /** When Slack told of it: what is told later of the same message is newer. */
  readonly told: string
  readonly message: Message
  readonly removed: boolean
}

/** What of an event is a person's word in a thread; ours comes back too, and is a bot's. */
function heardIn(event: Event): Heard | null {
  const { subtype, channel, deleted_ts, previous_message } = event
  const removed = subtype === 'message_deleted'
  const message = removed
    ? previous_message && { ...previous_message, ts: deleted_ts ?? previous_message.ts }
    : subtype === 'message_changed'
      ? event.message
      : event
  if (!message?.thread_ts || message.thread_ts === message.ts || isDirect(channel)) return null
  if (message.bot_id || !message.user || !said.has(message.subtype)) return null

  return { channel, thread: message.thread_ts, told: event.event_ts ?? event.ts, message, removed }
}

async function remarkOf({ channel, thread, told, message, removed }: Heard, body: EventBody, people: People) {
  const spot = {
    platform: 'slack',
    at: { channel, message: message.ts },
    under: { channel, message: thread },
  } as const
  if (removed) return { ...spot, kind: 'removed' } satisfies Remark

  const id = message.user ?? ''
  const workspace = workspaceOfEvent(body, {
    id,
    ...(message.user_team ? { team_id: message.user_team } : {}),
  })
  return {
    ...spot,
    kind: 'said',
    by: { workspace, id, name: await people.name(workspace, id) },
    version: microseconds(told),
    text: unwrap(await withNames(message.text ?? '', name => people.name(workspace, name))),
    attachments: (message.files ?? [])
      .filter(({ mode }) => mode !== 'tombstone')
      .map(({ title, name, permalink }) => ({ name: title || name || '', address: permalink ?? null })),
  } satisfies Remark
}

/** Slack mentions people by their ids alone; whoever reads it elsewhere is told their names. */
async function withNames(text: string, nameOf: (id: string) => Promise<string>): Promise<string> {
  const ids = [...new Set([...text.matchAll(mention)].map(([, id = '']) => id))].slice(0, mostNames)
  const names = new Map(await Promise.all(ids.map(async id => [id, await nameOf(id)] as const)))

  return text.replace(mention, (whole, id: string) => {
    const name = names.get(id)?.replace(/[<>|&]/g, ' ')
    return name ? `<@${id}|${name}>` : whole
  })
}

const mention = /<@([A-Z0-9]+)(?:\|[^<>]*)?>/g
const mostNames = 20

/** Seconds with six decimals, as one whole number. */
function microseconds(ts: string): number {
  const [seconds = '', fraction = ''] = ts.split('.')

  return Number(seconds) * 1_000_000 + Number(fraction.padEnd(6, '0').slice(0, 6))
}

/** What a person writes, also with files, with `/me`, or to the channel as well; all else tells of other things. */
const said: ReadonlySet<string | undefined> = new Set([
  undefined,
  'file_share',
  'me_message',
  'thread_broadcast',
])
