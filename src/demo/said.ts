import { desk } from '#bot/desk.ts'
import type { Database } from '#db/client.ts'
import { passing } from '#db/trouble.ts'
import type { Entry, Reply } from '#reply/reply.ts'
import type { Log } from '../log.ts'

/** Something somebody of the network says, named by their office, at an instant of the past. */
export type Spoken = {
  /** The same again is the same, and done once. */
  readonly id: string
  readonly at: Date
  readonly by: string
  readonly command: string
  readonly fields: Readonly<Record<string, Entry>>
}

/** Says it by the way everybody takes, and yes where that is asked; fails where it is refused. */
export async function said(
  database: Database,
  log: Log,
  { id, at, by, command, fields }: Spoken,
): Promise<Reply> {
  const way = desk({
    transact: database.transact,
    read: database.read,
    isAway: error => passing(error) === 'away',
    done: () => {},
    log,
    clock: () => at,
  })
  const [person] = await database.db.people.search(by, at, 1)
  if (!person) throw new Error(`the network has nobody called ${by}`)
  const account = { platform: 'try', workspace: '', id: person.id, locale: null, zone: null } as const
  const say = (asked: Readonly<Record<string, Entry>>, token: string | undefined, step: string) =>
    way.dispatch({
      id: `${id}:${step}`,
      click: null,
      account,
      room: { channel: null, private: true },
      asks: { kind: 'fields', command, fields: asked, from: 'link', ...(token ? { token } : {}) },
    })

  const first = await say(fields, undefined, 'asked')
  const token = first.reply.links.find(link => link.input.step === 'yes')?.token
  const { reply } = token ? await say({ step: 'yes' }, token, 'yes') : first
  if (reply.tone !== 'done') throw new Error(`${by} cannot ${command}: ${JSON.stringify(reply)}`)

  return reply
}
