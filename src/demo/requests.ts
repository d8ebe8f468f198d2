/** One step in the life of a sample request: who does what, how many days ago. */
export type Step = {
  readonly by: string
  readonly daysAgo: number
  readonly command: string
  readonly fields?: Readonly<Record<string, string | readonly string[]>>
}

const officer = 'Officer 1, Technical Secretariat'
const other = 'Officer 2, Technical Secretariat'
const contact = (country: string) => `Contact point, ${country}`

const file = (country: string, daysAgo: number, fields: NonNullable<Step['fields']>): Step => ({
  by: contact(country),
  daysAgo,
  command: 'request file',
  fields,
})
const take = (daysAgo: number, by = officer): Step => ({ by, daysAgo, command: 'request take' })
const offer = (daysAgo: number, providers: readonly string[], by = officer): Step => ({
  by,
  daysAgo,
  command: 'request offer',
  fields: { providers },
})
const accept = (country: string, daysAgo: number, form: string, period: string, payers: string): Step => ({
  by: contact(country),
  daysAgo,
  command: 'request accept',
  fields: { form, period, payers },
})

/**
 * A dozen requests at different stages. Who asked whom, for what, and what came of it is drawn from activities of the
 * network's Cooperation Fund, 2008 to 2018 (rialnet.org); dates are moved to today so that the desk is alive.
 */
export const sampleRequests: readonly (readonly Step[])[] = [
  [
    file('Ecuador', 60, {
      title: 'Servicio público de empleo: segunda fase',
      need: 'Diseñar la operación del servicio público de empleo a partir del diagnóstico de las oficinas de colocación.',
      topics: ['employment_services'],
      wished: ['AR'],
      form: 'expert_visit',
      objectives: 'Contar con una propuesta de organización, procesos y perfiles para las oficinas.',
    }),
    take(58),
    offer(55, ['AR']),
    accept(
      'Argentina',
      50,
      'expert_visit',
      '2026',
      'Argentina: expertos; Fondo de Cooperación: pasajes; Ecuador: logística.',
    ),
    { by: contact('Ecuador'), daysAgo: 30, command: 'request begin' },
    { by: contact('Ecuador'), daysAgo: 10, command: 'request complete' },
  ],
  [
    file('Belize', 45, {
      title: 'Occupational safety and health: inspection practice',
      need: 'Belize is preparing its OSH Act and needs to see how inspectors work with employers and unions on the ground.',
      topics: ['osh', 'inspection'],
      wished: ['TT'],
      form: 'on_site',
      product: 'An inspector’s manual and a hotline adopted by the Labour Department.',
    }),
    take(44, other),
    offer(42, ['TT', 'BB'], other),
    accept(
      'Trinidad and Tobago',
      38,
      'on_site',
      'first semester of 2027',
      'Belize: travel; Trinidad and Tobago: programme and local transport.',
    ),
  ],
  [
    file('Paraguay', 40, {
      title: 'Estadísticas laborales',
      need: 'Reestructurar el sistema de información estadística y aprender del observatorio argentino.',
      topics: ['market_information'],
      ministries: ['GT'],
      wished: ['AR'],
      form: 'on_site',
    }),
    take(39),
    offer(36, ['AR']),
  ],
  [
    file('Trinidad and Tobago', 30, {
      title: 'Labour inspection information system',
      need: 'The Labour Inspectorate wants to move its records from paper to a system and to plan inspections by risk.',
      topics: ['inspection', 'ict_telework'],
      wished: ['AR', 'CL'],
      period: 'second semester of 2027',
    }),
    take(28),
    {
      by: officer,
      daysAgo: 25,
      command: 'request ask',
      fields: { question: 'How many inspectors would use the system, and in how many offices?' },
    },
  ],
  [
    file('Mexico', 20, {
      title: 'Programa de trabajo seguro',
      need: 'Conocer el programa canadiense de trabajo seguro para las 32 delegaciones federales.',
      topics: ['osh'],
      wished: ['CA'],
      form: 'expert_visit',
    }),
    take(18),
  ],
  [
    file('Saint Lucia', 14, {
      title: 'Overseas employment programmes',
      need: 'Saint Lucia wants to set up an employment database, a welfare services unit and a stronger liaison service.',
      topics: ['migration', 'employment_services'],
      wished: ['JM'],
      form: 'on_site',
    }),
  ],
  [
    file('Colombia', 9, {
      title: 'Diálogo social y libertad sindical',
      need: 'Enviar una delegación tripartita a conocer la experiencia brasileña de negociación colectiva.',
      topics: ['social_dialogue', 'collective_bargaining'],
      wished: ['BR'],
      form: 'on_site',
    }),
  ],
  [
    file('Brazil', 6, {
      title: 'Certificação profissional',
      need: 'Conhecer modelos de certificação de competências que possam ser replicados na rede de qualificação.',
      topics: ['training'],
      wished: ['PE', 'CL'],
      period: 'maio ou junho de 2027',
    }),
  ],
  [
    file('Haiti', 4, {
      title: 'Réforme de l’inspection du travail',
      need: 'Former les inspecteurs aux visites conjointes avec la sécurité sociale et revoir les listes de contrôle.',
      topics: ['inspection'],
      form: 'expert_visit',
    }),
  ],
  [
    file('Dominican Republic', 50, {
      title: 'Programas nacionales de trabajo decente',
      need: 'Comparar el desempeño del programa nacional con el argentino.',
      topics: ['employment_policies'],
      wished: ['AR'],
    }),
    take(48),
    {
      by: contact('Dominican Republic'),
      daysAgo: 5,
      command: 'request withdraw',
      fields: { reason: 'El ministerio revisará primero su plan nacional.' },
    },
  ],
  [
    {
      by: 'Staff, Guyana',
      daysAgo: 3,
      command: 'request propose',
      fields: {
        title: 'Asbestos guidelines and accident analysis',
        need: 'Five officers should learn root-cause accident analysis and how asbestos is identified.',
        topics: ['osh'],
        wished: ['BB'],
      },
    },
  ],
  [
    {
      by: 'Staff, Dominica',
      daysAgo: 2,
      command: 'request propose',
      fields: {
        title: 'Labour legislation awareness',
        need: 'A campaign to make small employers aware of labour standards.',
        topics: ['legislation', 'msme_informal'],
      },
    },
  ],
]
