import type { Listed } from '#db/people.ts'
import { refuse } from '#domain/refusal.ts'
import type { Context } from '../define.ts'

/** The one person who was named, mentioned or chosen; refused where nobody is, or several are. */
export async function personMeant({ db, account, now }: Context, typed: string): Promise<Listed> {
  const found = await db.people.meant(typed, account, now)
  const [person] = found
  if (person === undefined) refuse('missing', 'person.unknown', { asked: typed })
  if (found.length > 1)
    refuse('invalid', 'person.several', { asked: typed, people: found.slice(0, 5).map(({ name }) => name) })

  return person
}
