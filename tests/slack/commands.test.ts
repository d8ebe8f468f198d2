import { describe, expect, it } from 'vitest'
import { formView } from '#bot/form.ts'
import { formModal } from '#bot/slack/form.ts'
import { commands } from '#commands/index.ts'
import { languages } from '#domain/language.ts'
import { tell } from '#reply/reply.ts'
import { viewFaults } from './loopback-blocks.ts'

describe.each(languages)('every form of the network in Slack, in %s', language => {
  const reader = { language, zone: 'America/Panama' }

  it.each(commands.map(command => [command.name, command] as const))('%s', (name, { fields }) => {
    const problems = Object.fromEntries(
      fields.map(field => [field.name, { kind: 'message', key: 'invalid.required' } as const]),
    )
    for (const wrong of [{}, problems]) {
      const view = formView({ command: name, values: {}, problems: wrong, about: [] }, reader)
      const modal = formModal(view, tell(view.title), { reader, channel: 'C1', home: false })

      expect(viewFaults(modal)).toEqual([])
      expect(modal.submit?.text, 'the word on the button is shown whole').toBe(view.submit)
    }
  })
})
