import { join } from 'node:path'
import { seed } from './demo/seed.ts'
import { failed, untilTold } from './life.ts'
import { type Log, openLog } from './log.ts'
import { type Settings, settingsFrom } from './settings.ts'
import { openDatabase, type Running, start } from './start.ts'

/** `npm run demo`: the sample network in a database of its own, and the console open to try it. */
try {
  const {
    DATABASE_URL: _never,
    SLACK_BOT_TOKEN: _bot,
    SLACK_SIGNING_SECRET: _secret,
    SLACK_APP_TOKEN: _app,
    ...env
  } = process.env
  const asked = settingsFrom({ LOG_LEVEL: 'warn', ...env, ENLACE_CONSOLE: '1' })
  const settings = {
    ...asked,
    host: '127.0.0.1',
    dataFolder: asked.dataFolder ?? join(process.cwd(), '.enlace'),
  }
  const log = openLog(settings.logLevel)

  const opening = open(settings, log, env.PORT === undefined)
  untilTold(async () => (await opening).stop(), log)
  const running = await opening

  process.stdout.write(
    `\n  Enlace is open to try: http://localhost:${running.port}/\n  Be the contact point of a ministry, file a request, then be an officer and take it.\n  Ctrl+C ends it.\n\n`,
  )
} catch (error) {
  failed(error)
}

/** The sample is made while the door is still shut; where its usual port is taken, any free one will do. */
async function open(settings: Settings, log: Log, anyPort: boolean): Promise<Running> {
  const { database, server } = await openDatabase(settings)
  await seed(database, log, new Date())
  const running = await start(settings, log).catch(error => {
    if (!anyPort || !/is taken/.test(String(error))) throw error
    return start({ ...settings, port: 0 }, log)
  })
  await database.close()
  await server?.stop()

  return running
}
