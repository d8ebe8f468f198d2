import type { Row } from '../memory/import/records.ts'
import { formatOf, rowsOf } from '../memory/import/rows.ts'
import { readMoney } from '../money/read.ts'
import { isDay } from '../period.ts'
import { plain } from '../plain.ts'
import type { Facts } from '../refusal.ts'
import { available, moved, type Spending, spendings, spent } from './account.ts'
import { readContributor } from './contributor.ts'
import { givenInKind, received, type Said } from './draft.ts'
import type { Draft, Entry } from './entry.ts'
import { objection, type Seen } from './objection.ts'
import { certainties, type Terms } from './terms.ts'

/** What is wrong with a line of the file: a sentence of the catalogue, the column it is about, and what it needs to be said. */
export type Fault = {
  readonly line: number
  readonly column: string | null
  readonly key: string
  readonly facts: Facts
}

/** Earlier books as they were understood: entries in the order of the file, or every fault with its line. */
export type Books = { readonly drafts: readonly Draft[]; readonly faults: readonly Fault[] }

/** The columns of a file of books; the first three are needed. */
export const bookColumns = [
  'day',
  'kind',
  'amount',
  'since',
  'contributor',
  'pot',
  'currency',
  'spending',
  'bank',
  'certainty',
  'reason',
  'document',
] as const
type Column = (typeof bookColumns)[number]

/** What books of another time can hold: what came, what was paid, help in kind, and differences within their source. */
const kinds = ['receive', 'pay', 'in_kind', 'adjust'] as const

/**
 * Reads earlier books and tries every entry in turn on the books as they are: nothing of a file is kept unless all of it
 * can be. A difference is written as what was paid less than the lines of the source add up to.
 */
export async function readBooks(text: string, origin: string, seen: Seen): Promise<Books> {
  const drafts: Draft[] = []
  const faults: Fault[] = []
  const entries: Entry[] = [...seen.entries]
  const balances = new Map<string, number>()
  const balance = (code: string) => balances.get(code) ?? seen.balance(code)

  for await (const row of rowsOf(once(text.replace(/^\ufeff/, '')), formatOf(text))) {
    if ('broken' in row) {
      faults.push({ line: row.line, column: null, key: `import.why.broken.${row.broken}`, facts: {} })
      continue
    }
    if ('columns' in row) {
      const wanted: readonly Column[] = ['day', 'kind', 'amount']
      const missing = wanted.filter(name => !row.columns.includes(name))
      faults.push(...missing.map(column => ({ line: row.line, column, key: 'invalid.required', facts: {} })))
      if (missing.length > 0) break
      continue
    }
    const read = draftFrom(row, origin)
    if ('faults' in read) {
      faults.push(...read.faults)
      continue
    }
    const no = objection(read.draft, { ...seen, entries, balance })
    if (no !== null) {
      faults.push({ line: row.line, column: null, key: `refusal.${no.reason}`, facts: no.facts })
      continue
    }
    drafts.push(read.draft)
    entries.push({ ...read.draft, number: -drafts.length, at: new Date(0), by: null, actedFor: null })
    for (const { account, minor } of read.draft.lines) balances.set(account, balance(account) + minor)
  }
  if (drafts.length === 0 && faults.length === 0)
    faults.push({ line: 1, column: null, key: 'import.why.empty', facts: {} })

  return { drafts, faults }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

function draftFrom(
  { line, cells }: Row,
  origin: string,
): { readonly draft: Draft } | { readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const cell = (name: Column) => plain(cells[name] ?? '')
  const no = (column: Column, key: string, facts: Facts = {}) =>
    void faults.push({ line, column, key, facts })
  const day = cell('day')
  if (!isDay(day)) no('day', day === '' ? 'invalid.required' : 'invalid.day')
  const since = cell('since')
  if (since !== '' && !isDay(since)) no('since', 'invalid.day')

  const kind = kinds.find(known => known === cell('kind'))
  if (!kind) no('kind', cell('kind') === '' ? 'invalid.required' : 'invalid.choice')
  const amount = readMoney(`${cell('currency')} ${cell('amount')}`, null)
  if (cell('amount') === '' ? kind !== 'in_kind' : 'problem' in amount)
    no(
      'amount',
      'problem' in amount && cell('amount') !== '' ? `invalid.money.${amount.problem}` : 'invalid.required',
      factsOf(amount),
    )
  if ('money' in amount && kind !== 'in_kind' && amount.money.currency !== 'USD')
    no('currency', 'refusal.fund.dollarsOnly', { currency: amount.money.currency })

  const contributor = readContributor(cell('contributor'))
  const needsContributor = kind === 'receive' || kind === 'in_kind'
  if (needsContributor && contributor === null)
    no('contributor', cell('contributor') === '' ? 'invalid.required' : 'invalid.contributor')
  const spending =
    spendings.find(known => known === cell('spending')) ?? (kind === 'adjust' ? 'rounding' : null)
  if (kind === 'pay' && spending === null)
    no('spending', cell('spending') === '' ? 'invalid.required' : 'invalid.choice')
  const pot = cell('pot') || 'fund'
  if (!/^(fund|(programme|cofinancing):[A-Z0-9-]+)$/.test(pot)) no('pot', 'invalid.choice')
  const certainty = certainties.find(known => known === cell('certainty'))
  if (!certainty && cell('certainty') !== '') no('certainty', 'invalid.choice')
  if (faults.length > 0 || !kind) return { faults }

  const said: Said = {
    day,
    reason: cell('reason'),
    language: null,
    document: cell('document'),
    bank: cell('bank') || null,
    origin,
  }
  const terms: Terms = { ...(since ? { since } : {}), ...(certainty ? { certainty } : {}) }
  const money = 'money' in amount ? amount.money : ({ minor: 0, currency: 'USD' } as const)

  return { draft: { ...draftOf(kind, pot, contributor ?? '', money, spending, said), terms } }
}

function draftOf(
  kind: (typeof kinds)[number],
  pot: string,
  contributor: string,
  money: Pick<Draft, 'minor' | 'currency'>,
  spending: Spending | null,
  said: Said,
): Draft {
  if (kind === 'receive') return received(pot, contributor, money.minor, said)
  const inKind = givenInKind(pot, contributor, money, null, said)
  if (kind === 'in_kind') return inKind
  const [from, to] = [available(pot), spent(pot, spending!)]
  const lines = kind === 'pay' ? moved(from, to, money.minor) : moved(to, from, money.minor)

  return { ...inKind, kind, contributor: null, spending, lines }
}

/** What the words of a sum that cannot be read need. */
function factsOf(read: ReturnType<typeof readMoney>): Facts {
  if ('money' in read) return {}
  if (read.problem === 'too_fine') return { digits: read.digits }
  if (read.problem !== 'ambiguous') return {}
  const [one, other] = read.readings.map(({ minor, currency }) => ({ kind: 'money', minor, currency }))

  return { one, other }
}
