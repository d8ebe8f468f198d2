import type { Listed } from '#db/people.ts'
import { ministryNamed } from '#reply/request.ts'
import { allOf, msg, type Value } from '#reply/value.ts'
import type { Key } from '#text/key.ts'

/** What somebody is: `contact point, Mexico`. */
export function sayListed({ roles }: Pick<Listed, 'roles'>): Value {
  if (roles.length === 0) return msg('person.noRole')

  return allOf(
    roles.map(({ role, ministry, organisation }) => {
      const named = msg(`choices.role.${role}` as Key)
      if (ministry !== null) return msg('person.roleOf', { role: named, of: ministryNamed(ministry) })
      return organisation === null ? named : msg('person.roleOf', { role: named, of: organisation })
    }),
  )
}
