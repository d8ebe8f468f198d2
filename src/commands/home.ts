import type { KeptWorkshop } from '#db/workshop.ts'
import { silent } from '#domain/call.ts'
import { isSecretariat, mayEnter } from '#domain/roles.ts'
import { dayOf } from '#domain/zoned.ts'
import { callItems } from '#reply/call.ts'
import { type Block, heading, items, type Link, link, type Reply, tell, text } from '#reply/reply.ts'
import { ministryNamed, requestTitle } from '#reply/request.ts'
import { requestItems } from '#reply/requests.ts'
import { msg, period } from '#reply/value.ts'
import { sayWhen, show, workshopTitle } from '#reply/workshop.ts'
import type { Context } from './define.ts'
import { waitingOrders } from './fund/waiting.ts'
import { sayListed } from './person/listed.ts'
import { addresseesOf } from './reminder/mine.ts'

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

  const addressees = await addresseesOf(context)
  const asked = await db.calls.some((await db.calls.list(['open'], addressees, 1, 20)).refs)
  const calls = asked.filter(({ call }) => silent(call).some(one => addressees.includes(one)))
  const ahead = await comingUp(context)

  return tell(
    msg('home.title'),
    msg('home.hello', {
      name: actor.person.name,
      roles: sayListed({ roles: await db.people.held(actor.person.id, now) }),
    }),
    ...section('home.waiting', waiting.length > 0 ? requestItems(waiting) : text(msg('home.nothing'))),
    ...(calls.length > 0 ? section('home.calls', callItems(calls)) : []),
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
    ...(next.length + ahead.length > 0
      ? section(
          'home.dates',
          items([
            ...next.map(request => ({
              title: msg('home.date', { when: period(request.standing.period), what: requestTitle(request) }),
            })),
            ...ahead.map(activity => ({
              title: msg('home.date', {
                when: sayWhen(activity.standing.when, activity.fields),
                what: workshopTitle(activity),
              }),
              links: [show(activity.standing.ref)],
            })),
          ]),
        )
      : []),
    ...shortcuts(context),
  )
}

/** The next activities that have a time, whoever they are for: the calendar is everybody's. */
async function comingUp({ db, now, actor }: Context): Promise<readonly KeptWorkshop[]> {
  const filter = {
    status: null,
    ministry: null,
    from: dayOf(now, actor.zone),
    to: '2100-12-31',
    isInside: false,
  }
  const { found } = await db.calendar.list(filter, 1, 20)

  return found
    .filter(({ standing: { status, when } }) => {
      return (status === 'tentative' || status === 'confirmed') && when.period.kind === 'spans'
    })
    .slice(0, 5)
}

/** The most frequent acts, for who may do them. */
function shortcuts({ actor, commands }: Context): readonly Link[] {
  return [
    'request file',
    'request board',
    'request list',
    'call list',
    'workshop calendar',
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
  title: 'home.waiting' | 'home.calls' | 'home.secretariat' | 'home.ministry' | 'home.dates',
  block: Block,
  ministry: ReturnType<typeof ministryNamed> = '',
): readonly Block[] => [heading(msg(title, { ministry })), block]
