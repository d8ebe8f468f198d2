import { describe, expect, it } from 'vitest'
import { formModal } from '#bot/discord/form.ts'
import { partsOf } from '#bot/discord/parts.ts'
import { message } from '#bot/discord/render.ts'
import { formView } from '#bot/form.ts'
import { commands } from '#commands/index.ts'
import { languages } from '#domain/language.ts'
import { link, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { commandKey } from '#text/field.ts'
import { messageFaults, modalFaults } from './loopback-limits.ts'

const token = 't'.repeat(22)

describe.each(languages)('in %s', language => {
  const reader = { language, zone: 'America/Bogota' }

  it.each(commands.map(command => [command.name, command] as const))(
    'every part of the form of %s fits',
    (name, { fields }) => {
      const parts = partsOf(name)
      const empty = formView({ command: name, values: {}, problems: {}, about: [], token }, reader)
      const full = formView(
        {
          command: name,
          values: Object.fromEntries(fields.map(field => [field.name, 'x'.repeat(5000)])),
          problems: Object.fromEntries(
            fields.map(field => [field.name, msg('invalid.tooLong', { max: 150 })]),
          ),
          about: [],
          token,
        },
        reader,
      )

      for (const view of [empty, full])
        for (const at of parts.keys())
          expect(modalFaults(formModal(view, { part: at + 1, given: {} }, reader))).toEqual([])
      const asked = fields.filter(({ later }) => !later)
      expect(parts.flat().sort()).toEqual(asked.map(field => field.name).sort())
    },
  )

  it('every question that is asked before something is done fits, with the ways to change it', () => {
    for (const { name } of commands) {
      const step = (of: string) => ({
        label: msg(commandKey(name, 'button')),
        command: name,
        input: { step: of },
        token,
      })
      const reply = { ...tell(msg(commandKey(name, 'title'))), links: ['yes', 'change', 'no'].map(step) }
      expect(messageFaults(message(reply, reader))).toEqual([])
    }
  })

  it('every act on a request fits on its card', () => {
    const acts = commands.filter(({ path }) => path[0] === 'request')
    const links = acts
      .slice(0, 20)
      .map(({ name }) => link(msg(commandKey(name, 'button')), name, { ref: 'RIAL-2026-1234567' }))

    expect(messageFaults(message(tell('T', ...links), reader))).toEqual([])
  })
})
