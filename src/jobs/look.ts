import { setTimeout as rest } from 'node:timers/promises'
import { commands } from '#commands/index.ts'
import { look } from '#commands/request/look.ts'
import type { Database } from '#db/client.ts'
import { nobody } from '#domain/roles.ts'

/**
 * Looks what requests are like once they are kept for good: of two that were filed at the same instant neither could see
 * the other. Gives how many were looked at: a few at a time, and never one right after another, for people come first.
 */
export async function lookAgain(
  { transact }: Database,
  now: Date,
  goesOn: () => boolean = () => true,
): Promise<number> {
  for (let looked = 0; looked < most && goesOn(); looked += 1) {
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
    if (!more) return looked
  }

  return most
}

const most = 25
const restMs = 150
