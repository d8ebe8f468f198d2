import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isDay } from '#domain/period.ts'
import { failed } from './life.ts'
import { openLog } from './log.ts'
import { summaryOf } from './simulate/summary.ts'
import { years } from './simulate/years.ts'
import { openDatabase } from './start.ts'

/** `npm run simulate -- --from 2006-01-01 --to 2007-12-31`: what would have gone to whom, and when. */
try {
  const { values: of } = parseArgs({
    options: {
      from: { type: 'string', default: '2006-01-01' },
      to: { type: 'string', default: '2007-12-31' },
      quiet: { type: 'boolean', default: false },
    },
  })
  if (!isDay(of.from) || !isDay(of.to) || of.to < of.from)
    throw new Error('--from and --to are days such as 2006-01-01, the later one last.')
  const print = (line: string) => process.stdout.write(`${line}\n`)
  const folder = await mkdtemp(join(tmpdir(), 'enlace-simulate-'))
  await chmod(folder, 0o711)
  const { database, server } = await openDatabase(
    { databaseUrl: null, dataFolder: folder },
    { durable: false },
  )
  const began = Date.now()
  try {
    const story = await years(database, openLog('warn'), of.from, of.to)
    if (!of.quiet)
      for (const { at, to, words } of story.taken) print(`${at.toISOString().slice(0, 16)}Z  ${to}: ${words}`)

    const { kinds, ledger, ...all } = summaryOf(story)
    print(`\n${of.from} to ${of.to}, in ${Math.round((Date.now() - began) / 1000)} s`)
    print(`messages: ${all.messages}; most in a day: ${all.busiest}; doubled: ${all.doubled.length}`)
    for (const [kind, count] of Object.entries(kinds)) print(`  ${String(count).padStart(5)}  ${kind}`)
    for (const [state, count] of Object.entries(ledger))
      print(`  ${String(count).padStart(5)}  reminders ${state}`)
  } finally {
    await database.close()
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  }
} catch (error) {
  failed(error)
}
