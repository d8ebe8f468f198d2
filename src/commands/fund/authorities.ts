import type { Context } from '../define.ts'
import { today } from './fields.ts'

/** The ministries that authorise payments today: those that hold one of the offices the settings name, each once. */
export async function authorities(context: Context): Promise<readonly string[]> {
  const held = await context.db.offices.on(new Date(`${today(context)}T00:00:00Z`))
  const offices: readonly string[] = context.rules.authorisingOffices

  return [...new Set(held.filter(({ office }) => offices.includes(office)).map(({ ministry }) => ministry))]
}
