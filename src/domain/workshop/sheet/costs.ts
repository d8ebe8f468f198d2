import { readParty } from '../../memory/party.ts'
import { type Cost, type CostItem, type Firmness, firmnesses } from '../cost.ts'

/** What stands in a line under the name of a column. */
export type Cell = (name: string) => string

const items: readonly (readonly [CostItem, string])[] = [
  ['logistics', 'logistics'],
  ['interpretation', 'interpretation'],
  ['translation', 'translation'],
  ['travel', 'travel'],
  ['lodging', 'accommodation'],
]

/** Who pays what by the columns for it, and how firm each is. */
export function costsOf(cell: Cell, fault: (column: string) => void): readonly Cost[] {
  const firm = (column: string, said: string): Firmness => {
    const known = firmnesses.find(firmness => firmness === said)
    if (!known) fault(column)
    return known ?? 'to_be_defined'
  }
  const own = items.flatMap(([item, column]) => {
    const [payer, firmness] = [cell(`${column}_payer`), cell(`${column}_firmness`)]
    if (payer === '' && firmness === '') return []
    return [{ item, payer: readParty(payer), firmness: firm(`${column}_firmness`, firmness), note: '' }]
  })
  const [notes, payers, firmness] = ['other_item', 'other_payer', 'other_firmness'].map(name =>
    listed(cell(name)),
  )
  const others = Array.from(
    { length: Math.max(notes!.length, payers!.length, firmness!.length) },
    (_, at) => {
      const note = notes![at] ?? notes![0] ?? ''
      return {
        item: otherItems.find(([words]) => words.test(note))?.[1] ?? ('other' as const),
        payer: readParty(payers![at] ?? ''),
        firmness: firm('other_firmness', firmness![at] ?? firmness![0] ?? ''),
        note,
      }
    },
  )

  return [...own, ...others]
}

const otherItems: readonly (readonly [RegExp, CostItem])[] = [
  [/coordination/i, 'coordination'],
  [/documents/i, 'documents'],
  [/all items|no split/i, 'all'],
]

/** The parts of a cell. */
export const listed = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map(part => part.trim())
    .filter(Boolean)
