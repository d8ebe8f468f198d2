import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'
import { made, people } from './setting.ts'

const desk = await openDesk()
const { activity, cast, ...voices } = await people(desk)
const { trinidad, officer } = voices

const pledge = await made(trinidad, 'fund pledge', { amount: '1000', first: '1 August 2026' })
const receipt = await made(officer, 'fund receive', { contributor: 'TT', amount: '5000', bank: 'A1' })
const earmark = await made(officer, 'fund earmark', {
  amount: '900',
  subject: activity,
  spending: 'studies',
  reason: 'A study',
})
const order = await made(officer, 'fund propose', { entry: earmark, payee: 'A printer', reason: 'Paper' })

const secretariat = 'officer second lead'
const authorities = 'trinidad mexico brazil deputy'
const linked = `${authorities} ${secretariat} barbados staff observer`
const ownAndOfficers = `trinidad deputy ${secretariat}`

test.each<[string, string]>([
  ['fund show', linked],
  ['fund chart picture:years', linked],
  ['fund pledges', `${authorities} ${secretariat} barbados`],
  ['fund pledges contributor:TT', ownAndOfficers],
  ['fund statement contributor:TT', ownAndOfficers],
  ['fund contributors', secretariat],
  ['fund export', secretariat],
  [`fund entry ${pledge}`, ownAndOfficers],
  [`fund entry ${receipt}`, ownAndOfficers],
  [`fund entry ${earmark}`, secretariat],
  [`fund entry ${order}`, `${authorities} ${secretariat}`],
])('“%s” is answered to %s, and to nobody else', async (line, who) => {
  const answered: string[] = []
  for (const [name, voice] of Object.entries(voices)) {
    const { tone } = await voice.says(line)
    if (tone === 'plain') answered.push(name)
    else expect([name, tone]).toEqual([name, 'refused'])
  }

  expect(answered.sort()).toEqual(who.split(' ').sort())
})

test('the sums everybody may see name no ministry', async () => {
  const { text } = await voices.staff.says('fund show')

  expect(text).toContain('US$5,000')
  expect(text).not.toContain('Trinidad')
  expect(text).not.toContain('printer')
})
