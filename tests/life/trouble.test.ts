import { describe, expect, it } from 'vitest'
import { ask } from '#tests/db/server-run.ts'
import type { Fault } from '#tests/slack/loopback-server.ts'
import { houses, until } from './house.ts'
import { sight, yesOn } from './sight.ts'

const open = houses()
const never = new Promise<never>(() => {})

const troubles: readonly (readonly [string, Fault, { readonly unsure: boolean; readonly times: number }])[] =
  [
    ['asks to be left alone for a second', { status: 429, retryAfter: 1 }, { unsure: false, times: 2 }],
    ['answers 500', { status: 500 }, { unsure: true, times: 2 }],
    ['closes the connection before it takes the message', { broken: 'before' }, { unsure: true, times: 2 }],
    ['does not answer at all', { silent: 'before' }, { unsure: true, times: 1 }],
    ['says that it is overloaded', { error: 'service_unavailable' }, { unsure: false, times: 2 }],
  ]

describe.each(troubles)('when Slack %s', (_, fault, { unsure, times }) => {
  it('the card waits, is tried again and comes, and what Slack could not say is marked', async () => {
    const { people, slack, url } = await open(['MX'])
    const [mexico] = people.contacts
    slack.fails('chat.postMessage', fault, times)

    await mexico!.types(
      '/rial request file title:"Patience" need:"A card" topics:osh different:"A test"',
      people.triage,
    )
    const asked = (await sight(mexico!, seen => yesOn(seen) !== undefined, never))!
    await mexico!.presses(yesOn(asked)!, asked.on)
    await sight(mexico!, ({ text }) => /RIAL-\d{4}-0001/.test(text), never)

    const rows = () => ask(url, 'select state, unsure, attempts from delivery order by id')
    const sent = await until(rows, all => all.every(({ state }) => state === 'sent'))
    expect(sent).toEqual([
      { state: 'sent', unsure, attempts: times + 1 },
      { state: 'sent', unsure: false, attempts: 1 },
    ])
    const [card, line, ...more] = people.triage.messages
    expect([card?.thread, line?.thread, more.length]).toEqual([null, card?.ts, 0])
  })
})
