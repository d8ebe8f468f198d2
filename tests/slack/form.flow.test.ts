import { describe, expect, it } from 'vitest'
import { ask, done, type Reply, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { transports } from './house.ts'
import { button, filing, gate, houses, sentence, wish } from './setting.ts'

const start = houses()
const filled = { title: 'Labour inspection', need: 'We need to learn', topics: ['inspection'] }

describe.each(transports)('a form in Slack, over %s', transport => {
  it('opens where the answer is one, and its answer takes its place', async () => {
    const { slack, asked } = await start(transport, {
      answer: one => (one.asks.kind === 'line' ? filing() : done('Filed')),
    })
    const ana = slack.person()
    const general = slack.channel('general')

    await ana.types('/rial request file', general)
    const { view } = await ana.sees('modal')
    const { status, answer } = await ana.submits(view, filled)
    const coming = await ana.sees('modal')
    const last = await ana.sees('modal')

    expect([status, answer?.response_action]).toEqual([200, 'update'])
    expect(coming.text).toContain(sentence('slack.working', 'en'))
    expect(last.text).toContain('✅ Filed')
    await asked.next('the line')
    expect(await asked.next('the form')).toMatchObject({
      id: expect.stringMatching(`^slack:view:${view.id}:`),
      click: null,
      room: { channel: general.id, private: false },
      asks: {
        kind: 'fields',
        command: 'request file',
        fields: expect.objectContaining(filled),
        from: 'form',
      },
    })
  })

  it('opens later where the answer takes its time: a word that it is coming stands there meanwhile', async () => {
    const slow = gate<Reply>()
    const { slack } = await start(transport, { answer: () => slow.passed })
    const ana = slack.person()

    await ana.types('/rial request file')
    const coming = await ana.sees('modal')
    slow.open(filing())
    const form = await ana.sees('modal')

    expect(coming.text).toContain(sentence('slack.working', 'en'))
    expect(form.view).toBe(coming.view)
    expect(Object.keys(form.view.values)).toContain('need')
  })

  it('opened from a slow answer that is no form after all shows that answer', async () => {
    const slow = gate<Reply>()
    const { slack } = await start(transport, { answer: () => slow.passed })
    const ana = slack.person()

    await ana.types('/rial request list')
    await ana.sees('modal')
    slow.open(tell('Nothing waits'))

    expect((await ana.sees('modal')).text).toContain('Nothing waits')
  })

  it('that could not be opened in time waits behind a button, with what was known of it', async () => {
    const { slack, asked } = await start(transport, {
      answer: () => filing({ values: { title: 'Inspection', topics: ['osh', 'wages'] } }),
    })
    const ana = slack.person()
    slack.fails('views.open', { error: 'expired_trigger_id' })

    await ana.types('/rial request file', slack.channel('general'))
    const { message, text } = await ana.sees('ephemeral')
    await ana.presses('Open the form', message)

    expect(text).toContain(sentence('slack.form_waits', 'en'))
    await ana.sees('modal')
    await asked.next('the line')
    expect((await asked.next('the press')).asks).toEqual({
      kind: 'fields',
      command: 'request file',
      fields: { title: 'Inspection', topics: 'osh, wages' },
      from: 'link',
    })
  })

  it('that continues something kept is opened again by its token', async () => {
    const { slack, asked } = await start(transport, {
      answer: () => filing({ values: { title: 'Inspection' }, token: 'kept' }),
    })
    const ana = slack.person()
    slack.endTriggers()

    await ana.types('/rial request file')
    await ana.presses('Open the form', (await ana.sees('ephemeral')).message)

    await asked.next('the line')
    expect((await asked.next('the press')).asks).toMatchObject({ token: 'kept', fields: { step: 'change' } })
  })

  it('with a fault keeps everything typed and says beside the field what is wrong, without asking the desk', async () => {
    const { slack, asked } = await start(transport, { answer: () => filing() })
    const ana = slack.person({ locale: 'en-US' })
    await ana.types('/rial request file')
    const { view } = await ana.sees('modal')
    await asked.next('the line')

    await ana.submits(view, { ...filled, need: '\u200b', period: 'when the cows come home' })
    const { errors } = await ana.sees('errors')

    expect(Object.keys(errors).sort()).toEqual(['need', 'period'])
    expect(asked.left()).toEqual([])
    await ana.submits(view, { need: 'We need to learn', period: 'May 2027' })
    expect((await asked.next('the good form')).asks).toMatchObject({
      fields: { ...filled, period: 'May 2027' },
    })
  })

  it('that the desk sends back shows what is wrong and what was typed', async () => {
    const back = filing({
      values: { ...filled, title: 'Inspection' },
      problems: { title: msg('slack.stale') },
    })
    const { slack } = await start(transport, { answer: one => (one.asks.kind === 'line' ? filing() : back) })
    const ana = slack.person()
    await ana.types('/rial request file')
    await ana.submits((await ana.sees('modal')).view, filled)
    await ana.sees('modal')

    const { text, view } = await ana.sees('modal')

    expect(text).toContain(sentence('slack.stale', 'en'))
    expect(text).toContain('Inspection')
    expect(view.values.topics).toMatchObject({ chosen: { selected_options: [{ value: 'inspection' }] } })
  })

  it('asks its question in the same modal, and answers there', async () => {
    const answers: Record<string, Reply> = {
      file: filing(),
      'request file': ask('File it?', button('request yes')),
      'request yes': done('Filed'),
    }
    const { slack, asked } = await start(transport, { answer: one => answers[wish(one)] ?? tell('?') })
    const ana = slack.person()
    await ana.types('/rial file')
    const { view } = await ana.sees('modal')
    await ana.submits(view, filled)
    await ana.sees('modal')
    const question = await ana.sees('modal')

    await ana.presses('Open the form', question.view)
    const answer = await ana.sees('modal')

    expect(question.text).toContain('❓ File it?')
    expect([answer.view, answer.text.includes('✅ Filed')]).toEqual([view, true])
    await asked.next('typed')
    await asked.next('filled in')
    expect(await asked.next('pressed')).toMatchObject({
      id: expect.stringMatching(/^slack:trigger:/),
      click: null,
    })
  })

  it('whose button takes its time says so in the same modal', async () => {
    const slow = gate<Reply>()
    const answers: Record<string, Reply | Promise<Reply>> = {
      file: filing(),
      'request file': ask('File it?', button('request yes')),
      'request yes': slow.passed,
    }
    const { slack } = await start(transport, { answer: one => answers[wish(one)] ?? tell('?') })
    const ana = slack.person()
    await ana.types('/rial file')
    const { view } = await ana.sees('modal')
    await ana.submits(view, filled)
    await ana.sees('modal')
    await ana.presses('Open the form', (await ana.sees('modal')).view)

    const coming = await ana.sees('modal')
    slow.open(done('Filed'))
    const answer = await ana.sees('modal')

    expect([coming.view, coming.text.includes(sentence('slack.working', 'en'))]).toEqual([view, true])
    expect([answer.view, answer.text.includes('✅ Filed')]).toEqual([view, true])
  })

  it('closed before its answer came is answered privately, so that nothing said is lost', async () => {
    const slow = gate<Reply>()
    const { slack } = await start(transport, {
      answer: one => (one.asks.kind === 'line' ? filing() : slow.passed),
    })
    const ana = slack.person()
    await ana.types('/rial request file', slack.channel('general'))
    const { view } = await ana.sees('modal')
    await ana.submits(view, filled)

    ana.closes(view)
    slow.open(done('Filed as RIAL-2026-0042'))

    const { message, text } = await ana.sees('message')
    expect([message.channel, text]).toEqual([ana.dm, '✅ Filed as RIAL-2026-0042'])
  })

  it('shows its answer also where that overtakes the acknowledgement on its way', async () => {
    const { slack } = await start(transport, {
      answer: one => (one.asks.kind === 'line' ? filing() : done('Filed')),
    })
    const ana = slack.person()
    await ana.types('/rial request file')
    slack.delayAcknowledgements()

    await ana.submits((await ana.sees('modal')).view, filled)

    expect((await ana.sees('modal')).text).toContain(sentence('slack.working', 'en'))
    expect((await ana.sees('modal')).text).toContain('✅ Filed')
    expect(ana.unseen()).toEqual([])
  })

  it('sent twice is the same form, filled in differently it is another', async () => {
    const { slack, asked } = await start(transport, { answer: () => filing() })
    const ana = slack.person()
    await ana.types('/rial request file')
    const { view } = await ana.sees('modal')
    const before = structuredClone(view)

    const sent = await ana.submits(view, filled)
    await sent.again()
    await ana.submits(before, { ...filled, title: 'Another' })

    await asked.next('typed')
    const ids = [await asked.next('one'), await asked.next('two'), await asked.next('three')].map(
      ({ id }) => id,
    )
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[0])
  })
})
