import { describe, expect, it } from 'vitest'
import type { FormView, Input } from '#bot/form.ts'
import { formModal, formOf } from '#bot/slack/form.ts'
import { readOrigin, writeOrigin } from '#bot/slack/origin.ts'
import { filledIn } from '#bot/slack/state.ts'
import type { Reader } from '#domain/language.ts'
import { ask, text } from '#reply/reply.ts'
import { viewFaults } from './loopback-blocks.ts'
import { told, viewOf } from './loopback-views.ts'
import { type Json, readable, world } from './loopback-world.ts'

const reader: Reader = { language: 'es', zone: 'America/Mexico_City' }
const origin = { reader, channel: 'C1', home: false }

const input = (name: string, widget: Input['widget'], of: Partial<Input> = {}): Input => ({
  name,
  label: `Label of ${name}`,
  hint: null,
  required: true,
  widget,
  value: '',
  options: [],
  problem: null,
  ...of,
})

const choices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: `value${at}`, label: `Choice ${at}` }))

const form = (...inputs: Input[]): FormView => ({
  command: 'request file',
  title: 'File a request',
  submit: 'File it',
  about: [],
  inputs,
  token: null,
  only: null,
})

const drawn = (view: FormView) => {
  const modal = formModal(view, ask(view.title), origin)
  expect(viewFaults(modal)).toEqual([])
  return modal
}

const elementOf = (of: Input): Json => (drawn(form(of)).blocks.at(-1) as Json).element

describe('a form in Slack', () => {
  it('has each field under its own name, with its label, hint and need', () => {
    const { blocks, submit, callback_id } = drawn(
      form(
        input('title', { kind: 'line', max: 150 }, { hint: 'Short' }),
        input('need', { kind: 'paragraph', max: 3000 }, { required: false }),
      ),
    )

    expect(blocks).toMatchObject([
      {
        block_id: 'title',
        optional: false,
        hint: { text: 'Short' },
        element: { multiline: false, max_length: 150 },
      },
      { block_id: 'need', optional: true, element: { multiline: true, max_length: 3000 } },
    ])
    expect(submit?.text).toBe('File it')
    expect(formOf(callback_id ?? '')).toEqual({ command: 'request file', input: {} })
  })

  it('lets one choose, tick, search or pick a day, as the field asks', () => {
    const choice = (count: number, many: boolean) =>
      elementOf(
        input(
          'form',
          { kind: 'choice', words: 'form', choices: [], many },
          { options: choices(count), value: many ? ['value1'] : 'value1' },
        ),
      )

    expect(choice(4, false)).toMatchObject({ type: 'static_select', initial_option: { value: 'value1' } })
    expect(choice(4, true)).toMatchObject({ type: 'checkboxes', initial_options: [{ value: 'value1' }] })
    expect(choice(26, true)).toMatchObject({
      type: 'multi_static_select',
      initial_options: [{ value: 'value1' }],
    })
    expect(elementOf(input('period', { kind: 'period' }, { value: 'mayo de 2026' }))).toMatchObject({
      type: 'plain_text_input',
      initial_value: 'mayo de 2026',
    })
    expect(elementOf(input('day', { kind: 'day' }, { value: '2026-04-01' }))).toMatchObject({
      type: 'datepicker',
      initial_date: '2026-04-01',
    })
  })

  it('searches lists from the first letter on, and names what is chosen already', () => {
    const one = { options: [{ value: 'MX', label: 'México' }], value: 'MX' }
    const search = (many: boolean, of: Partial<Input>) =>
      elementOf(input('ministry', { kind: 'search', source: 'ministry', many }, of))

    expect(search(false, one)).toMatchObject({
      type: 'external_select',
      min_query_length: 0,
      initial_option: { value: 'MX', text: { text: 'México' } },
    })
    expect(search(true, one)).toMatchObject({
      type: 'multi_external_select',
      initial_options: [{ value: 'MX' }],
    })
    expect(search(true, {})).not.toHaveProperty('initial_options')
  })

  it('keeps what was typed, also where it is no day, too long, or no choice', () => {
    expect(elementOf(input('day', { kind: 'day' }, { value: '2026-02-31' }))).toMatchObject({
      type: 'plain_text_input',
      initial_value: '2026-02-31',
    })
    const long = elementOf(input('title', { kind: 'line', max: 150 }, { value: 'x'.repeat(400) }))
    expect(long).toMatchObject({ initial_value: 'x'.repeat(400), max_length: 3000 })
    expect(
      elementOf(input('need', { kind: 'paragraph', max: 3000 }, { value: 'y'.repeat(9_000) })).initial_value,
    ).toHaveLength(3000)
    const lost = input(
      'form',
      { kind: 'choice', words: 'form', choices: [], many: false },
      { options: choices(3), value: 'gone' },
    )
    expect(elementOf(lost)).not.toHaveProperty('initial_option')
  })

  it('says what is wrong right above the field it is wrong with', () => {
    const { blocks } = drawn(
      form(
        input('title', { kind: 'line', max: 150 }),
        input('day', { kind: 'day' }, { problem: 'There is no such day.' }),
      ),
    )
    const lines = readable(blocks as Json[]).split('\n')

    expect(lines.at(-2)).toBe('⚠️ Label of day: There is no such day.')
    expect(lines.at(-1)).toContain('Label of day')
    expect(lines[0]).toContain('⚠️')
  })

  it('shows its whole title where the modal has no place for it, and what is told about it', () => {
    const view = {
      ...form(),
      title: 'Presentar una solicitud de asistencia',
      about: [text('Ahora por presentar')],
    }
    const modal = drawn(view)

    expect(modal.title.text).toHaveLength(24)
    expect(readable(modal.blocks as Json[])).toBe(
      'Presentar una solicitud de asistencia\nAhora por presentar',
    )
  })

  it('gives back what was filled in as it was known, when nobody changes it', () => {
    const view = form(
      input('title', { kind: 'line', max: 150 }, { value: 'Inspección' }),
      input(
        'ministries',
        { kind: 'search', source: 'ministry', many: true },
        {
          value: ['MX', 'BR'],
          options: [
            { value: 'MX', label: 'México' },
            { value: 'BR', label: 'Brasil' },
          ],
        },
      ),
      input(
        'form',
        { kind: 'choice', words: 'form', choices: [], many: false },
        { value: 'value2', options: choices(3) },
      ),
      input('day', { kind: 'day' }, { value: '2026-04-01' }),
      input('note', { kind: 'paragraph', max: 500 }),
    )
    const loopback = world()
    const shown = viewOf(loopback, { person: 'U1', on: null }, drawn(view))

    expect(filledIn(told(loopback, shown).state.values)).toEqual({
      title: 'Inspección',
      ministries: ['MX', 'BR'],
      form: 'value2',
      day: '2026-04-01',
      note: '',
    })
  })

  it('names the kept invocation it continues, and carries along nothing but words and place', () => {
    const modal = drawn({ ...form(), token: 'kept-token' })

    expect(formOf(modal.callback_id ?? '')).toEqual({
      command: 'request file',
      input: {},
      token: 'kept-token',
    })
    expect(JSON.parse(modal.private_metadata ?? '')).toEqual({
      language: 'es',
      zone: 'America/Mexico_City',
      channel: 'C1',
      home: false,
    })
  })

  it('speaks English and is nowhere when what it carried is not as we wrote it', () => {
    const nowhere = { reader: { language: 'en', zone: 'UTC' }, channel: null, home: false }

    expect(readOrigin(writeOrigin(origin))).toEqual(origin)
    for (const forged of [
      '',
      'null',
      '[]',
      '{',
      '{"language":"xx","zone":"Moon/Base","channel":1,"home":"yes"}',
    ])
      expect(readOrigin(forged)).toEqual(nowhere)
  })
})
