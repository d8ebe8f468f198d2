import { connect } from '#db/client.ts'
import { type Kind, kinds } from '#domain/fund/entry.ts'
import { program } from './program.ts'

/** What was found after each death: the kind it came in, and what is wrong with the books. */
export type Death = { readonly kind: Kind; readonly kept: boolean; readonly faults: readonly string[] }

/** Kills -9 whoever writes in the books, each time in the midst of another kind of entry, and reckons the books anew. */
export async function killInEntries(url: string, of: readonly Kind[] = kinds): Promise<readonly Death[]> {
  const { db, close } = connect(url)
  const deaths: Death[] = []

  for (const kind of of) {
    const child = program('tests/life/fund-child.ts', {}, [url, kind])
    await child.says(/in the midst of/)
    const { number } = await db.fund.head()
    child.tell('SIGKILL')
    await child.ended
    // Whoever writes next gets the lock of the dead.
    const after = await db.fund.hold()
    const last = await db.fund.find(after.number)
    const kept = after.number !== number || (after.number > 0 && last === null)
    deaths.push({
      kind,
      kept,
      faults: await db.health.books(),
    })
  }
  await close()

  return deaths
}
