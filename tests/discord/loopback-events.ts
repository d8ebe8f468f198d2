import { lawful, Refused } from './loopback-messages.ts'
import type { Json, World } from './loopback-world.ts'

type Act = (params: readonly string[], body: Json) => unknown

/** Where an event stands: 1 scheduled, 2 active, 3 completed, 4 cancelled; and what may follow. */
const next: Readonly<Record<number, readonly number[]>> = { 1: [2, 4], 2: [3], 3: [], 4: [] }

/** The scheduled events of Discord: each limit of its reference is held, and what is past is refused. */
export function eventRoutes(world: World): Readonly<Record<string, Act>> {
  /** What Discord does by itself with external events: they begin and end on time. */
  const settled = () => {
    for (const event of world.events) {
      if (event.status === 1 && Date.parse(event.scheduled_start_time) <= world.clock()) event.status = 2
      if (event.status === 2 && Date.parse(event.scheduled_end_time) <= world.clock()) event.status = 3
    }
    return world.events.filter(({ status }) => status < 3)
  }
  const found = (id: string): Json => {
    settled()
    const event = world.events.find(one => one.id === id)
    if (!event) throw new Refused(404, 10070, 'Unknown Guild Scheduled Event')
    return event
  }

  return {
    'GET /guilds/:guild/scheduled-events': settled,
    'POST /guilds/:guild/scheduled-events': ([guild = ''], body) => {
      lawful(world, eventFaults(body), 'an event')
      if (settled().length >= 100) throw new Refused(400, 30038, 'Maximum number of uncompleted events')
      if (Date.parse(body.scheduled_start_time) <= world.clock())
        throw new Refused(400, 50035, 'Cannot schedule event in the past.')
      const event = { ...body, id: world.id(), guild_id: guild, creator_id: world.application, status: 1 }
      world.events.push(event)
      return event
    },
    'PATCH /guilds/:guild/scheduled-events/:event': ([, id = ''], body) => {
      const event = found(id)
      if (event.status > 2) throw new Refused(400, 180000, 'Cannot update a finished event')
      if (body.status !== undefined && !next[event.status]?.includes(body.status))
        throw new Refused(400, 50035, 'Invalid status')
      const starts = body.scheduled_start_time
      if (starts !== undefined && (event.status !== 1 || Date.parse(starts) <= world.clock()))
        throw new Refused(400, 50035, 'Cannot schedule event in the past.')
      lawful(world, eventFaults({ ...event, ...body }), 'an event')
      return Object.assign(event, body)
    },
  }
}

/** What Discord would not take of an event. */
function eventFaults(event: Json): readonly string[] {
  const { name, description = '', entity_metadata, entity_type, privacy_level, channel_id } = event
  const [starts, ends] = [event.scheduled_start_time, event.scheduled_end_time].map(Date.parse)
  const within = (text: unknown, most: number) =>
    typeof text === 'string' && text.length >= 1 && text.length <= most

  return [
    within(name, 100) ? '' : 'its name has 1 to 100 characters',
    description.length <= 1_000 ? '' : 'its description has 1,000 characters at most',
    entity_type === 3 && within(entity_metadata?.location, 100)
      ? ''
      : 'an external event has a place of 1 to 100',
    channel_id === undefined || channel_id === null ? '' : 'an external event has no channel',
    privacy_level === 2 ? '' : 'an event is for its server alone',
    ends! > starts! ? '' : 'an external event ends, after it begins',
  ].filter(fault => fault !== '')
}
