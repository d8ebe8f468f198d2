import { commands } from '#commands/index.ts'
import { look } from '#commands/request/look.ts'
import type { Database } from '#db/client.ts'
import { nobody } from '#domain/roles.ts'
import { rest } from './rest.ts'

/**
 * Looks what requests are like once they are kept for good: of two that were filed at the same instant neither could see
 * the other. Gives how many were looked at: a few at a time, and never one right after another, for people come first.
 */
export async function lookAgain(
  { transact }: Database,
  now: Date,
  goesOn: () => boolean = () => true,
): Promise<number> {
  let looked = 0
  for (const until = Date.now() + longestMs; Date.now() < until && goesOn(); looked += 1) {
    if (looked > 0) await rest(restMs)
    const more = await transact(async db => {
      const ref = await db.memory.toLook()
      if (ref === null) return false
      const account = { platform: 'clock', workspace: '', id: '' } as const
      const rules = await db.settings.rules()
      const invocation = `clock:look:${ref}`
      await look({ actor: nobody, now, db, rules, account, channel: null, invocation, commands }, ref)

      return true
    })
    if (!more) break
  }

  return looked
}

/** Less than from one look to the next. */
const longestMs = 4_000
const restMs = 150
