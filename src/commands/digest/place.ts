import type { z } from 'zod'
import type { Place } from '#db/notices.ts'
import { refuse } from '#domain/refusal.ts'
import { isSecretariat } from '#domain/roles.ts'
import type { Context } from '../define.ts'
import { choice } from '../fields.ts'

/** Whose digest is meant: one's own, or that of the channel one is in. */
export const whose = () => choice('digestPlace', ['me', 'here'])

/** The place that is meant; a channel's digest is changed by the Secretariat and contact points. */
export function placeMeant(
  context: Context,
  wish: z.infer<ReturnType<typeof whose>>,
  toChange: boolean,
): Place {
  const { actor, account, channel } = context
  if (wish === 'me') return { kind: 'person', id: actor.person!.id }
  if (channel === null || account.platform === 'try' || account.platform === 'clock')
    refuse('invalid', 'digest.noChannel')
  if (toChange && !isSecretariat(actor) && !actor.roles.has('contact') && !actor.roles.has('deputy'))
    refuse('forbidden', 'digest.notYours')

  return { kind: 'channel', platform: account.platform, workspace: account.workspace, channel }
}
