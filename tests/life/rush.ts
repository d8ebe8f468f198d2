import { isDeepStrictEqual } from 'node:util'
import { connect, type Database } from '#db/client.ts'
import type { Addressee, Due } from '#domain/reminder.ts'
import { deliverer, type Outlet } from '#jobs/deliver.ts'
import { remind } from '#jobs/remind.ts'
import { ask } from '#tests/db/server-run.ts'
import { type House as Discord, house as discordHouse } from '#tests/discord/house.ts'
import { atMost, type Limit, steadily } from '#tests/setup/limit.ts'
import { type House as Slack, house as slackHouse } from '#tests/slack/house.ts'

/** What came of a rush; the lists are empty where nothing went wrong. */
export type Outcome = {
  readonly sent: number
  /** Who has something twice or not at all, or in another order than that of the ledger: by urgency, then by time. */
  readonly misled: readonly string[]
  /** Limits of which more was asked while they let nothing through than was on its way before anybody could know. */
  readonly disobeyed: readonly string[]
  /** How often each platform said 429. */
  readonly limited: { readonly slack: number; readonly discord: number }
}

/** Discord takes few calls a second from everybody together: most people are in Slack. */
const inSlack = 40
const inDiscord = 20
const shareOfSlack = 0.8
/** Slack does not say how much a whole workspace may: here it rests after so many messages. */
const restsAfter = 400
/** So many messages may be on their way at once: as many can meet one and the same no. */
const onTheWay = 20
const minuteMs = 60_000

/**
 * Owes so many reminders in one minute, and carries them to Slack and Discord by their true clients. Their other ends hold
 * the limits: Slack takes one message in each `unitMs` in a conversation, and sometimes none in the whole workspace; Discord
 * takes five in each five in a conversation, and fifty calls a second from all of Enlace.
 */
export async function rush(url: string, count: number, unitMs: number): Promise<Outcome> {
  const database = connect(url)
  const [slack, discord] = await Promise.all([slackHouse('http'), discordHouse()])
  const limits = [limitSlack(slack, unitMs), limitDiscord(discord, unitMs)]
  const people = new Map(
    [
      ...Array.from({ length: inSlack }, () => ['slack', slack.slack.person()] as const),
      ...Array.from({ length: inDiscord }, () => ['discord', discord.discord.person()] as const),
    ].map(([platform, person]) => [person.id, { platform, person }]),
  )
  const began = new Date()
  await owe(database, people, count, began)

  // The minute is over at once, and then time goes on.
  const clock = () => new Date(Date.now() + minuteMs)
  // Two instances look for what is due.
  await Promise.all([remind(database, clock()), remind(database, clock())])
  let taken = 0
  let last = () => {}
  const all = new Promise<void>(resolve => {
    last = resolve
  })
  const outlet = ({ platform }: Slack | Discord): Outlet => ({
    paceMs: unitMs,
    ready: platform.ready,
    async send(post) {
      const posted = await platform.send(post)
      taken += 1
      if (taken === count) last()
      return posted
    },
  })
  const outlets = new Map([
    ['slack', outlet(slack)],
    ['discord', outlet(discord)],
  ] as const)
  const outbox = deliverer(database, outlets, { warn: () => {} }, { clock })
  outbox.start()
  await all
  await outbox.stop()

  const owed = await inOrder(url)
  const misled = [...people].flatMap(([id, { person }]) => {
    const seen = person.unseen().map(one => ('message' in one ? numberOf(one.message) : one.kind))
    return isDeepStrictEqual(seen, owed.get(id))
      ? []
      : [`${id}: ${seen.join(' ')} for ${owed.get(id)?.join(' ')}`]
  })
  const limited = {
    slack: slack.slack.calls.filter(({ answer }) => answer === 429).length,
    discord: discord.discord.calls.filter(({ answer }) => answer === 429).length,
  }
  await Promise.all([slack.close(), discord.close(), database.close()])

  return {
    sent: taken,
    misled,
    disobeyed: limits.flat().flatMap(({ name, limit, of }) => (limit.most() > of ? [name] : [])),
    limited,
  }
}

/** What a platform calls a message. */
const numberOf = (message: { readonly ts: string } | { readonly id: string }): string =>
  'ts' in message ? message.ts : message.id

type Watched = { readonly name: string; readonly limit: Limit; readonly of: number }

function limitSlack({ slack }: Slack, unitMs: number): readonly Watched[] {
  const workspace = atMost(restsAfter, 1_000, 'last')
  const channels = new Map<string, Limit>()
  const watched: Watched[] = [{ name: 'the workspace in Slack', limit: workspace, of: onTheWay }]
  slack.limits(channel => {
    const limit = channels.get(channel) ?? steadily(unitMs, 5)
    if (!channels.has(channel)) {
      channels.set(channel, limit)
      watched.push({ name: `${channel} in Slack`, limit, of: 1 })
    }
    const now = Date.now()

    return limit.asks(now) ?? workspace.asks(now)
  })

  return watched
}

function limitDiscord({ discord }: Discord, unitMs: number): readonly Watched[] {
  const everywhere = atMost(50, 1_000)
  const channels = new Map<string, ReturnType<typeof atMost>>()
  const watched: Watched[] = [{ name: 'Discord', limit: everywhere, of: onTheWay }]
  discord.limits((route, [channel = '']) => {
    const now = Date.now()
    const all = everywhere.asks(now)
    const none = { limit: 5, left: 0, resetsInMs: 0 }
    if (all !== null) return { ...none, wait: { ms: all, global: true } }
    if (route !== 'POST /channels/:id/messages') return { ...none, left: 4, wait: null }

    const limit = channels.get(channel) ?? atMost(5, 5 * unitMs)
    if (!channels.has(channel)) {
      channels.set(channel, limit)
      watched.push({ name: `${channel} in Discord`, limit, of: 1 })
    }
    const wait = limit.asks(now)

    return {
      limit: 5,
      left: limit.left(),
      resetsInMs: limit.resetsIn(now),
      wait: wait === null ? null : { ms: wait, global: false },
    }
  })

  return watched
}

/** Observers with one account each, who may be told at any hour; each is owed their part, the least urgent first. */
async function owe(
  { transact }: Database,
  people: ReadonlyMap<string, { readonly platform: 'slack' | 'discord' }>,
  count: number,
  now: Date,
): Promise<void> {
  await transact(async db => {
    await db.settings.set('quietFromHour', 0)
    await db.settings.set('quietUntilHour', 0)
    for (const [id, { platform }] of people) {
      const person = await db.people.add(`In ${platform}`, 'en', 'UTC')
      await db.people.assign(person, 'observer', { organisation: 'ILO' }, new Date(0), null)
      await db.people.link({ platform, workspace: '', id }, person, now)
      const share =
        platform === 'slack' ? (count * shareOfSlack) / inSlack : (count * (1 - shareOfSlack)) / inDiscord
      const dues = Array.from({ length: Math.round(share) }, (_, number): Due => {
        const urgency = (3 - Math.floor((number * 3) / share)) as Due['urgency']
        return {
          kind: 'call',
          step: String(number),
          occasion: '2026-10-01',
          to: `person:${person}` satisfies Addressee,
          day: '2026-10-01',
          dueAt: new Date(now.getTime() + ((number * 7) % 59) * 1_000 + 1_000),
          // Of no use on the next working day: it goes at once, whatever the day.
          usefulUntil: new Date(now.getTime() + 20 * minuteMs),
          urgency,
        }
      })
      await db.reminders.owe(`call:${id}`, { what: 'A call' }, dues, now)
    }
  })
}

/** By account, what each platform calls the messages of a person, as the ledger has them follow one another. */
async function inOrder(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await ask(
    url,
    `select d.place_id as account, array_agg(d.message order by r.urgency, r.due_at, r.id) as messages
     from delivery d join notice n on n.id = d.notice_id join reminder r on r.id = n.reminder_id group by 1`,
  )

  return new Map(rows.map(({ account, messages }) => [account as string, messages as string[]]))
}
