import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#db/client.ts'
import type { Step } from './requests.ts'

const officer = 'Officer 1, Technical Secretariat'
const name = 'calendar-2006-2007.csv'

/** The calendar of the planning meeting of December 2005; the lead imports it as anybody would. */
export async function plannedIn2005(): Promise<readonly Step[]> {
  const text = await readFile(join(import.meta.dirname, '../../data', name), 'utf8')

  return [
    {
      by: 'Lead, Technical Secretariat',
      daysAgo: 2,
      command: 'workshop import',
      fields: { file: [name, text] },
    },
  ]
}

/** When some of them were held in the end, by the notes of the calendar itself. */
export async function sinceThen({ db }: Database): Promise<readonly Step[]> {
  const held = [
    ['Working Groups Meeting of 2006', '4 to 6 April 2006'],
    ['Workshop on FUNDACERSSO', '16 to 17 May 2006'],
    ['Seminar on labor rights of migrant workers', '28 to 29 November 2006'],
  ] as const
  const steps: Step[] = []

  for (const [title, period] of held) {
    const [found] = await db.calendar.named(title, true, 1)
    if (!found) throw new Error(`the sample’s calendar has no ${title}`)
    steps.push({ by: officer, daysAgo: 1, command: 'workshop hold', fields: { ref: found.ref, period } })
  }

  return steps
}
