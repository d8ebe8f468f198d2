import { parseArgs } from 'node:util'
import { dataMeant } from './cli/data.ts'
import { doctor } from './cli/doctor.ts'
import { manual } from './cli/manual.ts'
import { tried } from './cli/try.ts'
import { failed } from './life.ts'
import { settingsFrom } from './settings.ts'
import { leadCode, leadCodeDays, openDatabase } from './start.ts'

const usage = `Usage:
  npm run enlace -- code lead          a one-time code that makes whoever uses it in chat a lead
  npm run enlace -- doctor             looks whether everything is in order
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
    },
  })
  const [verb, ...rest] = positionals
  const settings = settingsFrom(process.env)
  if (verb === 'manual') {
    process.stdout.write(`${manual()}\n`)
    process.exit(0)
  }
  const known = ['code', 'doctor', 'try'].includes(verb ?? '') && (verb !== 'code' || rest[0] === 'lead')
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
      process.exitCode = (await doctor(database, new Date(), line => process.stdout.write(`${line}\n`)))
        ? 0
        : 1
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
