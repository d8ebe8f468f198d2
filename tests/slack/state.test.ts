import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filledIn } from '#bot/slack/state.ts'

describe('what was filled into a form of Slack', () => {
  it('is every field by its name, as typed or chosen', () => {
    const option = (value: string) => ({ text: { type: 'plain_text', text: 'words' }, value })

    expect(
      filledIn({
        title: { typed: { type: 'plain_text_input', value: 'Inspection' } },
        need: { typed: { type: 'plain_text_input', value: null } },
        day: { typed: { type: 'datepicker', selected_date: '2026-04-01' } },
        form: { chosen: { type: 'static_select', selected_option: option('virtual') } },
        nobody: { chosen: { type: 'external_select', selected_option: null } },
        topics: {
          chosen: { type: 'multi_static_select', selected_options: [option('osh'), option('wages')] },
        },
        none: { chosen: { type: 'checkboxes', selected_options: [] } },
      }),
    ).toEqual({
      title: 'Inspection',
      need: '',
      day: '2026-04-01',
      form: 'virtual',
      nobody: '',
      topics: ['osh', 'wages'],
      none: [],
    })
  })

  it('is never anything but text, whatever shape is sent', () => {
    fc.assert(
      fc.property(fc.anything(), values => {
        for (const entry of Object.values(filledIn(values)))
          for (const one of [entry].flat()) expect(typeof one).toBe('string')
      }),
    )
  })
})
