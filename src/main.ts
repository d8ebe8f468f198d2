import { failed, untilTold } from './life.ts'
import { openLog } from './log.ts'
import { settingsFrom } from './settings.ts'
import { start } from './start.ts'

/** `npm start`: Enlace for real, with no sample data, until it is told to stop. */
try {
  const settings = settingsFrom(process.env)
  const log = openLog(settings.logLevel)
  const starting = start(settings, log)
  untilTold(async () => (await starting).stop(), log)
  const running = await starting
  log.info(
    { port: running.port, slack: settings.slack !== null, console: settings.console },
    'Enlace is ready',
  )
  if (running.leadCode !== null)
    process.stdout.write(
      `Nobody is the lead of the Secretariat yet. Whoever says this in chat becomes the first: /rial person link code:${running.leadCode}\n`,
    )
} catch (error) {
  failed(error)
}
