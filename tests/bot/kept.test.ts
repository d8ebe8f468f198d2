import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { as, contact, way, clock } = await openDesk()

test('an answer can be looked up again by whoever it was given to, and by nobody else', async () => {
  const [mexico, brazil] = [await contact('MX'), await contact('BR')]
  const first = await as(mexico).says('request list')
  clock.pass(40)

  expect(await way.kept(mexico.account, ['something else', first.invocation.id])).toEqual({
    reply: first.reply,
    reader: first.reader,
  })
  expect(await way.kept(brazil.account, [first.invocation.id])).toBeNull()
  expect(await way.kept(mexico.account, ['something else'])).toBeNull()
  expect(await way.kept(mexico.account, [])).toBeNull()
})
