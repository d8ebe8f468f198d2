import { parseArgs } from 'node:util'
import { nearestLanguage } from '#domain/language.ts'
import { calendarImported } from './cli/calendar.ts'
import { dataMeant } from './cli/data.ts'
import { doctor } from './cli/doctor.ts'
import { exportedFund, importedFund } from './cli/fund.ts'
import { imported } from './cli/import.ts'
import { manual } from './cli/manual.ts'
import { tried } from './cli/try.ts'
import { failed } from './life.ts'
import { settingsFrom } from './settings.ts'
import { leadCode, leadCodeDays, openDatabase } from './start.ts'

const usage = `Usage:
  npm run enlace -- code lead          a one-time code that makes whoever uses it in chat a lead
  npm run enlace -- doctor             looks whether everything is in order
      --head 42:3f2a…  also whether the Fund's books still hold what was posted: an entry's number and its seal
  npm run enlace -- fund import FILE   what would become of a CSV file of the Fund's earlier books
      --yes           keeps it: all of it or, where anything is wrong, nothing
  npm run enlace -- fund export        the Fund's books as a CSV file
  npm run enlace -- import FILE        what would become of a CSV or JSON file of past activities
      --yes           keeps it: all of it or, where anything is wrong, nothing
      --map COLUMN=FIELD   what a column holds, where it is not understood; without FIELD it is left out
      --dates day|month    what comes first in 03/04/2019
      --origin NAME   where its records are known from; the name of the file unless said
  npm run enlace -- import-calendar FILE   what would become of a planning meeting's calendar; --yes keeps it
  npm run enlace -- manual             the table of commands, as the README has it
  npm run try -- --as WHO "COMMAND"    runs one command and prints its answer
      --as contact:MX | deputy:BR | staff:GY | officer | lead | observer:ILO | guest | <a person's name>
      --yes    answers the question before a command with yes
      --json   the answer as data
      --lang   en, es, pt or fr
  --demo     with any of these: on the sample network of npm run demo; it is meant anyway where only it is running
`

/** The command line, for operators, scripts and tests: on the same data, by the same rules. */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      json: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      lang: { type: 'string' },
      demo: { type: 'boolean', default: false },
      map: { type: 'string', multiple: true },
      dates: { type: 'string' },
      origin: { type: 'string' },
      head: { type: 'string' },
    },
  })
  const [verb, ...rest] = positionals
  const settings = settingsFrom(process.env)
  if (verb === 'manual') {
    process.stdout.write(`${manual()}\n`)
    process.exit(0)
  }
  const known =
    ['code', 'doctor', 'fund', 'import', 'import-calendar', 'try'].includes(verb ?? '') &&
    (verb !== 'code' || rest[0] === 'lead') &&
    (verb !== 'fund' ||
      (rest[0] === 'import' ? rest.length === 2 : rest[0] === 'export' && rest.length === 1)) &&
    (!verb?.startsWith('import') || rest.length === 1)
  if (!known) {
    process.stdout.write(usage)
    process.exit(verb === undefined ? 0 : 2)
  }

  const data = await dataMeant(settings, values.demo, { env: process.env, cwd: process.cwd() })
  if (data.sample && !values.demo) process.stderr.write('(on the sample network, which is what runs here)\n')

  const { database, server } = await openDatabase(data)
  try {
    if (verb === 'code') {
      const code = await leadCode(database, new Date())
      process.stdout.write(
        `${code}\nSay in chat within ${leadCodeDays} days: /rial person link code:${code}\n`,
      )
    }
    if (verb === 'doctor')
      process.exitCode = (await doctor(
        database,
        new Date(),
        line => process.stdout.write(`${line}\n`),
        values.head,
      ))
        ? 0
        : 1
    const reader = { language: nearestLanguage(values.lang ?? process.env.LANG), zone: 'UTC' }
    const print = (text: string) => process.stdout.write(text)
    if (verb === 'import-calendar')
      process.exitCode = (await calendarImported(database, rest[0]!, values, reader, print)) ? 0 : 1
    if (verb === 'fund' && rest[0] === 'export') process.stdout.write(await exportedFund(database))
    if (verb === 'fund' && rest[0] === 'import') {
      const options = { yes: values.yes, reader, now: new Date() }
      const well = await importedFund(database, rest[1]!, options, print)
      process.exitCode = well ? 0 : 1
    }
    if (verb === 'import') {
      const say = { print, progress: (text: string) => process.stderr.write(text) }
      process.exitCode = (await imported(database, rest[0]!, values, reader, say)) ? 0 : 1
    }
    if (verb === 'try')
      process.exitCode = (await tried(database, rest.join(' '), values, text => process.stdout.write(text)))
        ? 0
        : 1
  } finally {
    await database.close()
    await server?.stop()
  }
} catch (error) {
  failed(error)
}
