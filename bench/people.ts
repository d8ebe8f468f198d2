import { connect } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { embedded } from '#db/server.ts'
import { countryCodes } from '#domain/countries.ts'

/** Where they meet: the workspace with its channel for triage, and what the person of a number is called there. */
export type Meeting = {
  readonly platform: 'slack' | 'discord'
  readonly workspace: string
  readonly channel: string
  readonly person: (number: number) => string
}

/** Every ministry's contact point with an account, and a channel for triage; says how many they are. */
export async function peopled(
  folder: string,
  { platform, workspace, channel, person }: Meeting,
): Promise<number> {
  const server = await embedded(folder)
  await migrate(server.url)
  const { transact, close } = connect(server.url)
  const since = new Date(Date.now() - 1_000)

  await transact(async db => {
    for (const [number, ministry] of countryCodes.entries()) {
      const id = await db.people.add(`Contact point, ${ministry}`, null, null)
      await db.people.assign(id, 'contact', { ministry }, since, null)
      await db.people.link({ platform, workspace, id: person(number) }, id, since)
    }
    const place = { platform, workspace, channel }
    await db.channels.set({ purpose: 'triage', ...place, language: 'en', zone: 'America/New_York' }, since)
  })
  await close()
  await server.stop()

  return countryCodes.length
}
