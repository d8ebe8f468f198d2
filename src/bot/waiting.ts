import { randomBytes } from 'node:crypto'
import type { Context } from '#commands/define.ts'
import type { Entries } from '#commands/read.ts'

/** An invocation that is not finished: a question that waits for its yes, a form half filled in, a link too long to carry. */
export type Unfinished = { readonly command: string; readonly fields: Entries }

type Place = Pick<Context, 'db' | 'account' | 'now'>

/** How long it waits for its person. */
export const patienceMs = 7 * 24 * 60 * 60 * 1000

/** Keeps it for its own account; the token is what a button can carry. */
export async function park({ db, account, now }: Place, unfinished: Unfinished): Promise<string> {
  const token = randomBytes(16).toString('base64url')
  const waiting = { account: accountKey(account), ...unfinished, at: now }
  await db.pending.keep(token, waiting, new Date(now.getTime() + patienceMs))

  return token
}

/** What waits under a token, for this account alone; null where nothing does, or no longer. */
export const parked = ({ db, account, now }: Place, token: string) =>
  db.pending.find(token, accountKey(account), now)

/** An account as one word. */
export const accountKey = ({ platform, workspace, id }: Context['account']): string =>
  `${platform}:${workspace}:${id}`
