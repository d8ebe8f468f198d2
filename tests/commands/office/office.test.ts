import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { as, contact, lead, sql } = await openDesk()
const someLead = as(await lead())
const other = as(await lead('Second lead'))
const assign = (office: string, ministry: string, from: string, more = {}) =>
  someLead.tries('office assign', { office, ministry, from, ...more })
const holders = async (on: string) => {
  const { reply } = await someLead.says(`office list ${on}`)
  return reply.body.flatMap(block => (block.kind === 'table' ? block.rows : []))
}

test('a ministry holds an office from a day on, and its contact point is an authority while it does', async () => {
  const mexico = as(await contact('MX'))
  await assign('wg1_chair', 'MX', '1 October 2026', { to: '1 January 2027' })

  expect(await holders('30 September 2026')).toHaveLength(0)
  expect(await holders('1 October 2026')).toHaveLength(1)
  expect(await holders('31 December 2026')).toHaveLength(1)
  expect(await holders('1 January 2027')).toHaveLength(0)
  expect((await mexico.says('person whoami')).keys).not.toContain('choices.office.wg1_chair')
})

test('who takes a seat ends the term of who held it, on the same day, and both stay in the record', async () => {
  await assign('wg2_chair', 'SV', '1 May 2026')
  await assign('wg2_chair', 'BR', '1 September 2026')
  const terms = await sql<{ ministry: string; since: string; until: string | null }>(
    `select ministry, since::text, until::text from office_holder where office = 'wg2_chair' order by since`,
  )

  expect(terms).toEqual([
    { ministry: 'SV', since: '2026-05-01', until: '2026-09-01' },
    { ministry: 'BR', since: '2026-09-01', until: null },
  ])
})

test('the Troika has three seats, a chair one, and no ministry two seats of one office', async () => {
  for (const [place, code] of ['MX', 'BR', 'TT'].entries())
    expect((await assign('troika', code, '1 May 2026', { seat: String(place + 1) })).tone).toBe('done')

  expect((await assign('troika', 'AR', '1 May 2026', { seat: '4' })).reply.form?.problems).toHaveProperty(
    'seat',
  )
  expect((await assign('wg1_chair', 'AR', '1 May 2026', { seat: '2' })).keys).toContain(
    'refusal.office.noSeat',
  )
  expect((await assign('troika', 'MX', '1 June 2026', { seat: '2' })).keys).toContain('refusal.office.held')
})

test('of two leads who seat different ministries at the same instant one is refused kindly', async () => {
  const days = { office: 'wg1_vice', from: '1 May 2026' }
  const asked = [
    await someLead.opens('office assign', { ...days, ministry: 'CR' }),
    await other.opens('office assign', { ...days, ministry: 'CL' }),
  ] as const
  const answers = await Promise.all([someLead.agrees(asked[0]), other.agrees(asked[1])])

  expect(answers.map(({ tone }) => tone).sort()).toEqual(['done', 'refused'])
  expect(answers.flatMap(({ keys }) => keys)).toContain('refusal.office.held')
})

test('an office that would end before it begins is refused', async () => {
  const answer = await assign('wg1_chair', 'AR', '1 May 2027', { to: '30 April 2027' })

  expect(answer.keys).toContain('refusal.contact.reversed')
})
