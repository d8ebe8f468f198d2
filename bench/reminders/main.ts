import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { embedded } from '#db/server.ts'
import { countryCodes } from '#domain/countries.ts'
import { table } from '../figures.ts'
import { bareLoop } from './bare.ts'
import { owed, peopled, planned, queued } from './ledger.ts'
import { punctuality } from './punctual.ts'

// npm run bench:reminders -- [--activities 1000] [--each 100]: the reminders of so many confirmed
// activities, some more for whole ministries, computed and queued, beside a plain
// SELECT … FOR UPDATE SKIP LOCKED loop that does nothing else; and how punctual they are under that load.
const { values: of } = parseArgs({
  options: {
    activities: { type: 'string', default: '1000' },
    each: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '60' },
  },
})
const print = (line: string) => process.stdout.write(`${line}\n`)
const activities = Number(of.activities)
// Each ministry that comes is reminded three times, and there are 35: at most 105 for an activity.
const ministries = Math.ceil(Number(of.each) / 3)
if (!(ministries >= 1 && ministries <= countryCodes.length)) throw new Error('--each is from 1 to 105.')
const each = ministries * 3

const folder = await mkdtemp(join(tmpdir(), 'enlace-reminders-'))
await chmod(folder, 0o711)
const server = await embedded(folder)
try {
  await migrate(server.url)
  const database = connect(server.url)
  await peopled(database)
  print(`Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model})`)
  print(`${activities * each} reminders over ${activities} activities\n`)

  const refs = await planned(database, activities, ministries)
  const computed = await owed(database, refs, each)
  const moved = await owed(database, refs, each)
  const bare = await bareLoop(server.url, activities * each)
  const sent = await queued(database)
  print(
    table([
      ['', 'reminders', 'seconds', 'per second', 'memory, MB'],
      ['computed and written', ...computed],
      ['computed again, nothing new', ...moved],
      ['queued: notice, delivery, outcome', ...sent],
      ['bare loop: taken and marked', ...bare],
    ]),
  )
  print(`\n${await punctuality(database, Number(of.seconds))}`)
  await database.close()
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
