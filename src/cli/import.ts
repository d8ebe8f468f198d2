import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { plainText } from '#bot/plain.ts'
import type { Database } from '#db/client.ts'
import { fingerprintOf, importSubject } from '#db/imports.ts'
import type { Tally } from '#db/tally.ts'
import type { Reader } from '#domain/language.ts'
import type { DateOrder } from '#domain/memory/import/dates.ts'
import { originFrom } from '#domain/memory/import/origin.ts'
import type { Source } from '#domain/memory/import/source.ts'
import { type Survey, survey } from '#domain/memory/import/survey.ts'
import { foretoldBlocks, keptBlocks, surveyBlocks } from '#reply/import.ts'
import { type Block, done, refused, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'

export type ImportOptions = {
  /** What its columns hold, where it is not understood: `sector=topics`. */
  readonly map?: readonly string[] | undefined
  readonly dates?: string | undefined
  readonly origin?: string | undefined
  readonly yes: boolean
}

type Say = { readonly print: (text: string) => void; readonly progress: (text: string) => void }

/** Looks a file through and, where that is wanted, keeps its records: all or none. False where it has faults. */
export async function imported(
  database: Database,
  file: string,
  options: ImportOptions,
  reader: Reader,
  { print, progress }: Say,
): Promise<boolean> {
  if (!(await stat(file)).isFile()) throw new Error(`${file} is no file.`)
  const now = new Date()
  const source: Source = () => createReadStream(file, { highWaterMark: 1 << 18 })
  const watched = pace(progress)
  const order = orderSaid(options.dates)
  const columns = (options.map ?? []).join(';')
  const found = await survey(source, { columns, order }, now.getUTCFullYear(), watched.at('looked through'))
  const title = msg('commands.memory.import.title')
  if (found === null) {
    print(plainText(refused(title, msg('refusal.import.notText')), reader))
    return false
  }

  const fingerprint = await fingerprintOf(source)
  const say = (blocks: readonly Block[]) => print(plainText(tell(title, ...blocks), reader))
  const shown = surveyBlocks(found, originFrom(options.origin ?? basename(file)))
  if (found.faulty > 0) {
    say(shown)
    return false
  }
  if (!options.yes) {
    const tally = await database.transact(async db => {
      const origin = (await db.imports.originOf(fingerprint)) ?? originFrom(options.origin ?? basename(file))
      const step = watched.of(found.records, 'compared')
      const { duplicateWarningPercent } = await db.settings.rules()
      return db.imports.foretell({ source, survey: found, origin }, duplicateWarningPercent, step)
    })
    say([...shown, ...foretoldBlocks(tally)])
    print('Nothing has been kept. To keep it, say it again with --yes.\n')
    return true
  }

  const { tally, origin } = await keep(
    database,
    { source, survey: found, fingerprint },
    options,
    file,
    now,
    watched,
  )
  if (tally.added >= manyNew) await database.db.imports.count().catch(() => {})
  print(
    plainText(
      done(msg('commands.memory.import.done', { added: tally.added, origin }), ...keptBlocks(tally)),
      reader,
    ),
  )
  return true
}

/** Keeps a file in one transaction, after whichever other is being kept. */
async function keep(
  database: Database,
  { source, survey, fingerprint }: { source: Source; survey: Survey; fingerprint: string },
  options: ImportOptions,
  file: string,
  now: Date,
  watched: ReturnType<typeof pace>,
): Promise<{ readonly tally: Tally; readonly origin: string }> {
  for (;;) {
    const kept = await database.transact(async db => {
      if (!(await db.imports.turn())) return null
      const origin = (await db.imports.originOf(fingerprint)) ?? originFrom(options.origin ?? basename(file))
      const tally = await db.imports.keep({ source, survey, origin }, now, watched.of(survey.records, 'kept'))
      const { shared: _, resembling: __, ...counts } = tally
      await db.journal.add({
        at: now,
        act: 'import',
        kind: 'activity',
        subject: importSubject(fingerprint),
        personId: null,
        actedForId: null,
        ministry: null,
        platform: 'try',
        account: ':',
        invocation: `import:${fingerprint}`,
        reason: null,
        private: false,
        facts: {
          origin,
          file: basename(file),
          mapping: survey.manner.mapping,
          records: survey.records,
          ...counts,
        },
      })
      return { tally, origin }
    })
    if (kept !== null) return kept
    watched.say('another file is being kept: this one waits')
    await sleep(waitMs)
  }
}

/** Says how far it is, every few seconds. */
function pace(progress: (text: string) => void) {
  let last = Date.now()
  const say = (text: string) => {
    if (Date.now() - last < everyMs) return
    last = Date.now()
    progress(`${text}\n`)
  }

  return {
    say,
    at: (what: string) => (records: number) => say(`${records} records ${what}`),
    /** Each transaction begins to count anew. */
    of(total: number, what: string) {
      let sum = 0
      return (records: number) => {
        sum += records
        say(`${sum} of ${total} records ${what} (${Math.floor((100 * sum) / total)} %)`)
      }
    },
  }
}

function orderSaid(dates: string | undefined): DateOrder | null {
  if (dates === undefined) return null
  if (dates === 'day' || dates === 'month') return `${dates}_first`

  throw new Error('say --dates day, where 03/04/2019 is in April, or --dates month, where it is in March.')
}

const everyMs = 3_000
const waitMs = 1_000
/** After so many, what PostgreSQL knows of how frequent everything is tells nothing. */
const manyNew = 1_000
