import { describe, expect, it } from 'vitest'
import type { Asked } from '#bot/platform.ts'
import { ask, done, type Form, link, type Reply, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { houses } from './house.ts'

const start = houses()

const form = (command: string, of: Partial<Form> = {}): Reply => ({
  ...ask(msg('commands.request.file.title')),
  form: { command, values: {}, problems: {}, about: [], ...of },
})

const fieldsOf = (asks: Asked | undefined) => (asks?.kind === 'fields' ? asks.fields : {})

describe('a form in Discord', () => {
  it('opens at once where what was said is not enough, and asks first for what is needed', async () => {
    const { discord } = await start({ answer: () => form('request file') })
    const ana = discord.person({ locale: 'es-419' })

    ana.runs('/request file')

    const { modal, text } = await ana.sees('modal')
    expect(modal.content.title).toBe('Presentar una solicitud · 1/4')
    expect(
      modal.content.components.map(
        ({ component }: { component: { custom_id: string } }) => component.custom_id,
      ),
    ).toEqual(['title', 'need', 'topics', 'topics:2', 'form'])
    expect(text).toContain('Salud y seguridad ocupacional')
  })

  it('sends its first part as a part, with lists that stand in two halves as one', async () => {
    const { discord, asked } = await start({
      answer: ({ asks }) =>
        asks.kind === 'fields' && asks.from === 'form' ? done('Kept') : form('request file'),
    })
    const ana = discord.person()
    ana.runs('/request file')
    const { modal } = await ana.sees('modal')

    ana.fills(modal, {
      title: 'Inspection',
      need: 'Plan by risk',
      topics: ['Labour inspection', 'Gender equity'],
    })

    expect((await ana.sees('answer')).text).toContain('Kept')
    expect(asked.all[1]?.asks).toMatchObject({ command: 'request file', from: 'form', partial: true })
    expect(fieldsOf(asked.all[1]?.asks)).toMatchObject({
      title: 'Inspection',
      need: 'Plan by risk',
      topics: ['inspection', 'gender'],
      form: '',
    })
  })

  it('is not asked again about the record it is about, and carries what else it knows', async () => {
    const { discord, asked, parked } = await start({
      answer: ({ asks }) =>
        asks.kind === 'fields' && asks.from === 'form'
          ? done('Asked')
          : form('request accept', {
              values: { ref: 'RIAL-2026-0042', form: 'virtual', period: '2027', payers: 'Each its own' },
            }),
    })
    const ana = discord.person()

    ana.runs('/request accept', { ref: 'RIAL-2026-0042' })
    const { modal } = await ana.sees('modal')
    expect(modal.content.title).toContain('RIAL-2026-0042')
    ana.fills(modal, { payers: 'Brazil' })

    await ana.sees('answer')
    expect(parked.size).toBe(0)
    expect(fieldsOf(asked.all[1]?.asks)).toEqual({
      ref: 'RIAL-2026-0042',
      form: 'virtual',
      period: '2027',
      payers: 'Brazil',
    })
  })

  it('keeps with us what is known of its other parts, and joins it again', async () => {
    const values = {
      title: 'Inspection',
      need: 'Plan',
      topics: ['wages'],
      background: 'A long story. '.repeat(100),
    }
    const { discord, asked, parked } = await start({
      answer: ({ asks }) =>
        asks.kind === 'fields' && asks.from === 'form' ? done('Kept') : form('request file', { values }),
    })
    const ana = discord.person()
    ana.runs('/request file')
    const { modal } = await ana.sees('modal')

    expect(parked.get('kept-1')).toEqual({ command: 'request file', fields: values })
    ana.fills(modal)

    await ana.sees('answer')
    expect(asked.all[1]?.asks).toMatchObject({ token: 'kept-1', partial: true })
  })

  it('with something wrong in it says what, keeps all that was typed, and opens again', async () => {
    const typed = { title: 'Inspection', need: 'x'.repeat(3000), topics: [], period: '31 April' }
    const { discord, asked, parked } = await start({
      answer: ({ asks }) => {
        if (asks.kind !== 'fields') return tell('?')
        if (asks.fields.step === 'change') return form('request file', { values: typed, token: asks.token! })
        return asks.from === 'form'
          ? form('request file', {
              values: typed,
              problems: { period: msg('invalid.day'), title: msg('invalid.required') },
            })
          : form('request file')
      },
    })
    const ana = discord.person({ locale: 'pt-BR' })
    ana.runs('/request file')
    ana.fills((await ana.sees('modal')).modal, { title: 'Inspection', need: 'x', topics: ['wages'] })

    const { message, text } = await ana.sees('answer')
    expect(text).toContain('Período:')
    expect(text).toContain('O que você escreveu foi mantido')
    expect([...parked.values()][0]?.fields).toEqual(typed)
    ana.presses('Corrigir', message)

    const { modal } = await ana.sees('modal')
    expect(asked.all.at(-1)?.asks).toMatchObject({ fields: { step: 'change' }, token: 'kept-1' })
    expect(modal.content.components[1].component.value).toBe(typed.need)
  })

  it('is offered with a button where it came too late to open, and a list leads to each of its parts', async () => {
    const kept = {
      label: msg('kernel.change'),
      command: 'request file',
      input: { step: 'change' },
      token: 't'.repeat(22),
    }
    const { discord, asked } = await start({
      answer: ({ asks }) =>
        asks.kind === 'fields' && asks.fields.step === 'change'
          ? form('request file', { values: { title: 'Kept' }, token: asks.token! })
          : { ...ask('Sure?'), links: [kept] },
    })
    const ana = discord.person()
    ana.runs('/request take', { ref: 'RIAL-2026-0042' })
    const question = await ana.sees('answer')

    ana.chooses('Background', question.message)

    const { modal } = await ana.sees('modal')
    expect(modal.content.title).toBe('File a request · 3/4')
    expect(modal.content.components[0].component.custom_id).toBe('background')
    ana.fills(modal, { background: 'New' })
    await ana.sees('answer')
    expect(asked.all.at(-1)?.asks).toMatchObject({ token: kept.token, partial: true, from: 'form' })
  })

  it('is offered as a button where its answer came after the word that it is coming', async () => {
    const { discord } = await start({
      answer: () => form('request take', { values: { ref: 'RIAL-2026-0042' } }),
    })
    const ana = discord.person()

    ana.runs('/request take', { ref: 'RIAL-2026-0042' })

    const { text, message } = await ana.sees('answer')
    expect(text).toContain('[Open the form]')
    ana.presses('Open the form', message)
    expect((await ana.sees('modal')).text).toContain('RIAL-2026-0042')
  })

  it('opens from the menu of a message with its words', async () => {
    const { discord, asked } = await start({
      answer: ({ asks }) => form('request file', { values: fieldsOf(asks) }),
    })
    const ana = discord.person()

    ana.filesMessage('We would like to learn *from* Chile.', discord.channel('general'))

    const { modal } = await ana.sees('modal')
    expect(fieldsOf(asked.all[0]?.asks)).toEqual({ need: 'We would like to learn *from* Chile.' })
    expect(modal.content.components[1].component.value).toBe('We would like to learn *from* Chile.')
  })

  it('has links too long for a button wait with us', async () => {
    const long = {
      state: 'under_way',
      topic: 'collective_bargaining',
      officer: '0'.repeat(36),
      year: '2026',
      page: '2',
    }
    const { discord, asked, parked } = await start({
      answer: ({ asks }) =>
        asks.kind === 'fields' && asks.token
          ? tell('Page 2')
          : tell('Page 1', link(msg('kernel.next'), 'request list', long)),
    })
    const ana = discord.person()
    ana.runs('/request list', { ministry: 'MX' })
    const { message } = await ana.sees('answer')

    ana.presses('Next page', message)

    expect((await ana.sees('answer')).text).toContain('Page 2')
    expect(parked.get('kept-1')).toEqual({ command: 'request list', fields: long })
    expect(asked.all[1]?.asks).toMatchObject({ command: 'request list', fields: {}, token: 'kept-1' })
  })
})
