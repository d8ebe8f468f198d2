import { describe, expect, it } from 'vitest'
import { ask, done, link, type Reply, tell, text } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { transports } from './house.ts'
import { readable } from './loopback-world.ts'
import { houses, sentence } from './setting.ts'

const start = houses()
const label = msg('slack.open_form')
const take = link(label, 'request take', { ref: 'RIAL-2026-0042' })

describe.each(transports)('a line typed in Slack, over %s', transport => {
  it('is answered to the asker alone, in the channel, in their own language', async () => {
    const { slack, asked } = await start(transport, {
      answer: () => tell('RIAL', text(msg('slack.working'))),
    })
    const general = slack.channel('general')
    const ana = slack.person({ locale: 'es-419', tz: 'America/Mexico_City' })

    const { status, answer } = await ana.types('/rial request show RIAL-2026-0042', general)
    const { message } = await ana.sees('ephemeral')

    expect([status, answer]).toEqual([200, null])
    expect(readable(message.blocks)).toBe(`RIAL\n${sentence('slack.working', 'es')}`)
    expect(general.messages).toEqual([])
    expect(await asked.next('asked')).toEqual({
      id: expect.stringMatching(/^slack:trigger:.+/),
      click: null,
      account: {
        platform: 'slack',
        workspace: 'T0RIAL',
        id: ana.id,
        locale: 'es-419',
        zone: 'America/Mexico_City',
      },
      room: { channel: general.id, private: false },
      asks: { kind: 'line', text: 'request show RIAL-2026-0042' },
    })
  })

  it('is said in the open only where the answer is meant for the room', async () => {
    const { slack } = await start(transport, { answer: () => ({ ...tell('For all'), audience: 'room' }) })
    const general = slack.channel('general')

    await slack.person().types('/rial request board', general)

    expect((await slack.sees(general)).text).toBe('For all')
  })

  it('asked in private is private', async () => {
    const { slack, asked } = await start(transport)
    const ana = slack.person()

    await ana.types('/rial help')

    expect((await asked.next('asked')).room).toEqual({ channel: null, private: true })
    expect((await ana.sees('ephemeral')).message.channel).toBe(ana.dm)
  })

  it('delivered again has the same identity, so that it can be answered once', async () => {
    const { slack, asked } = await start(transport)

    const delivered = await slack.person().types('/rial request take RIAL-2026-0042')
    await delivered.again()

    expect((await asked.next('the first')).id).toBe((await asked.next('the second')).id)
  })

  it('names people and channels by their ids, and is otherwise as typed', async () => {
    const { slack, asked } = await start(transport)

    await slack
      .person()
      .types('/rial person link account:<@U042|ana> &lt;!channel&gt; <https://rial.example|here>')

    expect((await asked.next('asked')).asks).toEqual({
      kind: 'line',
      text: 'person link account:<@U042> <!channel> here (https://rial.example)',
    })
  })

  it('that cannot be answered says so, and what went wrong stays with the operator', async () => {
    const { slack, log } = await start(transport, { answer: () => Promise.reject(new Error('of the desk')) })
    const ana = slack.person({ locale: 'pt-BR' })

    await ana.types('/rial request list')

    expect((await ana.sees('ephemeral')).text).toContain(sentence('slack.trouble', 'pt'))
    expect(log.join('\n')).toContain('of the desk')
  })

  it('is answered privately when the address for answers is over', async () => {
    const { slack } = await start(transport)
    const ana = slack.person()
    slack.endAddresses()

    await ana.types('/rial help', slack.channel('general'))

    const { message } = await ana.sees('message')
    expect([message.channel, readable(message.blocks)]).toEqual([ana.dm, 'Said'])
  })
})

describe.each(transports)('a button in a message of Slack, over %s', transport => {
  const script = (answers: Record<string, Reply>) => ({
    answer: (invocation: { asks: { kind: string; command?: string; text?: string } }) =>
      answers[invocation.asks.command ?? invocation.asks.text ?? ''] ?? tell('nothing'),
  })

  it('that only the asker sees is replaced by its answer', async () => {
    const answers = { show: ask('Take it?', take), 'request take': done('Taken') }
    const { slack, asked } = await start(transport, script(answers))
    const ana = slack.person()

    await ana.types('/rial show', slack.channel('general'))
    const { message } = await ana.sees('ephemeral')
    await ana.presses('Open the form', message)
    const after = await ana.sees('ephemeral')

    expect(after.message).toBe(message)
    expect(readable(message.blocks)).toBe('✅ Taken')
    await asked.next('typed')
    expect(await asked.next('pressed')).toMatchObject({
      id: expect.stringMatching(/^slack:trigger:/),
      click: expect.stringMatching(/^slack:click:C.*:-:.*:U/),
      asks: { kind: 'fields', command: 'request take', fields: { ref: 'RIAL-2026-0042' }, from: 'link' },
    })
  })

  it('on a card in a channel leaves the card and answers its presser alone', async () => {
    const { slack, platform } = await start(transport, script({ 'request take': done('Taken') }))
    const triage = slack.channel('triage')
    const officer = slack.person({ locale: 'en-GB' })
    const place = { platform: 'slack', workspace: 'T0RIAL', kind: 'channel', id: triage.id } as const
    await platform.send({
      place,
      reply: tell('RIAL-2026-0042', take),
      reader: { language: 'en', zone: 'UTC' },
      edits: null,
      under: null,
      key: 'k1',
    })
    const { message: card } = await slack.sees(triage)

    await officer.presses('Open the form', card)

    expect((await officer.sees('ephemeral')).text).toBe('✅ Taken')
    expect(readable(card.blocks)).toBe('RIAL-2026-0042\n[Open the form]')
    expect(triage.messages).toEqual([card])
  })

  it('pressed twice is the same press, and its successor is another', async () => {
    const { slack, asked } = await start(
      transport,
      script({ show: ask('Take it?', take), 'request take': ask('Again?', take) }),
    )
    const ana = slack.person()
    await ana.types('/rial show', slack.channel('general'))
    const { message } = await ana.sees('ephemeral')
    const [one, same] = [{ ...message }, { ...message }]

    await ana.presses('Open the form', one)
    await ana.sees('ephemeral')
    await ana.presses('Open the form', same)
    await ana.sees('ephemeral')
    await ana.presses('Open the form', one)

    await asked.next('typed')
    const clicks = [await asked.next('one'), await asked.next('two'), await asked.next('three')].map(
      ({ click }) => click,
    )
    expect(clicks[0]).toBe(clicks[1])
    expect(clicks[2]).not.toBe(clicks[0])
  })

  it('that is none of ours, or no longer, says so', async () => {
    const { slack, asked } = await start(transport, script({ show: ask('Take it?', take) }))
    const ana = slack.person({ locale: 'fr-FR' })
    await ana.types('/rial show', slack.channel('general'))
    const { message } = await ana.sees('ephemeral')
    await asked.next('typed')

    const [found] = message.blocks
      .flatMap(({ elements }) => elements ?? [])
      .filter(({ type }) => type === 'button')
    found.value = '0~forged'
    await ana.presses(found.text.text, message)

    expect((await ana.sees('ephemeral')).text).toContain(sentence('slack.stale', 'fr'))
    expect(asked.left()).toEqual([])
  })

  it('in a thread is answered in the thread', async () => {
    const { slack, platform } = await start(transport, script({ 'request take': done('Taken') }))
    const triage = slack.channel('triage')
    const officer = slack.person()
    const post = {
      place: { platform: 'slack', workspace: 'T0RIAL', kind: 'channel', id: triage.id },
      reader: { language: 'en', zone: 'UTC' },
      edits: null,
    } as const
    const card = await platform.send({ ...post, reply: tell('Card'), under: null, key: 'k1' })
    await platform.send({ ...post, reply: tell('Note', take), under: card, key: 'k2' })
    await slack.sees(triage)
    const { message: note } = await slack.sees(triage)

    await officer.presses('Open the form', note)

    expect((await officer.sees('ephemeral')).message.thread).toBe(card.message)
  })

  it('with an answer for the room is said in the open and leaves nothing to press', async () => {
    const { slack } = await start(
      transport,
      script({ show: ask('Tell all?', take), 'request take': { ...done('All know'), audience: 'room' } }),
    )
    const general = slack.channel('general')
    const ana = slack.person()
    await ana.types('/rial show', general)
    const { message } = await ana.sees('ephemeral')

    await ana.presses('Open the form', message)

    expect((await slack.sees(general)).text).toBe('✅ All know')
    await ana.sees('deleted')
    expect(message.gone).toBe(true)
  })
})
