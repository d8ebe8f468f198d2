import type { Database } from '#db/client.ts'
import type { CountryCode } from '#domain/countries.ts'
import type { Loopback } from '#tests/slack/loopback.ts'

type Person = ReturnType<Loopback['person']>
type Channel = ReturnType<Loopback['channel']>

/** Some ministries' contact points, an officer and a lead, each with an account in one Slack, and its triage channel. */
export type Network = {
  readonly triage: Channel
  readonly lead: Person
  readonly officer: Person
  readonly contacts: readonly Person[]
}

const years = 400 * 86_400_000

/** Makes the people known and linked, without asking anybody in chat: what is tested comes afterwards. */
export async function network(
  { transact }: Database,
  slack: Loopback,
  ministries: readonly CountryCode[],
): Promise<Network> {
  const since = new Date(Date.now() - years)
  const joins = (
    name: string,
    role: 'lead' | 'officer' | 'contact',
    ministry: string | null = null,
  ): Promise<Person> =>
    transact(async db => {
      const person = slack.person()
      const id = await db.people.add(name, 'en', 'America/New_York')
      await db.people.assign(id, role, { ministry }, since, null)
      await db.people.link({ platform: 'slack', workspace: team, id: person.id }, id, since)
      return person
    })

  const triage = slack.channel('triage')
  const place = { platform: 'slack', workspace: team, channel: triage.id } as const
  await transact(db =>
    db.channels.set({ purpose: 'triage', ...place, language: 'en', zone: 'America/New_York' }, since),
  )
  const contacts: Person[] = []
  for (const code of ministries) contacts.push(await joins(`Contact point, ${code}`, 'contact', code))

  return {
    triage,
    contacts,
    lead: await joins('Lead, Technical Secretariat', 'lead'),
    officer: await joins('Officer, Technical Secretariat', 'officer'),
  }
}

/** The workspace of the loopback Slack. */
const team = 'T0RIAL'
