import type { Context } from './define.ts'

/**
 * Who is told what is addressed to ministries: the contact point and the deputies of each; the Secretariat instead
 * where a ministry is vacant.
 */
export async function voicesOf(
  { db, now }: Context,
  ministries: readonly string[],
): Promise<readonly string[]> {
  const told = new Set<string>()

  for (const ministry of new Set(ministries)) {
    const { contact, deputies } = await db.people.voices(ministry, now)
    const voices = [...(contact ? [contact] : []), ...deputies]
    const instead = voices.length > 0 ? voices : await db.people.secretariat(now)
    for (const person of instead) told.add(person.id)
  }

  return [...told]
}
