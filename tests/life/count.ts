import { message } from '#bot/slack/render.ts'
import type { Database } from '#db/client.ts'
import { requestCard } from '#reply/request.ts'
import { doctor } from '#src/cli/doctor.ts'
import { ask } from '#tests/db/server-run.ts'
import type { Loopback } from '#tests/slack/loopback.ts'
import type { Filed } from './insist.ts'

type Channel = ReturnType<Loopback['channel']>

/** What is kept and what was announced, after everything. All the lists are empty where nothing went wrong. */
export type Count = {
  readonly kept: number
  /** Told to somebody as filed, and not there. */
  readonly lost: readonly string[]
  /** Wanted once, and there more than once. */
  readonly doubled: readonly string[]
  /** Acts that were written down more than once, or whose history does not add up. */
  readonly astray: readonly string[]
  /** Posted twice although Slack had said that it has it. */
  readonly repeated: readonly string[]
  /** Cards in the channel that do not show where their request stands, or are not there. */
  readonly behind: readonly string[]
  readonly undelivered: readonly string[]
  /** How many messages may have been posted twice, since Enlace died before Slack could say. */
  readonly unsure: number
}

/** Counts in the database, and in the Slack that was played. */
export async function count(
  database: Database,
  url: string,
  triage: Channel,
  slack: Loopback,
  filed: readonly Filed[],
): Promise<Count> {
  const requests = await ask(url, 'select ref, title from request order by id')
  const deliveries = await ask(url, 'select id, state, unsure, problem from delivery order by id')
  const unsure = new Set(deliveries.filter(one => one.unsure).map(one => `delivery-${one.id}`))
  const problems: string[] = []
  const well = await doctor(
    database,
    new Date(),
    line => void (line.startsWith('LOOK') && problems.push(line)),
  )

  return {
    kept: requests.length,
    lost: filed
      .filter(({ ref, title }) => !requests.some(kept => kept.ref === ref && kept.title === title))
      .map(({ ref }) => ref),
    doubled: twice(requests.map(({ title }) => String(title))),
    astray: [
      ...(await ask(url, acts)).map(({ subject, act }) => `${subject} ${act}`),
      ...(well ? [] : problems),
    ],
    repeated: twice(posts(slack)).filter(key => !unsure.has(key)),
    behind: await behind(
      database,
      triage,
      requests.map(({ ref }) => String(ref)),
    ),
    undelivered: deliveries
      .filter(({ state }) => state === 'waiting' || state === 'failed')
      .map(({ id, state, problem }) => `${id} ${state} ${problem}`),
    unsure: unsure.size,
  }
}

/** In these runs nobody does the same act twice on one request. */
const acts = `select subject, act from journal where kind = 'request' group by 1, 2 having count(*) > 1`

/** The key of every message that Slack took. */
const posts = ({ calls }: Loopback): readonly string[] =>
  calls.flatMap(({ method, args, answer }) =>
    method === 'chat.postMessage' && typeof answer === 'object' && answer.ok && args.metadata
      ? [args.metadata.event_payload.key]
      : [],
  )

async function behind(
  { db }: Database,
  triage: Channel,
  refs: readonly string[],
): Promise<readonly string[]> {
  const rules = await db.settings.rules()
  const reader = { language: 'en', zone: 'America/New_York' } as const
  const cards = triage.messages.filter(({ thread }) => thread === null)

  return (await db.requests.some(refs)).flatMap(kept => {
    const wanted = message(requestCard(kept, new Date(), rules), reader, '').text
    return cards.some(({ text }) => text === wanted) ? [] : [kept.standing.ref]
  })
}

const twice = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) < at)),
]
