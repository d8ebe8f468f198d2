import type { OpenDesk } from '#tests/setup/desk.ts'
import type { voiceOf } from '#tests/setup/voice.ts'

/** An activity as an officer adds it by hand. */
export const seminar = {
  title: 'Inspección basada en riesgos',
  source: 'https://rialnet.org/informes/12',
  language: 'es',
  description: 'Dos semanas con inspectores de ambos países.',
  requesters: ['MX', 'ILO'],
  providers: ['BR'],
  form: 'workshop',
  topics: ['inspection', 'osh'],
  period: '12-14 March 2019',
  place: 'Brasilia',
  outcome: 'Un manual de planificación',
  report: 'https://rialnet.org/informe.pdf',
  phase: '1',
} as const

type Fields = Parameters<ReturnType<typeof voiceOf>['makes']>[1]

/** Adds activities through the desk, each of a programme of its own, so that no two are the same. */
export function adding(desk: OpenDesk, by: Parameters<OpenDesk['as']>[0]) {
  let added = 0

  return async (fields: Fields = {}): Promise<string> => {
    const own = { title: 'Activity', source: 'the minutes', call: `Programme ${++added}` }
    return (await desk.as(by).makes('memory add', { ...own, ...fields })).ref
  }
}

/** How many activities, index entries, links and journal entries there are: the same twice means nothing was done. */
export async function stored({ sql }: OpenDesk) {
  const [row] = await sql<Record<string, number>>(`select
    (select count(*)::int from activity) as activities, (select count(*)::int from memory_entry) as entries,
    (select count(*)::int from memory_link) as links, (select count(*)::int from journal) as journal,
    (select max(moved_at)::text from activity) as moved`)
  return row!
}
