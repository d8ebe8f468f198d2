import { daysAfter } from '#domain/workday.ts'
import type { Step } from './requests.ts'

const officer = 'Officer 1, Technical Secretariat'

const answer = (by: string, daysAgo: number, fields: NonNullable<Step['fields']>): Step => ({
  by,
  daysAgo,
  command: 'call answer',
  fields,
})
const contact = (country: string) => `Contact point, ${country}`

/**
 * Two calls in hand, such as the planning meeting of 2005 made: ideas for a workshop, of everybody, and an agenda, of those
 * who chair; and a digest. Their days are counted from today, so that somebody is awaited still.
 */
export const sampleCalls = (today: string): readonly (readonly Step[])[] => [
  [
    {
      by: officer,
      daysAgo: 9,
      command: 'call open',
      fields: {
        kind: 'ideas',
        title: 'Topics for the workshop on articulation of policies',
        text: 'Which experience of your ministry should the workshop discuss? One page is enough.',
        closes: daysAfter(today, 12),
        observers: ['COSATE', 'CEATAL', 'ILO'],
        ministries: [
          'AR',
          'BB',
          'BR',
          'CA',
          'CL',
          'CO',
          'CR',
          'DO',
          'EC',
          'HT',
          'JM',
          'MX',
          'PE',
          'TT',
          'UY',
        ],
      },
    },
    answer(contact('Argentina'), 7, {
      answer: 'Articulación entre políticas de empleo y formación profesional.',
    }),
    answer(contact('Chile'), 6, {
      answer: 'Intermediación laboral y protección social.',
      links: 'https://rialnet.org',
    }),
    answer(contact('Brazil'), 5, { answer: 'Economia solidária e inclusão produtiva.' }),
    answer(contact('Jamaica'), 4, { stance: 'no' }),
    answer('Observer, ILO', 2, { answer: 'Employment policy and the informal economy.' }),
  ],
  [
    {
      by: officer,
      daysAgo: 4,
      command: 'call open',
      fields: {
        kind: 'agenda',
        title: 'Agenda of the Working Group Meeting',
        group: 'wg1',
        closes: daysAfter(today, 5),
      },
    },
    answer(contact('Argentina'), 3, { stance: 'approve' }),
    answer(contact('Chile'), 1, {
      stance: 'comment',
      answer: 'Sugerimos más tiempo para el intercambio de experiencias.',
    }),
  ],
  [{ by: officer, daysAgo: 8, command: 'digest subscribe', fields: { every: 'week', weekday: 'monday' } }],
]
