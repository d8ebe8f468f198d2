import { randomBytes } from 'node:crypto'
import type { Command, Context } from '#commands/define.ts'
import { commands } from '#commands/index.ts'
import { type Entries, readInput } from '#commands/read.ts'
import type { Reader } from '#domain/language.ts'
import { Refusal, refuse } from '#domain/refusal.ts'
import { mayEnter } from '#domain/roles.ts'
import { dayOf } from '#domain/zoned.ts'
import { type Link, type Reply, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { confirmation, formFor, unread } from './asking.ts'
import { isTaken } from './file.ts'
import type { Answer, Invocation } from './platform.ts'
import { faultReply, refusalReply } from './refusals.ts'
import { type Said, saidBy } from './said.ts'
import { accountKey, park, parked } from './waiting.ts'

type Db = Context['db']

/** What dispatch stands on; `main.ts` hands it over, so that no platform ever sees the database. */
export type Ground = {
  readonly transact: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  /** For what changes nothing. */
  readonly read: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  /** True of an error that says the database cannot be reached now. */
  readonly isAway: (error: unknown) => boolean
  /** Something was done: what is to be told can go out. */
  readonly done: () => void
  readonly log: { readonly error: (facts: object, text: string) => void }
  readonly clock: () => Date
  /** Where Enlace is reached over HTTP, once that is known. */
  readonly address?: () => string
}

/** Takes an invocation through the two gates, one transaction and one catch, and gives the reply and its reader. */
export async function dispatch(ground: Ground, invocation: Invocation): Promise<Answer> {
  const now = ground.clock()
  const said = saidBy(invocation.asks)
  const ids = identities(invocation, said)
  const attend = said.command?.reads ? ground.read : ground.transact
  let reader: Reader = { language: 'en', zone: 'UTC' }

  try {
    const reply = await attend(async db => {
      const { account, room } = invocation
      const { actor, answered, rules } = await db.entrance.known(account, ids.asked, now)
      reader = { language: actor.language, zone: actor.zone }
      if (answered) return answered

      const context: Context = {
        actor,
        now,
        db,
        rules,
        account,
        channel: room.channel,
        invocation: invocation.id,
        address: ground.address?.() ?? '',
        commands,
      }
      const answer = await answerTo(context, said)
      const kept = said.command?.reads || answer.tone !== 'done' ? [invocation.id] : [...new Set(ids.asked)]
      if (!(await keep(db, kept, answer))) throw new Repeated()

      return answer
    })
    if (reply.tone === 'done' && !said.command?.reads) ground.done()

    return { reply, reader }
  } catch (error) {
    return { reply: await answerInstead(error), reader }
  }

  async function keep(db: Db, under: readonly string[], reply: Reply): Promise<boolean> {
    return db.invocations.keep(
      under,
      now,
      said.command?.name ?? 'help',
      accountKey(invocation.account),
      reply,
    )
  }

  /** What was written is not lost with a no: it waits, and can be changed. */
  async function wayBack(db: Db): Promise<readonly Link[]> {
    const { account } = invocation
    const { command, token, step } = said
    const waiting = token === null ? null : await parked({ db, account, now }, token)
    const fields = { ...waiting?.fields, ...said.fields }
    if (command === null || !command.fields.some(field => isWorthKeeping(field, fields))) return []
    const back = step === 'yes' ? token! : await park({ db, account, now }, { command: command.name, fields })

    return [{ label: msg('kernel.back'), command: command.name, input: { step: 'change' }, token: back }]
  }

  /** A no is kept like any answer: the same event again gives the same no. A fault is not: nothing happened. */
  async function answerInstead(error: unknown): Promise<Reply> {
    if (error instanceof Repeated || error instanceof Refusal) {
      const no = error instanceof Refusal ? refusalReply(error, said.command?.name ?? null) : null
      const mayTryAgain = error instanceof Refusal && error.kind !== 'forbidden'
      try {
        return await ground.transact(async db => {
          const before = await db.invocations.answered(ids.asked)
          if (before || no === null) return before ?? faultReply('unavailable', null)
          const kept = mayTryAgain ? { ...no, links: [...no.links, ...(await wayBack(db))] } : no
          await keep(db, [invocation.id], kept)
          return kept
        })
      } catch (again) {
        return answerInstead(again)
      }
    }
    if (ground.isAway(error)) return faultReply('unavailable', null)

    const reference = randomBytes(4).toString('hex')
    ground.log.error(
      { err: error, reference, command: said.command?.name, invocation: invocation.id },
      'fault',
    )
    return faultReply('fault', reference)
  }
}

/** Whether somebody took the trouble to write this, or it is a file. */
const isWorthKeeping = ({ name, widget }: Command['fields'][number], fields: Entries): boolean =>
  (widget.kind === 'paragraph' || widget.kind === 'file') && (fields[name]?.length ?? 0) > 0

/** Another transaction with the same identity was first: its answer is the answer. */
class Repeated extends Error {}

/**
 * The identities under which this may have been answered. A yes is the same yes however often its person presses it; a
 * button is the same while its message stays as it was.
 */
function identities(invocation: Invocation, said: Said): { readonly asked: readonly string[] } {
  if (said.step === 'yes')
    return { asked: [`yes:${said.token}:${accountKey(invocation.account)}`, invocation.id] }
  const click = said.command?.reads ? null : invocation.click

  return { asked: click === null ? [invocation.id] : [click, invocation.id] }
}

async function answerTo(context: Context, said: Said): Promise<Reply> {
  const { command, step, token, from } = said
  if (command === null) return unread(context, said)
  if (!mayEnter(context.actor, command.who))
    refuse('forbidden', context.actor.person === null ? 'gate.guest' : 'gate.role', { who: command.who })
  if (step === 'no') return left(context, token!)

  const waiting = token === null ? null : await continued(context, said, command)
  const given = { ...waiting?.fields, ...said.fields }
  const known = from === 'form' || step !== null ? {} : await command.known?.(context, given)
  const fields = step === null ? { ...known, ...given } : waiting!.fields
  if (step === 'change') return formFor(context, command, fields, {}, token, said.only)

  const asked = step === null || waiting === null ? context.now : waiting.at
  const read = readInput(command, fields, dayOf(asked, context.actor.zone), context.actor.language)
  if (!read.ok) {
    // Somebody who typed a line is not scolded for what they have not been asked yet.
    const told = Object.entries(read.problems).filter(([name]) => from === 'form' || fields[name]?.length)
    return formFor(
      context,
      command,
      fields,
      Object.fromEntries(told),
      await tokenFor(context, command, fields, token),
    )
  }

  // What was filled in for somebody is seen by them before it is kept: in the form, or in the question asked first.
  if (!command.confirm && Object.keys(known ?? {}).some(name => !(name in given)))
    return formFor(context, command, fields, {}, token)

  // A page can be turned as often as one likes; whatever acts was waited for once.
  if (token !== null && !command.reads) await context.db.pending.drop(token, accountKey(context.account))
  if (step === 'yes' || !(command.confirm || said.partial)) return command.run(context, read.input)

  const about = (await command.preview?.(context, read.input)) ?? []
  const keep = 'keep' in about ? about.keep : {}
  const asking = await park(context, { command: command.name, fields: { ...fields, ...keep } })
  return confirmation(command, read.input, about, asking)
}

/** A file that was handed over waits for its form to come back: no platform lets it be filled in again. */
async function tokenFor(
  context: Context,
  command: Command,
  fields: Entries,
  token: string | null,
): Promise<string | null> {
  const hasFile = command.fields.some(
    ({ name, widget }) => widget.kind === 'file' && isTaken([fields[name] ?? []].flat()),
  )

  return hasFile ? park(context, { command: command.name, fields }) : token
}

/**
 * What waits under a token, for this account and this command alone: a token is no authority. A form says for itself
 * what it says, so that nothing typed is lost where what it continued has expired.
 */
async function continued(context: Context, { token, step, from }: Said, command: Command) {
  const waiting = await parked(context, token!)
  const fits = waiting !== null && waiting.command === command.name
  if (!fits && (step !== null || from !== 'form')) refuse('missing', 'pending')

  return fits ? waiting : null
}

async function left({ db, account }: Context, token: string): Promise<Reply> {
  await db.pending.drop(token, accountKey(account))

  return tell(msg('kernel.left'))
}
