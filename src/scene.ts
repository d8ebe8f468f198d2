import type { Channel, Persona } from '#bot/console/index.ts'
import { sayListed } from '#commands/person/listed.ts'
import type { Database } from '#db/client.ts'
import { msg } from '#reply/value.ts'

type Role = { readonly role: string }

/** Who one can be in the console and where one can sit: everybody the network knows, and a guest nobody has linked. */
export const sceneOf = ({ transact }: Database, clock: () => Date) => ({
  async cast(): Promise<readonly Persona[]> {
    const people = await transact(db => db.people.cast(clock()))
    const guest: Persona = {
      id: `guest-${people.filter(({ account }) => account.startsWith('guest-')).length + 1}`,
      name: { en: 'Guest', es: 'Invitado', pt: 'Convidado', fr: 'Invité' },
      about: msg('choices.role.guest'),
      group: 'guest',
    }

    return [
      ...people.map(person => ({
        id: person.account,
        name: person.name,
        about: sayListed(person),
        group: groupOf(person.roles),
      })),
      guest,
    ]
  },

  async channels(): Promise<readonly Channel[]> {
    return [
      {
        id: 'triage',
        name: { en: 'triage', es: 'recepción', pt: 'triagem', fr: 'tri' },
        about: msg('choices.purpose.triage'),
      },
      {
        id: 'announcements',
        name: { en: 'announcements', es: 'anuncios', pt: 'avisos', fr: 'annonces' },
        about: msg('choices.purpose.announcements'),
      },
    ]
  },
})

function groupOf(roles: readonly Role[]): Persona['group'] {
  if (roles.some(({ role }) => role === 'officer' || role === 'lead')) return 'secretariat'

  return roles.some(({ role }) => role === 'observer') ? 'observer' : 'ministry'
}
