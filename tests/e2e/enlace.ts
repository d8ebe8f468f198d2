import { seed } from '#src/demo/seed.ts'
import { openLog } from '#src/log.ts'
import type { Settings } from '#src/settings.ts'
import { type Running, start } from '#src/start.ts'
import { freshDatabase } from '#tests/setup/database.ts'

/** Enlace itself, whole, on a database of its own: as `npm start` runs it, but for what a test sets otherwise. */
export async function enlace(
  of: Partial<Settings> = {},
  clock: () => Date = () => new Date(),
): Promise<Running & { readonly url: string; readonly close: () => Promise<void> }> {
  const database = await freshDatabase()
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: database.url,
    dataFolder: null,
    console: false,
    slack: null,
    discord: null,
    logLevel: 'silent',
    ...of,
  }
  const running = await start(settings, openLog(settings.logLevel), clock)

  return {
    ...running,
    url: database.url,
    async close() {
      await running.stop()
      await database.drop()
    },
  }
}

/** The same with its console open, in the sample network of the demonstration. */
export async function enlaceInSample(): ReturnType<typeof enlace> {
  const running = await enlace({ console: true })
  await seed(running.database, openLog('silent'), new Date())

  return running
}
