import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { plainText } from '#bot/plain.ts'
import type { Context } from '#commands/define.ts'
import { commands } from '#commands/index.ts'
import { keepSheet, sheetOf } from '#commands/workshop/sheet.ts'
import type { Database } from '#db/client.ts'
import type { Reader } from '#domain/language.ts'
import { type Actor, nobody } from '#domain/roles.ts'
import { done, tell } from '#reply/reply.ts'
import { sheetBlocks } from '#reply/sheet.ts'
import { msg } from '#reply/value.ts'

/** Whoever has the command line has the data: what is done there is the operator's, with the lead's rights. */
const operator: Actor = { ...nobody, roles: new Set(['lead']) }

/** Looks a planning meeting's calendar through and, where that is wanted, keeps it. False where it has faults. */
export async function calendarImported(
  database: Database,
  path: string,
  options: { readonly yes: boolean },
  reader: Reader,
  print: (text: string) => void,
): Promise<boolean> {
  const text = await readFile(path, 'utf8')
  const now = new Date()

  return database.transact(async db => {
    const account = { platform: 'try', workspace: '', id: '' } as const
    const rules = await db.settings.rules()
    const asked = { actor: operator, now, db, rules, account, channel: null, commands }
    const context: Context = { ...asked, invocation: `import:${basename(path)}` }
    await db.imports.turn(longestWaitMs)
    const sheet = await sheetOf(context, basename(path), text)

    if (sheet.faults.length > 0 || !options.yes) {
      print(plainText(tell(msg('commands.workshop.import.title'), ...sheetBlocks(sheet)), reader))
      if (sheet.faults.length === 0) print('Nothing has been kept. To keep it, say it again with --yes.\n')
      return sheet.faults.length === 0
    }
    const { length: count } = await keepSheet(context, sheet)
    print(plainText(done(msg('commands.workshop.import.done', { count, origin: sheet.origin })), reader))
    return true
  })
}

const longestWaitMs = 60_000
