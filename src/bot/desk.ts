import type { Context } from '#commands/define.ts'
import { home } from '#commands/home.ts'
import { commandNamed, commands } from '#commands/index.ts'
import { optionsOf } from '#commands/options.ts'
import type { Widget } from '#commands/widget.ts'
import { plain } from '#domain/plain.ts'
import { say } from '#text/say.ts'
import { dispatch, type Ground } from './dispatch.ts'
import { choicesThatFit } from './form.ts'
import type { Account, Answer, Desk, Option, OptionsQuery } from './platform.ts'
import { faultReply } from './refusals.ts'
import { takeIn } from './remark.ts'
import { accountKey, park } from './waiting.ts'

/** The one way in, which every platform is given: dispatch, the entries of lists, the person's own page, remarks. */
export function desk(ground: Ground): Required<Desk> {
  return {
    dispatch: invocation => dispatch(ground, invocation),
    remark: remark => takeIn(ground, remark),

    async options(query: OptionsQuery): Promise<readonly Option[]> {
      const field = commandNamed(query.command)?.fields.find(({ name }) => name === query.field)
      const widget: Widget | undefined =
        query.command === '' ? { kind: 'search', source: 'command', many: false } : field?.widget
      if (widget?.kind !== 'search' && widget?.kind !== 'choice') return []

      return ground.read(async db => {
        const context = await contextOf(ground, db, query.account)
        const reader = { language: query.language ?? context.actor.language, zone: context.actor.zone }
        const asked = { ...query, typed: plain(query.typed) }
        if (widget.kind === 'choice') return choicesThatFit(widget, asked, reader)
        const found = await optionsOf[widget.source](context, asked)

        return found.map(({ value, label, about }) => ({
          value,
          label: say(label, reader),
          ...(about === undefined ? {} : { about: say(about, reader) }),
        }))
      })
    },

    park: (account, unfinished) =>
      ground.transact(db => park({ db, account, now: ground.clock() }, unfinished)),

    kept: (account, ids) =>
      ground.read(async db => {
        const { actor } = await contextOf(ground, db, account)
        const reply = await db.invocations.keptFor(accountKey(account), ids)

        return reply && { reply, reader: { language: actor.language, zone: actor.zone } }
      }),

    async home(account: Account): Promise<Answer> {
      let reader = { language: 'en', zone: 'UTC' } as Answer['reader']
      try {
        return await ground.read(async db => {
          const context = await contextOf(ground, db, account)
          reader = { language: context.actor.language, zone: context.actor.zone }

          return { reply: await home(context), reader }
        })
      } catch (error) {
        if (!ground.isAway(error)) ground.log.error({ err: error }, 'the desk of a person cannot be shown')
        return { reply: faultReply('unavailable', null), reader }
      }
    },
  }
}

/** What a command would be given, for answers that are no invocations. */
async function contextOf(ground: Ground, db: Context['db'], account: Account): Promise<Context> {
  const now = ground.clock()
  const { actor, rules } = await db.entrance.known(account, [], now)

  return {
    actor,
    now,
    db,
    rules,
    account,
    channel: null,
    invocation: '',
    commands,
  }
}
