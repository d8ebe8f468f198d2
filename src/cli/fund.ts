import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileEntry, isTaken } from '#bot/file.ts'
import { plainText } from '#bot/plain.ts'
import { keepBooks, lookThrough } from '#commands/fund/books.ts'
import type { Database } from '#db/client.ts'
import { bookFile } from '#domain/fund/files.ts'
import type { Reader } from '#domain/language.ts'
import { faultBlocks, foundBlocks } from '#reply/books.ts'
import { done, type Reply, refused, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'

type Options = { readonly yes: boolean; readonly reader: Reader; readonly now: Date }

/** The books of the Fund as a file for a spreadsheet: every entry, in the order in which they were written. */
export const exportedFund = async ({ db }: Database): Promise<string> => bookFile(await db.fund.all())

/** Looks a file of earlier books through and, with a yes, keeps all of it or nothing; false where it has faults. */
export async function importedFund(
  { transact }: Database,
  path: string,
  { yes, reader, now }: Options,
  print: (text: string) => void,
): Promise<boolean> {
  if (!(await stat(path)).isFile()) throw new Error(`${path} is no file.`)
  const name = basename(path)
  const entry = [await fileEntry(name, await readFile(path))].flat()
  const title = msg('commands.fund.import.title')
  const say = (reply: Reply) => print(plainText(reply, reader))
  if (!isTaken(entry)) {
    say(refused(title, msg('refusal.import.notText')))
    return false
  }

  return transact(async db => {
    const head = await db.fund.hold()
    const found = await lookThrough(db, name, entry[1] ?? '', now.toISOString().slice(0, 10))
    const { drafts, faults, origin, known } = found
    if (known !== null || faults.length > 0) {
      say(
        known !== null
          ? refused(title, msg('refusal.fund.importedAlready', { origin: known }))
          : refused(title, ...faultBlocks(faults)),
      )
      return false
    }
    if (!yes) {
      say(tell(title, ...foundBlocks(drafts)))
      print('Nothing has been kept. To keep it, say it again with --yes.\n')
      return true
    }

    const count = await keepBooks(db, found, { person: null, actedFor: null }, now)
    await db.journal.add({
      at: now,
      act: 'import',
      kind: 'fund',
      subject: origin,
      personId: null,
      actedForId: null,
      ministry: null,
      platform: 'try',
      account: ':',
      invocation: `fund-import:${origin}`,
      reason: null,
      private: false,
      facts: { count, after: head.number },
    })
    say(done(msg('commands.fund.import.done', { count, origin: name }), ...foundBlocks(drafts).slice(1)))

    return true
  })
}
