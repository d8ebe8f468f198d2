import type { KeptWorkshop } from '#db/workshop.ts'
import type { Origin } from '#db/workshops.ts'
import type { WorkshopFields } from '#domain/workshop/fields.ts'
import type { ActInput } from '#domain/workshop/standing.ts'
import { perform } from '#domain/workshop.ts'
import type { Context } from '../define.ts'
import { record } from '../record.ts'
import { announce } from './announce.ts'
import { follow } from './follow.ts'

/**
 * Puts a new activity on the calendar, writes it down, and lets everything follow that hangs on it; null where the same
 * line of the same file is there already. What comes in quietly is announced to nobody: a file is not twenty messages.
 */
export async function addWorkshop(
  context: Context,
  act: Extract<ActInput, { act: 'add' }>,
  fields: WorkshopFields,
  how: { readonly isQuiet: boolean; readonly origin?: Origin },
): Promise<KeptWorkshop | null> {
  const { db, actor, now, rules } = context
  const standing = perform(null, act, actor, now, rules)
  const id = await db.workshops.add(standing, fields, now, how.origin ?? null)
  if (id === null) return null

  await record(context, 'workshop', act.ref, 'add', { facts: { input: act, fields } })
  const kept = (await db.workshops.find(act.ref, 'read'))!
  await follow(context, null, kept)
  if (!how.isQuiet) await announce(context, null, kept, 'add', null)

  return kept
}
