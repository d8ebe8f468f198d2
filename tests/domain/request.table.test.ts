import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { type Act, acts, states } from '#domain/request/acts.ts'
import { perform, possibleActs } from '#domain/request.ts'
import { type Kind, people } from '#tests/domain/request/people.ts'
import { now, rules, standing, wellSaid } from '#tests/domain/request/record.ts'
import { columns, letters, table } from '#tests/domain/request/table.ts'

/** One person's rows of the table, each with a cell for nothing and for every state; the lines of letters are skipped. */
function rowsOf(kind: Kind): ReadonlyMap<string, readonly string[]> {
  const lines = table[kind].split('\n').map(line => line.trim().split(/\s+/))

  return new Map(lines.filter(([act]) => act && act !== '--').map(([act, ...cells]) => [act ?? '', cells]))
}

const missingRow = (act: Act): readonly string[] => [
  act === 'propose' || act === 'file' ? '..' : '??',
  ...states.map(() => '..'),
]

/** What truly happens, in the letters of the table. */
function outcome(act: Act, column: (typeof columns)[number], kind: Kind): string {
  const request = column === 'nothing' ? null : standing(column)
  try {
    const after = perform(request, wellSaid(act, request, people[kind]), people[kind], now, rules)
    return Object.keys(letters).find(pair => letters[pair] === after.state) ?? after.state
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { forbidden: '..', conflict: '!!', missing: '??', invalid: 'invalid' }[error.kind]
  }
}

describe('the table of acts', () => {
  it('names every state, and no act it does not know', () => {
    expect(columns).toEqual(['nothing', ...states])
    expect(Object.values(letters)).toEqual([...states])

    for (const kind of Object.keys(people) as Kind[]) {
      for (const [act, cells] of rowsOf(kind)) {
        expect(acts).toContain(act)
        expect(cells, `${kind}, ${act}`).toHaveLength(columns.length)
      }
    }
  })

  it.each(Object.keys(people) as Kind[])('is kept to the letter for: %s', kind => {
    const rows = rowsOf(kind)
    const truth = acts.map(act => [act, ...columns.map(column => outcome(act, column, kind))].join(' '))
    const wanted = acts.map(act => [act, ...(rows.get(act) ?? missingRow(act))].join(' '))

    expect(truth).toEqual(wanted)
  })

  it.each(Object.keys(people) as Kind[])('shows exactly the buttons that work to: %s', kind => {
    const rows = rowsOf(kind)

    columns.forEach((column, place) => {
      const request = column === 'nothing' ? null : standing(column)
      const wanted = acts.filter(act => (rows.get(act)?.[place] ?? '..') in letters)

      expect(possibleActs(request, people[kind], now, rules), `${kind}, ${column}`).toEqual(wanted)
    })
  })
})
