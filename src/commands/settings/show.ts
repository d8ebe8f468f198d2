import { z } from 'zod'
import type { Quiet } from '#domain/reminder/quiet.ts'
import { type RuleValue, ruleNames, ruleTable } from '#domain/rules.ts'
import { facts, items, link, table, tell, text } from '#reply/reply.ts'
import { allOf, beside, msg, type Value } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { command } from '../define.ts'

/** The rules in force, with their defaults, and which channel has which purpose. */
export const settingsShow = command({
  path: ['settings', 'show'],
  who: ['secretariat'],
  reads: true,
  input: z.object({}),

  async run({ db, rules }) {
    const channels = await db.channels.list()
    const mirrors = await db.settings.mirrors()

    return tell(
      msg('commands.settings.show.heading'),
      table(
        [msg('fields.rule.label'), msg('fields.value.label'), msg('fields.default.label')],
        ruleNames.map(name => [
          msg(`choices.rule.${name}` as Key),
          sayRule(rules[name]),
          sayRule(ruleTable[name].default),
        ]),
      ),
      channels.length === 0
        ? text(msg('commands.settings.show.noChannels'))
        : items(
            channels.map(({ purpose, platform, channel, language, zone, quiet }) => ({
              title: msg(`choices.purpose.${purpose}` as Key),
              note: beside([
                msg('commands.settings.show.channel', {
                  platform: msg(`choices.platform.${platform}` as Key),
                  channel,
                  language: msg(`choices.language.${language}` as Key),
                  zone,
                }),
                ...(quiet ? [msg('commands.settings.show.quiet', sayQuiet(quiet, zone))] : []),
              ]),
            })),
          ),
      facts([msg('fields.switch.label'), msg(mirrors ? 'choices.switch.on' : 'choices.switch.off')]),
      link(msg('commands.settings.set.button'), 'settings set'),
    )
  },
})

/** Quiet hours, to be said with their zone. */
export const sayQuiet = ({ from, until }: Quiet, zone: string) => ({
  from: String(from),
  until: String(until),
  zone: zone.replaceAll('_', ' '),
})

/** A rule's value as people read it. */
export const sayRule = (value: RuleValue): Value =>
  typeof value === 'number'
    ? String(value)
    : allOf(value.map(one => (typeof one === 'number' ? String(one) : msg(`choices.office.${one}` as Key))))
