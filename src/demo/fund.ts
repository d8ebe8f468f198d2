import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { daysAfter } from '#domain/workday.ts'
import type { Step } from './requests.ts'

/**
 * The Fund in the sample: what Trinidad and Tobago pledged, 10,000 a year, of which the first is due in four weeks, so that
 * its contact point is reminded; and the books of 2011 to 2015 as they were published, imported as the lead would. Each
 * list is one story of its own.
 */
export async function sampleFund(now: Date): Promise<readonly (readonly Step[])[]> {
  const name = 'fund-2011-2015.csv'
  const text = await readFile(join(import.meta.dirname, '../../data', name), 'utf8')

  return [
    [
      {
        by: 'Contact point, Trinidad and Tobago',
        daysAgo: 40,
        command: 'fund pledge',
        fields: {
          amount: '10000',
          first: daysAfter(now.toISOString().slice(0, 10), 28),
          every: 'year',
          reason: 'The annual contribution thanked by Working Group 2.',
        },
      },
    ],
    [
      {
        by: 'Lead, Technical Secretariat',
        daysAgo: 0,
        command: 'fund import',
        fields: { file: [name, text] },
      },
    ],
  ]
}
