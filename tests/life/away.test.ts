import { describe, expect, it } from 'vitest'
import { ask } from '#tests/db/server-run.ts'
import { houses, until } from './house.ts'
import { sight, yesOn } from './sight.ts'

const open = houses()
const never = new Promise<never>(() => {})
const line = '/rial request file title:"While it is away" need:"It must not be half done" topics:osh'

describe('while the database is away', () => {
  it('people are told to try again, nothing is half done, and it recovers by itself', async () => {
    const { people, wire, url, health } = await open()
    const [mexico] = people.contacts
    await mexico!.types(line, people.triage)
    const asked = (await sight(mexico!, seen => yesOn(seen) !== undefined, never))!
    expect(await health()).toEqual([200, 'ready'])

    wire.cut()
    await mexico!.presses(yesOn(asked)!, asked.on)
    const told = (await sight(mexico!, ({ text }) => text.includes('records'), never))!
    expect(told.text).toContain('Nothing was saved')
    expect(await health()).toEqual([503, 'not ready: the database cannot be reached'])
    expect(await ask(url, 'select ref from request')).toEqual([])

    wire.mend()
    await until(health, ([status]) => status === 200)
    await mexico!.types(line, people.triage)
    const again = (await sight(mexico!, seen => yesOn(seen) !== undefined, never))!
    await mexico!.presses(yesOn(again)!, again.on)
    await sight(mexico!, ({ text }) => /RIAL-\d{4}-0001/.test(text), never)
    expect(await ask(url, 'select ref from request')).toHaveLength(1)
  })

  it('what Slack has taken meanwhile is written down when it is back, and not sent again', async () => {
    const { people, wire, url, slack, logged } = await open(['MX'])
    const [mexico] = people.contacts
    await mexico!.types(line, people.triage)
    const asked = (await sight(mexico!, seen => yesOn(seen) !== undefined, never))!
    await mexico!.presses(yesOn(asked)!, asked.on)

    await slack.next('chat.postMessage')
    wire.cut()
    await until(
      async () => logged(),
      said => said.includes('a delivery is not recorded yet'),
    )
    wire.mend()

    const state = () => ask(url, `select state, unsure from delivery order by id`)
    const sent = await until(state, rows => rows.every(({ state }) => state === 'sent'))
    expect(sent.map(({ unsure }) => unsure)).toEqual([false, false])
    expect(people.triage.messages.filter(({ thread }) => thread === null)).toHaveLength(1)
  })

  it('is said to be away where it only falls silent', async () => {
    const { wire, health } = await open()

    wire.silence()
    expect(await health()).toEqual([503, 'not ready: the database cannot be reached'])
    wire.cut()
    wire.mend()
    await until(health, ([status]) => status === 200)
  })
})
