import { join } from 'node:path'
import { seed } from './demo/seed.ts'
import { failed, untilTold } from './life.ts'
import { openLog } from './log.ts'
import { settingsFrom } from './settings.ts'
import { openDatabase, start } from './start.ts'

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

  const { database, server } = await openDatabase(settings)
  await seed(database, log, new Date())
  const anywhere = { ...settings, port: 0 }
  const running = await start(settings, log).catch(error => {
    if (env.PORT || !/is taken/.test(String(error))) throw error
    return start(anywhere, log)
  })
  await database.close()
  await server?.stop()

  process.stdout.write(
    `\n  Enlace is open to try: http://localhost:${running.port}/\n  Be the contact point of a ministry, file a request, then be an officer and take it.\n  Ctrl+C ends it.\n\n`,
  )
  untilTold(running.stop, log)
} catch (error) {
  failed(error)
}
