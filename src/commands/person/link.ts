import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { isSecretariat } from '#domain/roles.ts'
import { done, link, type Reply, refused } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { type Context, command } from '../define.ts'
import { line, person } from '../fields.ts'
import { record } from '../record.ts'
import { sayListed } from './listed.ts'
import { personMeant } from './meant.ts'

/** So few guesses find nothing in a code of 59 bits, and a slip of the finger is forgiven. */
const guesses = { own: 5, all: 200, windowMs: 15 * 60 * 1000 }

/** An account becomes somebody's: by their one-time code, or because the Secretariat names the account. */
export const personLink = command({
  path: ['person', 'link'],
  who: ['anyone'],
  input: z.object({
    code: line(40).optional(),
    name: line(120).optional(),
    person: person().optional(),
    account: line(80).optional(),
  }),

  async run(context, { code, name, person: named, account }) {
    if (named !== undefined || account !== undefined) return byName(context, named, account)
    if (code === undefined) refuse('invalid', 'person.codeMissing')

    return byCode(context, code, name)
  },
})

async function byCode(context: Context, code: string, name: string | undefined): Promise<Reply> {
  const { db, now, account } = context
  const tries = await db.codes.tries(account, new Date(now.getTime() - guesses.windowMs))
  if (tries.own >= guesses.own || tries.all >= guesses.all)
    refuse('conflict', 'person.tooManyGuesses', { minutes: 15 })

  const used = await db.codes.use(code, now)
  if (used === null) {
    // Answered, not thrown: the try itself must be kept.
    await db.codes.tried(account, now)
    return refused(
      msg('refusal.title.invalid'),
      msg('refusal.person.codeWrong'),
      link(msg('commands.person.link.button'), 'person link'),
    )
  }

  const already = context.actor.person
  if (used.personId === null) return firstLead(context, name)
  if (already !== null && already.id !== used.personId)
    refuse('conflict', 'person.linkedElsewhere', { name: already.name })

  return linked(context, used.personId, account.id)
}

/** The code that the start prints makes whoever uses it the first lead; who is lead already stays so. */
async function firstLead(context: Context, name = 'Lead, Technical Secretariat'): Promise<Reply> {
  const { db, now, actor } = context
  const id = actor.person?.id ?? (await db.people.add(name, null, null))
  if (!actor.roles.has('lead')) await db.people.assign(id, 'lead', {}, now, null)

  return linked(context, id, context.account.id)
}

/** The Secretariat names the account; one that is somebody's already only the lead gives to another, as a correction. */
async function byName(
  context: Context,
  named: string | undefined,
  given: string | undefined,
): Promise<Reply> {
  if (!isSecretariat(context.actor)) refuse('forbidden', 'gate.role', { who: ['secretariat'] })
  if (named === undefined || given === undefined) refuse('invalid', 'person.accountMissing')
  const { id } = await personMeant(context, named)
  const account = /^<@!?([A-Z0-9]+)(?:\|[^>]*)?>$/i.exec(given)?.[1] ?? given
  const owner = await context.db.people.actor({ ...context.account, id: account }, context.now, null, null)
  if (owner.person !== null && owner.person.id !== id && !context.actor.roles.has('lead'))
    refuse('conflict', 'person.linkedElsewhere', { name: owner.person.name })

  return linked(context, id, account)
}

async function linked(context: Context, personId: string, accountId: string): Promise<Reply> {
  const { db, now, account } = context
  await db.people.link({ ...account, id: accountId }, personId, now)
  await record(context, 'person', personId, 'link', {
    facts: { platform: account.platform, account: accountId },
  })
  const { name, roles } = await personMeant(context, personId)

  return done(
    msg('commands.person.link.done', { name, roles: sayListed({ roles }) }),
    link(msg('commands.person.whoami.button'), 'person whoami'),
    link(msg('commands.help.button'), 'help'),
  )
}
