import { readCountry } from '../countries.ts'
import type { Fault } from '../memory/import/reading.ts'
import type { Row } from '../memory/import/records.ts'
import { likelyLanguage } from '../memory/import/tongue.ts'
import { readParty } from '../memory/party.ts'
import type { Period } from '../period.ts'
import { plain } from '../plain.ts'
import type { Kind } from './acts.ts'
import type { Cost } from './cost.ts'
import { type Alternative, unknownWorkshop, type WorkshopFields } from './fields.ts'
import { costsOf, listed } from './sheet/costs.ts'
import { daysOf, periodOf, waitsFor } from './sheet/time.ts'
import type { When } from './when.ts'

/** An activity as a line of a planning meeting's calendar says it. */
export type SheetRow = {
  readonly line: number
  readonly id: string
  readonly fields: WorkshopFields
  readonly when: When
  readonly costs: readonly Cost[]
  /** The line as it was written: nothing of it is lost. */
  readonly cells: Readonly<Record<string, string>>
  readonly faults: readonly Fault[]
}

/** The columns without which a line says nothing. */
export const neededColumns = ['number', 'title', 'date_text'] as const

/** Reads one line; everything that is wrong with it is told at once. Its date counts as the document says it. */
export function sheetRow({ line, cells }: Row): SheetRow {
  const faults: Fault[] = []
  const fault = (column: string, reason: string, asked: string) =>
    faults.push({ line, column, reason, facts: { asked } })
  const cell = (name: string) => plain(cells[name] ?? '')

  for (const name of ['number', 'title']) if (cell(name) === '') fault(name, 'calendar.empty', name)
  const said = cell('date_text')
  const period = periodOf(cell, (column, reason) => fault(column, reason, cell(column)))
  const title = cell('title')

  return {
    line,
    id: cell('number'),
    when: { period, said, hours: null, zone: null },
    costs: costsOf(cell, column => fault(column, 'calendar.firmness', cell(column))),
    fields: {
      ...unknownWorkshop,
      ...waitsFor(said),
      language: likelyLanguage(`${title} ${cell('notes')}`) ?? 'en',
      kind: kinds.find(([words]) => words.test(title))?.[1] ?? 'other',
      title,
      place: cell('location'),
      hosts: hostsIn(cell('location')),
      organisers: listed(cell('organisers')).map(readParty),
      coordination: cell('coordination'),
      alternatives: alternativesOf(cell('location'), period, daysOf(cell)),
      note: cell('notes'),
    },
    cells,
    faults,
  }
}

/** "Buenos Aires; or Uruguay" beside two times: each place has its own. A window without a time is a possibility, too. */
function alternativesOf(
  location: string,
  period: Period,
  days: ReturnType<typeof daysOf>,
): readonly Alternative[] {
  const places = location
    .split(/;\s*(?:or|o|ou)\s+/i)
    .map(place => place.replace(/\s*\(alternative\)/i, '').trim())
  const spans = period.kind === 'spans' ? period.anyOf : []
  if (spans.length > 1 && spans.length === places.length)
    return spans.map((span, at) => ({
      place: places[at]!,
      hosts: hostsIn(places[at]!),
      period: { kind: 'spans', anyOf: [span] },
      said: '',
    }))
  const only = period.kind === 'undefined' && days !== null && days !== 'amiss' ? days : null

  return only ? [{ place: '', hosts: [], period: only, said: '' }] : []
}

/** The members a place names: "Sao Paulo, Brazil", "Chile and/or Uruguay". */
const hostsIn = (location: string): readonly string[] => [
  ...new Set(
    location
      .replace(/\([^)]*alternative[^)]*\)/gi, '')
      .split(/[,;()]|\band\/or\b|\bor\b/i)
      .flatMap(place => readCountry(place.trim()) ?? []),
  ),
]

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^seminar|^brainstorming/i, 'seminar'],
  [/symposium/i, 'symposium'],
  [/\bcourse\b/i, 'course'],
  [/conference/i, 'conference'],
  [/^(?:preparatory )?(?:working groups )?meeting|\bmeeting\b/i, 'meeting'],
  [/workshop/i, 'workshop'],
]
