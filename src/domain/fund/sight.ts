import type { Actor } from '../roles.ts'
import { isSecretariat, speaksFor } from '../roles.ts'

/** What there is to be seen of the Fund. */
export const sights = ['totals', 'statement', 'order', 'everything'] as const
export type Sight = (typeof sights)[number]

/** What a channel is shown, whoever is in it: sums without names. */
export const channelSights: readonly Sight[] = ['totals']

/**
 * Who may see what: the totals everybody whose account is linked; a contributor's own statement those who speak for it;
 * a payment that is proposed the authorities; everything the Secretariat.
 */
export function maySee(actor: Actor, sight: Sight, contributor: string | null = null): boolean {
  if (isSecretariat(actor)) return true
  if (actor.person === null) return false

  switch (sight) {
    case 'totals':
      return true
    case 'statement':
      return contributor !== null && (speaksFor(actor, contributor) || actor.observerOf === contributor)
    case 'order':
      return actor.roles.has('authority')
    case 'everything':
      return false
  }
}
