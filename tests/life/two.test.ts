import { expect, it } from 'vitest'
import { ask } from '#tests/db/server-run.ts'
import { houses, until } from './house.ts'
import { sight, yesOn } from './sight.ts'

const open = houses()
const never = new Promise<never>(() => {})
/** Nothing alike: what is, both are told of a few seconds later. */
const needs = ['Arbitration of wage claims', 'Gloves for welders', 'Register of maritime pilots']

it('two Enlaces on one database are one desk: an event that reaches both is done once and told once', async () => {
  const { people, slack, enlace, another, url } = await open(['MX', 'BR', 'GT'])
  const other = await another()
  const at = ({ port }: { port: number }) => slack.callsAt(`http://127.0.0.1:${port}/slack/events`)

  await Promise.all(
    people.contacts.map(async (contact, number) => {
      await contact.types(
        `/rial request file title:"${needs[number]}" need:"${needs[number]}" topics:osh different:"A test"`,
        people.triage,
      )
      const asked = (await sight(contact, seen => yesOn(seen) !== undefined, never))!
      at(enlace)
      const yes = contact.presses(yesOn(asked)!, asked.on)
      at(other)
      await Promise.all([yes, contact.presses(yesOn(asked)!, asked.on)])
      await (await yes).again()
      await sight(contact, ({ text }) => /RIAL-\d{4}-\d{4}/.test(text), never)
    }),
  )

  expect(await ask(url, 'select title from request order by title')).toEqual(
    people.contacts.map((_, number) => ({ title: needs[number] })),
  )
  await until(
    () => ask(url, `select from delivery where state = 'waiting'`),
    ({ length }) => length === 0,
  )
  const posted = slack.calls.filter(({ method }) => method === 'chat.postMessage')
  const keys = posted.map(({ args }) => args.metadata?.event_payload.key)
  expect(keys).toHaveLength(6)
  expect(new Set(keys).size).toBe(6)
})
