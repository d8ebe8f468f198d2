import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import type { Heard } from '#tests/setup/voice.ts'
import { entryIn, people } from './setting.ts'

const desk = await openDesk()
const { database, clock } = desk
const { officer, lead } = await people(desk)
const reportIn = ({ reply }: Heard) =>
  reply.body.flatMap(block => (block.kind === 'file' ? [block.text] : []))[0]

test('a closed period keeps its report to the byte, and later corrections fall in the open one', async () => {
  const came = { contributor: 'TT', amount: '10500', bank: 'SWIFT 77', on: '20 August 2026' }
  const receipt = entryIn((await officer.makes('fund receive', came)).text)
  expect((await officer.opens('fund close', { to: '31 August 2026' })).keys).toContain('refusal.gate.role')
  const closed = await lead.makes('fund close', { to: '31 August 2026' })
  const report = reportIn(closed)!
  expect(report).toContain('received,fund,,10500.00')

  const late = { contributor: 'BB', amount: '5', bank: 'LATE', on: '31 August 2026' }
  expect((await officer.opens('fund receive', late)).keys).toContain('refusal.fund.closed')
  await officer.makes('fund receive', { ...late, on: '1 September 2026', reason: 'Of 31 August' })
  expect((await lead.opens('fund close', { to: '31 August 2026' })).keys).toContain('refusal.fund.closeDay')

  // Also where what the report tells of is itself reversed.
  await officer.makes('fund reverse', { entry: receipt, reason: 'It was for another account' })
  expect(reportIn(await officer.says(`fund entry ${entryIn(closed.text)}`))).toBe(report)
  expect((await officer.says('fund show')).text).toContain('Received: US$5')
  expect(await database.db.health.books()).toEqual([])

  clock.pass(30)
  const next = reportIn(await lead.makes('fund close', { to: '30 September 2026' }))!
  expect(next).toContain('opening,fund,,10500.00')
  expect(next).toContain('available at the end,fund,,5.00')
})
