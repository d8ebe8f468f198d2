import type { Database } from '#db/client.ts'
import { type ActivityFields, unknownActivity } from '#domain/memory/activity.ts'

type Held = Partial<Omit<ActivityFields, 'title'>> & { readonly title: string }

/** A handful of what the network held, as its own pages tell it; the names are for tests. */
export const held = {
  cersso: {
    year: 2004,
    form: 'workshop',
    topics: ['osh'],
    title: 'Workshop on Occupational Health and Safety, the experience of CERSSO',
    outcome: 'First of the hemispheric OSH workshops; the 2006 one is its follow-up',
  },
  secondOsh: {
    year: 2006,
    providers: ['SV'],
    form: 'workshop',
    topics: ['osh'],
    title: 'Second Hemispheric Workshop on Occupational Health and Safety',
    translated: {
      es: { title: 'Segundo Taller Hemisférico sobre Salud y Seguridad Ocupacional', description: '' },
    },
    outcome: 'Financed by Canada',
  },
  migrants: {
    year: 2006,
    providers: ['CA'],
    form: 'workshop',
    topics: ['migration'],
    title: 'Migrant Workers: Protection of Labour Rights and Labour Market Programs',
    outcome: '28 countries attended',
  },
  conciliation: {
    year: 2007,
    requesters: ['DO'],
    providers: ['AR'],
    form: 'expert_visit',
    topics: ['conflict_resolution'],
    title: 'Labor Conciliation (phase 2)',
    outcome:
      'The Labor Advisory Council approved drafting a bill making individual conciliation a step before the courts, based on Argentina’s SECLO',
  },
  oshGuyana: {
    year: 2008,
    requesters: ['GY'],
    providers: ['TT', 'BB'],
    form: 'expert_visit',
    topics: ['osh'],
    title: 'Occupational Health and Safety (phase 2)',
    outcome:
      'Simpler departmental procedures, adjusted inspectors’ checklist, complaints hotline to be studied, deeper inspector training',
  },
  statistics: {
    year: 2009,
    requesters: ['PY', 'GT'],
    providers: ['AR'],
    form: 'on_site',
    topics: ['market_information'],
    title: 'Labor Statistics',
    outcome:
      'Two matching requests merged into one joint visit; Guatemala later restructured its statistical information system',
  },
  asbestos: {
    year: 2009,
    requesters: ['GY'],
    providers: ['BB'],
    form: 'on_site',
    topics: ['osh'],
    title: 'Occupational Health and Safety',
    outcome:
      'Five officers; instruments for identifying hazards, asbestos guidelines and root-cause accident analysis to be replicated',
  },
  employmentOne: {
    year: 2009,
    requesters: ['EC'],
    providers: ['AR'],
    form: 'expert_visit',
    topics: ['employment_services'],
    title: 'Public Employment Service (phase 1)',
    translated: { es: { title: 'Servicio Público de Empleo (fase 1)', description: '' } },
    outcome: 'Diagnostic report on Ecuador’s placement offices, used to plan phase 2',
  },
  safeWork: {
    year: 2010,
    requesters: ['MX'],
    providers: ['CA'],
    form: 'expert_visit',
    topics: ['osh'],
    title: 'Occupational Health and Safety - Safe Work Program',
    outcome: 'Workshop format, relayed by videoconference to the 32 federal labor delegations',
  },
  competencies: {
    year: 2010,
    requesters: ['EC'],
    providers: ['PE'],
    form: 'on_site',
    topics: ['training'],
    title: 'Certification and Evaluation of Labor Competencies',
    outcome: 'Revalora Perú management model recommended for replication',
  },
  overseas: {
    year: 2011,
    requesters: ['LC'],
    providers: ['JM'],
    form: 'on_site',
    topics: ['migration'],
    title: 'Overseas Employment Programs',
    outcome: 'Employment database, welfare services unit and stronger liaison service to be set up',
  },
  inspection: {
    year: 2011,
    requesters: ['TT'],
    providers: ['AR'],
    form: 'on_site',
    topics: ['inspection'],
    title: 'Labor Inspection',
    outcome: 'Input for a Labor Inspectorate Information System and a national plan of action for inspection',
  },
  association: {
    year: 2012,
    form: 'workshop',
    topics: ['collective_bargaining'],
    title: 'RIAL Workshop on Freedom of Association and Collective Bargaining',
  },
  landfills: {
    year: 2013,
    requesters: ['GT'],
    providers: ['EC'],
    form: 'on_site',
    topics: ['child_labour'],
    title: 'Eradication of Child Labor',
    outcome:
      'Protocol for landfills; by 2017 Guatemala reported 145 children withdrawn from work in garbage dumps',
  },
  storage: {
    year: 2015,
    requesters: ['GT'],
    providers: ['CR'],
    form: 'on_site',
    topics: ['child_labour'],
    title: 'Prevention and Eradication of Child Labor in Food Storage Centers',
    outcome: 'Proposal to declare the Guatemala City storage centre free of child labor',
  },
  minimumWage: {
    year: 2016,
    requesters: ['HN'],
    providers: ['CR'],
    form: 'on_site',
    topics: ['legislation'],
    title: 'Minimum Wage Enforcement',
    outcome: 'Honduras to propose a minimum-wage campaign like Costa Rica’s',
  },
  domestic: {
    year: 2017,
    requesters: ['SV'],
    providers: ['UY'],
    form: 'expert_visit',
    topics: ['working_conditions'],
    title: 'Working conditions - Domestic work',
    outcome: 'Three public forums with at least 300 people on ratifying ILO Convention 189',
  },
  youth: {
    year: 2018,
    requesters: ['BB', 'KN', 'LC', 'GD'],
    providers: ['JM'],
    form: 'on_site',
    topics: ['youth_employment'],
    title: 'Multilateral Cooperation: Youth employment',
    outcome: 'Barbados request opened to three more countries; field visits',
  },
  conflicts: {
    year: 2018,
    requesters: ['GT'],
    providers: ['AR'],
    form: 'expert_visit',
    topics: ['inspection'],
    title: 'Labor Inspection - Training in conflict resolution',
    outcome: 'Direct training of inspectors; unions and employers took part',
  },
  mining: {
    year: 2022,
    requesters: ['PA'],
    providers: ['CL'],
    form: 'on_site',
    topics: ['inspection'],
    title: 'Labor inspection and occupational safety in mining',
    outcome:
      'Selected in 2020, postponed by the pandemic, held in 2022 after remote preparation sessions; inspection manuals',
  },
  certification: {
    year: 2025,
    requesters: ['PE'],
    providers: ['CL'],
    form: 'other',
    topics: ['training'],
    title: 'Certification of Labor Competencies',
    translated: { es: { title: 'Certificación de competencias laborales', description: '' } },
    outcome: 'A tool to recognise competency certificates for further training',
  },
  telework: {
    year: null,
    form: 'meeting',
    topics: ['gender'],
    title: 'Telework and caregiving co-responsibility for a gender-responsive recovery',
    outcome: 'Funded by Canada’s Labour Program; held after November 2020',
  },
  observatory: {
    year: null,
    requesters: ['PE'],
    providers: ['MX'],
    form: 'on_site',
    topics: ['market_information'],
    title: 'Labor Market Observatory and Public Information System',
    outcome: 'Structure of the Mexican labor-information institutions judged applicable to Peru',
  },
} as const satisfies Readonly<Record<string, Held>>

export type HeldName = keyof typeof held

/** Puts them into a memory; their references by their names, and the other way round. */
export async function rememberHeld({ transact }: Database, now: Date) {
  const names = Object.keys(held) as HeldName[]
  const incoming = names.map(name => ({ fields: { ...unknownActivity, ...held[name] }, originId: name }))
  const arrivals = await transact(db => db.activities.add(incoming, 'activities.csv', now))
  const refs = Object.fromEntries(names.map((name, at) => [name, arrivals[at]!.ref])) as Record<
    HeldName,
    string
  >

  return { refs, nameOf: new Map(names.map(name => [refs[name], name])) }
}
