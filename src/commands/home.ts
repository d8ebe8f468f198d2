import { isSecretariat, mayEnter } from '#domain/roles.ts'
import { dayOf } from '#domain/zoned.ts'
import { type Block, heading, items, type Link, link, type Reply, tell, text } from '#reply/reply.ts'
import { ministryNamed, requestTitle } from '#reply/request.ts'
import { requestItems } from '#reply/requests.ts'
import { msg, period } from '#reply/value.ts'
import type { Context } from './define.ts'
import { waitingOrders } from './fund/waiting.ts'
import { sayListed } from './person/listed.ts'

/** A person's own page: what waits for them, their ministry's requests, next dates; where nothing is yet, how to begin. */
export async function home(context: Context): Promise<Reply> {
  const { actor, db, now } = context
  if (actor.person === null)
    return tell(
      msg('commands.person.whoami.guest'),
      msg('commands.person.whoami.howLinked'),
      link(msg('commands.person.link.button'), 'person link', {}, 'primary'),
      link(msg('commands.help.button'), 'help'),
    )

  const secretariat = isSecretariat(actor)
  const speaks = actor.roles.has('contact') || actor.roles.has('deputy')
  const whose = { ministry: speaks ? actor.ministry : null, officer: secretariat ? actor.person.id : null }
  const waiting = await db.requests.some(await db.overview.waitingFor(whose, 10))
  const own = await db.requests.some(await db.overview.latest(secretariat ? null : actor.ministry, 5))
  const next = await db.requests.some(
    await db.overview.next(secretariat ? null : actor.ministry, dayOf(now, actor.zone), 5),
  )

  return tell(
    msg('home.title'),
    msg('home.hello', {
      name: actor.person.name,
      roles: sayListed({ roles: await db.people.held(actor.person.id, now) }),
    }),
    ...section('home.waiting', waiting.length > 0 ? requestItems(waiting) : text(msg('home.nothing'))),
    ...(await waitingOrders(context)),
    ...(secretariat
      ? section(
          'home.secretariat',
          own.length > 0 ? requestItems(own) : text(msg('commands.request.list.none')),
        )
      : []),
    ...(actor.ministry !== null
      ? section(
          'home.ministry',
          own.length > 0 ? requestItems(own) : text(msg('home.noRequests')),
          ministryNamed(actor.ministry),
        )
      : []),
    ...(next.length > 0
      ? section(
          'home.dates',
          items(
            next.map(request => ({
              title: msg('home.date', { when: period(request.standing.period), what: requestTitle(request) }),
            })),
          ),
        )
      : []),
    ...shortcuts(context),
  )
}

/** The most frequent acts, for who may do them. */
function shortcuts({ actor, commands }: Context): readonly Link[] {
  return [
    'request file',
    'request board',
    'request list',
    'fund show',
    'contact list',
    'person invite',
    'person whoami',
    'help',
  ]
    .flatMap(name => commands.filter(command => command.name === name && mayEnter(actor, command.who)))
    .map(({ name }, place) =>
      link(
        msg(`commands.${name.replaceAll(' ', '.')}.button` as 'commands.help.button'),
        name,
        {},
        place === 0 ? 'primary' : undefined,
      ),
    )
}

const section = (
  title: 'home.waiting' | 'home.secretariat' | 'home.ministry' | 'home.dates',
  block: Block,
  ministry: ReturnType<typeof ministryNamed> = '',
): readonly Block[] => [heading(msg(title, { ministry })), block]
