import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { type RuleName, readRule, ruleNames, ruleTable } from '#domain/rules.ts'
import { done, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice, line } from '../fields.ts'
import { record } from '../record.ts'
import { reckonAll } from '../reminder/reckon.ts'
import { sayRule } from './show.ts'

/** The lead sets a rule that the network's own rulebooks have otherwise. */
export const settingsSet = command({
  path: ['settings', 'set'],
  who: ['lead'],
  confirm: true,
  input: z.object({ rule: choice('rule', ruleNames as readonly [RuleName, ...RuleName[]]), value: line(60) }),

  async run(context, { rule, value }) {
    const read = readRule(rule, value)
    if (read === null) refuseValue(ruleTable[rule])
    await context.db.settings.set(rule, read as never)
    await reckonAll({ ...context, rules: await context.db.settings.rules() })
    await record(context, 'setting', rule, 'set', { facts: { before: context.rules[rule], after: read } })

    return done(
      msg('commands.settings.set.done', { rule: msg(`choices.rule.${rule}`), value: sayRule(read) }),
      link(msg('commands.settings.show.button'), 'settings show'),
    )
  },
})

/** What may be written instead: numbers in a range, or names of a list. */
function refuseValue(rule: (typeof ruleTable)[RuleName]): never {
  if ('of' in rule) refuse('invalid', 'settings.names', { names: rule.of.join(', ') })
  refuse('invalid', 'settings.value', { min: rule.min, max: rule.max })
}
