import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { balancesOf } from '#domain/fund/account.ts'
import { spentByPot, totalsByPot } from '#domain/fund/totals.ts'
import { importedFund } from '#src/cli/fund.ts'
import { openDesk } from '#tests/setup/desk.ts'
import { keysIn } from '#tests/setup/voice.ts'

const path = join(import.meta.dirname, '../../../data/fund-2011-2015.csv')
const golden = await readFile(path, 'utf8')

/** The table as it was published, in dollars: what each pot paid for, with the dollar by which its column differs. */
const published = {
  fund: {
    workshops: 56_075,
    bilateral: 76_954,
    studies: 20_000,
    operation: 57_927,
    communications: 25_000,
    rounding: -1,
  },
  'programme:CA': {
    workshops: 39_880,
    bilateral: 79_458,
    studies: 0,
    operation: 51_012,
    communications: 29_650,
    rounding: 0,
  },
  'cofinancing:SEVERAL': {
    workshops: 76_000,
    bilateral: 20_000,
    studies: 10_000,
    operation: 40_000,
    communications: 6_000,
    rounding: 0,
  },
}

describe('the books of 2011 to 2015', async () => {
  const { as, lead, officer, database } = await openDesk()
  const someLead = as(await lead())
  const asked = await someLead.opens('fund import', { file: ['fund-2011-2015.csv', golden] })
  const done = await someLead.agrees(asked)
  const entries = await database.db.fund.all()
  const balances = await database.db.fund.balances()

  test('are shown before the yes with what they add up to, and kept by it', () => {
    expect(asked.text).toContain('It adds up to US$649,734 received, US$587,955 paid out, US$61,779 left.')
    expect(done.text).toContain('23 entries imported from fund-2011-2015.csv')
    expect(balancesOf(entries)).toEqual(balances)
  })

  test('reproduce what was published: 649,734 in, 587,955 out, 61,779 left, and every row and column', () => {
    const totals = totalsByPot(balances)
    const sum = (of: 'received' | 'paid' | 'available') =>
      [...totals.values()].reduce((all, pot) => all + pot[of], 0) / 100
    expect([sum('received'), sum('paid'), sum('available')]).toEqual([649_734, 587_955, 61_779])
    expect([...totals].map(([pot, { received, paid }]) => [pot, received / 100, paid / 100])).toEqual([
      ['fund', 297_734, 235_955],
      ['programme:CA', 200_000, 200_000],
      ['cofinancing:SEVERAL', 152_000, 152_000],
    ])

    const spent = spentByPot(balances)
    expect(
      Object.fromEntries(
        [...spent].map(([pot, row]) => [
          pot,
          Object.fromEntries(Object.entries(row).map(([on, minor]) => [on, minor / 100])),
        ]),
      ),
    ).toEqual(published)
    const rows = ['workshops', 'bilateral', 'studies', 'operation', 'communications'] as const
    expect(rows.map(on => [...spent.values()].reduce((all, row) => all + row[on], 0) / 100)).toEqual([
      171_955, 176_412, 30_000, 148_939, 60_650,
    ])
  })

  test('say which of their figures are printed, which are worked out, and where the source differs by a dollar', () => {
    const of = (certainty: string) => entries.filter(({ terms }) => terms.certainty === certainty)

    expect(of('inferred').map(({ pot, spending, minor }) => [pot, spending, minor / 100])).toEqual([
      ['fund', 'studies', 20_000],
      ['cofinancing:SEVERAL', 'studies', 10_000],
    ])
    expect(of('rounding').map(({ kind, minor, reason }) => [kind, minor, /587,955/.test(reason)])).toEqual([
      ['adjust', 100, true],
    ])
    expect(of('printed')).toHaveLength(20)
  })

  test('are shown by the Fund in every language, with the years of the source and no sum of what is never added', async () => {
    const { text: shown, reply } = await as(await officer()).says('fund show')
    expect(reply.body.flatMap(block => (block.kind === 'facts' ? [block.rows.length] : []))[0]).toBe(5)
    const pictures = reply.body.flatMap(block => (block.kind === 'chart' ? [block.chart.title] : []))
    expect(keysIn(pictures)).toEqual(['fund.picture.years', 'fund.picture.spending'])
    expect(shown).toContain('Received: US$297,734, of which US$235,955 paid out')
    expect(shown).toContain('Available: US$61,779')
    expect(shown).toContain('2011–2015')
    expect(shown).toContain('Programme of Canada | US$200,000 | US$200,000 | US$0 | US$0')
    expect(shown).toContain('Co-financing of several activities | US$152,000 | US$152,000')
    expect(shown).toContain('workshops | US$56,075 | US$39,880 | US$76,000 | US$171,955')
  })

  test('are shown by contributor without adding what is never added', async () => {
    const shown = (await as(await officer('Another officer')).says('fund contributors')).text

    expect(shown).toContain('several contributors together | Voluntary Contributions Fund | US$297,734')
    expect(shown).toContain('several contributors together | Co-financing of several activities | US$152,000')
    expect(shown).not.toContain('449,734')
  })

  test('are not kept twice, in chat or from the command line', async () => {
    const again = await someLead.opens('fund import', { file: ['other-name.csv', golden] })
    const reader = { language: 'en', zone: 'UTC' } as const
    const printed: string[] = []
    const kept = await importedFund(database, path, { yes: true, reader, now: new Date() }, text =>
      printed.push(text),
    )

    expect(again.keys).toContain('refusal.fund.importedAlready')
    expect([kept, printed.join('')]).toEqual([false, expect.stringContaining('has been imported already')])
    expect(await database.db.fund.all()).toHaveLength(23)
  })
})

describe('a file of books with a bad line', async () => {
  const { as, lead, database } = await openDesk()
  const someLead = as(await lead())
  const offered = (text: string) => someLead.opens('fund import', { file: ['books.csv', text] })
  const head = 'day,kind,contributor,pot,amount,spending,bank\n'

  test.each<[string, string, readonly string[]]>([
    [
      'one of many',
      golden.replace('39880.00', '39.880'),
      ['Line 6: amount · This can be read as US$39,880 or as US$39.88.'],
    ],
    [
      'a sum that is not there',
      golden.replace('56075.00', '297735.00'),
      ['Line 5: There is not enough: US$297,734 can be used, US$297,735 was asked for.'],
    ],
    [
      'everything wrong',
      `${head}31/12/2015,receive,Atlantis,purse,-5,,\n,gift,,fund,0,,\n2099-01-01,receive,TT,fund,5,,\n2015-01-01,pay,,fund,5,cake,`,
      [
        'Line 2: day',
        'Line 2: amount · A sum is written without a minus sign.',
        'Line 2: contributor · No contributor is called that.',
        'Line 2: pot',
        'Line 3: day · This is needed.',
        'Line 3: kind',
        'Line 3: amount · The sum must be more than zero.',
        'Line 4: The day of value cannot lie in the future',
        'Line 5: spending',
      ],
    ],
    [
      'the same receipt twice',
      `${head}2015-01-01,receive,TT,fund,5,,B-1\n2015-01-01,receive,TT,fund,5,,b1\n`,
      ['Line 3: A receipt with this bank reference'],
    ],
    [
      'a quote that is never closed',
      `${head}2015-01-01,receive,TT,fund,5,,"B-1\n2015-01-01,receive,TT,fund,5,,\n`,
      ['Line 2: A quote or bracket is opened here'],
    ],
    ['no columns', 'a,b\n1,2\n', ['Line 1: day', 'Line 1: kind', 'Line 1: amount']],
    ['nothing', '', ['Line 1:']],
  ])('%s: nothing is imported, and every fault is named with its line', async (_, text, faults) => {
    const answer = await offered(text)

    for (const fault of faults) expect(answer.text).toContain(fault)
    expect(answer.reply.links.some(({ input }) => input.step === 'yes')).toBe(false)
    expect(await database.db.fund.all()).toEqual([])
  })
})
