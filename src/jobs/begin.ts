import { commands } from '#commands/index.ts'
import { move } from '#commands/request/act.ts'
import type { Database } from '#db/client.ts'
import { beginsBy } from '#domain/request/clock.ts'
import { nobody } from '#domain/roles.ts'
import { dayOf } from '#domain/zoned.ts'

/** Agreed activities are under way from their first day on; gives the references of those that began. */
export async function begin(database: Database, now: Date): Promise<readonly string[]> {
  const today = dayOf(now, 'UTC')
  const begun: string[] = []

  for (const ref of await database.db.overview.mayBegin(today)) {
    const began = await database.transact(async db => {
      const kept = await db.requests.find(ref, 'held')
      if (kept === null || !beginsBy(kept.standing, today)) return false
      const account = { platform: 'clock', workspace: '', id: '' } as const
      const rules = await db.settings.rules()
      const invocation = `clock:begin:${ref}:${today}`
      await move({ actor: nobody, now, db, rules, account, channel: null, invocation, commands }, ref, {
        act: 'begin',
      })

      return true
    })
    if (began) begun.push(ref)
  }

  return begun
}
