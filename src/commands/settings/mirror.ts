import { z } from 'zod'
import { done, link, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { command } from '../define.ts'
import { choice } from '../fields.ts'
import { record } from '../record.ts'

/** The lead decides whether what people say in a request's thread is read on the other platforms too. */
export const settingsMirror = command({
  path: ['settings', 'mirror'],
  who: ['lead'],
  confirm: true,
  input: z.object({ switch: choice('switch', ['on', 'off']) }),

  preview: async (_, { switch: wish }) =>
    wish === 'on' ? [text(msg('commands.settings.mirror.means'))] : [],

  async run(context, { switch: wish }) {
    const { db } = context
    const before = await db.settings.mirrors()
    await db.settings.mirror(wish === 'on')
    await record(context, 'setting', 'mirror', 'set', { facts: { before, after: wish === 'on' } })

    return done(
      wish === 'on' ? msg('commands.settings.mirror.on') : msg('commands.settings.mirror.off'),
      ...(wish === 'on' ? [text(msg('commands.settings.mirror.begins'))] : []),
      link(msg('commands.settings.show.button'), 'settings show'),
    )
  },
})
