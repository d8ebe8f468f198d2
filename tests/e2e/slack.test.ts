import { afterEach, describe, expect, it } from 'vitest'
import type { Done } from '#domain/request/input.ts'
import { replay } from '#domain/request.ts'
import { type Loopback, loopback } from '#tests/slack/loopback.ts'
import { enlace } from './enlace.ts'

type Person = ReturnType<Loopback['person']>

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** The whole network in one workspace: the first lead links, and everybody else is invited and appointed in chat. */
async function network(transport: 'http' | 'socket') {
  const slack = await loopback(transport)
  closing.push(slack.close)
  const running = await enlace({ slack: slack.settings })
  closing.push(running.close)
  slack.callsAt(`http://127.0.0.1:${running.port}/slack/events`)

  const triage = slack.channel('triage')
  const lead = slack.person()
  const answered = async (person: Person, line: string, channel = triage) => {
    await person.types(`/rial ${line}`, channel)
    return person.sees('ephemeral')
  }
  await answered(lead, `person link code:${running.leadCode}`)
  await answered(lead, 'settings channel purpose:triage language:en zone:America/New_York')

  const joins = async (name: string, as: string, locale: string) => {
    const person = slack.person({ locale })
    const { text } = await answered(lead, `person invite name:"${name}" ${as}`)
    const [code] = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text) ?? []
    await answered(person, `person link code:${code}`)
    return person
  }
  const officer = await joins('Officer, Technical Secretariat', 'role:officer language:en', 'en-US')
  const mexico = await joins('Punto de contacto, México', 'role:staff ministry:MX', 'es-LA')
  const brazil = await joins('Ponto focal, Brasil', 'role:staff ministry:BR', 'pt-BR')
  for (const [ministry, person] of [
    ['MX', 'Punto de contacto, México'],
    ['BR', 'Ponto focal, Brasil'],
  ]) {
    const { message } = await answered(lead, `contact appoint ministry:${ministry} person:"${person}"`)
    await lead.presses('Appoint', message)
    expect((await lead.sees('ephemeral')).text).toContain('is now the contact point')
  }
  for (const person of [mexico, brazil]) await person.sees('message')

  return { slack, running, triage, lead, officer, mexico, brazil }
}

/** Waits until a message with these words is posted in the channel, or edited so. */
async function comes(slack: Loopback, channel: Parameters<Loopback['sees']>[0], words: string) {
  for (;;) {
    const { message } = await slack.sees(channel)
    if (JSON.stringify(message).includes(words)) return message
  }
}

describe.each(['http', 'socket'] as const)('a request in Slack, over %s', transport => {
  it('is filed in Spanish, taken and offered in English, accepted in Portuguese', async () => {
    const { slack, running, triage, officer, mexico, brazil } = await network(transport)

    await mexico.types('/rial solicitud presentar', triage)
    const { view: form } = await mexico.sees('modal')
    await mexico.submits(form, {
      title: 'Programa de trabajo seguro',
      need: 'Conocer el programa brasileño. <!channel> <https://rial.example|haga clic>',
      topics: ['osh'],
      wished: ['BR'],
      form: 'expert_visit',
      period: 'mayo o junio de 2027',
    })
    const asked = await mexico.sees('modal', ({ text }) => text.includes('mayo o junio de 2027'))
    expect(asked.text).toContain('Programa de trabajo seguro')
    expect(triage.messages).toEqual([])
    await mexico.presses('Presentar', asked.view)
    const filed = await mexico.sees('modal', ({ text }) => /RIAL-\d{4}-\d{4}/.test(text))
    const [ref = ''] = /RIAL-\d{4}-\d{4}/.exec(filed.text) ?? []

    const card = await comes(slack, triage, 'Take')
    expect(card).toMatchObject({ thread: null, text: expect.stringContaining(ref) })
    // What people write is never read as Slack's own markup: it is escaped, or in blocks that have none.
    expect(card.text).not.toContain('<!channel>')
    expect(JSON.stringify(card.blocks)).not.toMatch(/mrkdwn|"url"/)
    await officer.presses('Take', card)
    expect((await officer.sees('ephemeral')).text).toContain(ref)
    expect((await mexico.sees('message')).text).toContain('Secretaría Técnica')

    await comes(slack, triage, 'Offer')
    await officer.presses('Offer', card)
    const { view: offer } = await officer.sees('modal')
    await officer.submits(offer, { providers: ['BR'] })
    await officer.sees('modal', ({ text }) => text.includes('each provider answers for itself'))

    const notice = await brazil.sees('message')
    expect(notice.text).toContain(ref)
    expect(notice.text).toContain('México')
    await brazil.presses('Aceitar', notice.message)
    const { view: acceptance } = await brazil.sees('modal')
    expect(acceptance.values.period).toBeDefined()
    await brazil.submits(acceptance, { payers: 'Brasil: especialistas; México: logística.' })
    const sure = await brazil.sees('modal', ({ text }) => text.includes('maio ou junho de 2027'))
    await brazil.presses('Aceitar', sure.view)
    await brazil.sees('modal', ({ text }) => text.includes(ref) && text.includes('✅'))
    expect((await mexico.sees('message')).text).toContain('Ponto focal, Brasil')

    await comes(slack, triage, 'acceptance of the offer')
    expect(JSON.stringify(card.blocks)).toContain('agreed')
    const [main, thread] = [null, card.ts].map(of => triage.messages.filter(({ thread }) => thread === of))
    expect(main).toHaveLength(1)
    expect(thread?.map(({ text }) => /: (.*?), \d/.exec(text)?.[1])).toEqual([
      'filing',
      'taking into review',
      'offer to a provider',
      'acceptance of the offer',
    ])

    const kept = await running.database.db.requests.find(ref, 'read')
    const acts = await running.database.db.journal.of('request', ref)
    expect(acts.map(({ act }) => act)).toEqual(['file', 'take', 'offer', 'accept'])
    const history = acts.map(({ facts, personId, person, at }) => ({
      input: facts.input,
      by: personId && { id: personId, name: person },
      at,
    }))
    expect(replay(history as Done[])).toEqual(kept?.standing)
  })
})
