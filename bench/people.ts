import { connect } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { embedded } from '#db/server.ts'
import { countryCodes } from '#domain/countries.ts'
import { team } from './slack.ts'

/** Every ministry's contact point with an account, and a channel for triage; some requests are there already. */
export async function peopled(folder: string): Promise<number> {
  const server = await embedded(folder)
  await migrate(server.url)
  const { transact, close } = connect(server.url)
  const since = new Date(Date.now() - 1_000)

  await transact(async db => {
    for (const [number, ministry] of countryCodes.entries()) {
      const id = await db.people.add(`Contact point, ${ministry}`, null, null)
      await db.people.assign(id, 'contact', { ministry }, since, null)
      await db.people.link({ platform: 'slack', workspace: team, id: `U${number}` }, id, since)
    }
    const place = { platform: 'slack', workspace: team, channel: 'C0TRIAGE' } as const
    await db.channels.set({ purpose: 'triage', ...place, language: 'en', zone: 'America/New_York' })
  })
  await close()
  await server.stop()

  return countryCodes.length
}
