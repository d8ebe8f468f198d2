import { z } from 'zod'
import { mayEnter } from '#domain/roles.ts'
import { items, link, type Reply, tell, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { type Context, command } from './define.ts'
import { line } from './fields.ts'

/** What can be asked, for this person: the areas, or the commands of one. */
export const help = command({
  path: ['help'],
  who: ['anyone'],
  reads: true,
  input: z.object({ about: line(60).optional() }),

  run: async (context, { about }) => helpReply(context, about?.split(' ')[0]?.toLowerCase() ?? null),
})

/** Help derived from the declarations: what the person may not do is not offered. */
export function helpReply({ actor, commands }: Context, area: string | null): Reply {
  const open = commands.filter(one => mayEnter(actor, one.who) && one.path[0] !== 'help')
  const areas = [...new Set(open.map(({ path }) => path[0]))]
  const inArea = open.filter(({ path }) => path[0] === area)
  if (inArea.length > 0)
    return tell(
      msg(`areas.${area}.about` as Key),
      items(
        inArea.map(one => ({
          title: wordOf(one.name, 'title'),
          note: msg('commands.help.line', { about: wordOf(one.name, 'about'), typed: one.name }),
          links: [link(wordOf(one.name, 'button'), one.name)],
        })),
      ),
      link(msg('commands.help.button'), 'help'),
    )

  return tell(
    msg('commands.help.heading'),
    text(
      msg(actor.person === null ? 'commands.help.guest' : 'commands.help.intro', {
        name: actor.person?.name ?? '',
      }),
    ),
    items(
      areas.map(name => ({
        title: msg(`areas.${name}.name` as Key),
        note: msg(`areas.${name}.about` as Key),
        links: [link(msg(`areas.${name}.name` as Key), 'help', { about: name })],
      })),
    ),
    ...(actor.person === null
      ? [link(msg('commands.person.link.button'), 'person link', {}, 'primary')]
      : []),
  )
}

const wordOf = (name: string, part: 'about' | 'button' | 'title') =>
  msg(`commands.${name.replaceAll(' ', '.')}.${part}` as Key)
