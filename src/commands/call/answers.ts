import type { Answer, KeptCall } from '#db/calls.ts'
import { isSecretariat } from '#domain/roles.ts'
import type { Context } from '../define.ts'
import { addresseesOf } from '../reminder/mine.ts'

/**
 * The answers a person may read, newest versions alone: the Secretariat all of them, those who approve an agenda one
 * another's, everybody else their own.
 */
export async function answersSeen(context: Context, { id, call }: KeptCall): Promise<readonly Answer[]> {
  const all = await context.db.calls.answers(id, null)
  if (isSecretariat(context.actor)) return all
  const own = await addresseesOf(context)
  const takesPart = call.asked.some(({ addressee }) => own.includes(addressee))
  if (call.kind === 'agenda' && takesPart) return all

  return all.filter(({ addressee }) => own.includes(addressee))
}
