import { closed } from '#commands/call/close.ts'
import { commands } from '#commands/index.ts'
import type { Database } from '#db/client.ts'
import { nobody } from '#domain/roles.ts'

/** Calls whose last day is over for everybody close by themselves; gives the references of those that did. */
export async function close({ db, transact }: Database, now: Date): Promise<readonly string[]> {
  const over: string[] = []
  for (const ref of await db.calls.over(now)) {
    const done = await transact(async db => {
      const kept = await db.calls.find(ref, 'held')
      if (kept === null || kept.call.state === 'closed' || kept.call.closesAt > now) return false
      const account = { platform: 'clock', workspace: '', id: '' } as const
      const rules = await db.settings.rules()
      const invocation = `clock:close:${ref}:${kept.call.closes}`
      await closed({ actor: nobody, now, db, rules, account, channel: null, invocation, commands }, ref, null)

      return true
    })
    if (done) over.push(ref)
  }

  return over
}
