import type { CallKind } from '#domain/call.ts'
import type { CountryCode } from '#domain/countries.ts'

/** A call of the two years: what was asked, of whom, by when, and to when it was put off. */
export type ScriptedCall = {
  readonly opens: string
  readonly kind: CallKind
  readonly title: string
  readonly closes: string
  readonly group?: 'wg1' | 'wg2'
  readonly ministries?: readonly CountryCode[]
  readonly observers?: readonly string[]
  /** The day it was put off, and the new closing day. */
  readonly extended?: readonly [on: string, closes: string]
  readonly nudged?: string
}

/** Anything else that is done on a day; `ref` stands for the request the simulation has filed last. */
export type ScriptedAct = {
  readonly on: string
  readonly by: string
  readonly command: string
  readonly fields?: Readonly<Record<string, string | readonly string[]>>
}

/**
 * The calls that the calendar of the planning meeting of December 2005 needs, for the activities it names, in the months
 * it gives; those for the seminar on migrant workers and for Costa Rica are put off, as both were: the
 * one from June to 28 November 2006, the other from April to 8 May 2007. Who answers, and when, is a rule of `answers.ts`.
 */
export const calls: readonly ScriptedCall[] = [
  {
    opens: '2006-01-16',
    kind: 'agenda',
    title: 'Agenda of Working Group 1, April 2006',
    closes: '2006-03-10',
    group: 'wg1',
  },
  {
    opens: '2006-01-16',
    kind: 'agenda',
    title: 'Agenda of Working Group 2, April 2006',
    closes: '2006-03-10',
    group: 'wg2',
  },
  {
    opens: '2006-01-23',
    kind: 'report',
    title: 'National reports for the Workshop on National Labor Awards',
    closes: '2006-03-17',
    observers: ['COSATE', 'CEATAL', 'ILO'],
    ministries: ['AR', 'BR', 'CA', 'CL', 'CR', 'MX', 'SV', 'TT', 'US', 'UY'],
  },
  {
    opens: '2006-02-06',
    kind: 'nominations',
    title: 'Participants in the Working Groups Meeting, Mexico',
    closes: '2006-03-24',
    nudged: '2006-03-22',
  },
  {
    opens: '2006-04-10',
    kind: 'ideas',
    title: 'Topics for the workshop on articulation of policies',
    closes: '2006-05-31',
  },
  {
    opens: '2006-03-06',
    kind: 'commitments',
    title: 'Who pays what at the workshop on occupational safety and health, El Salvador',
    closes: '2006-04-21',
    ministries: ['CA', 'SV'],
    observers: ['PAHO'],
  },
  {
    opens: '2006-04-17',
    kind: 'nominations',
    title: 'Participants in the seminar on labor rights of migrant workers, Canada',
    closes: '2006-05-26',
    extended: ['2006-05-22', '2006-10-27'],
  },
  {
    opens: '2007-01-15',
    kind: 'agenda',
    title: 'Agenda of Working Group 1, 2007',
    closes: '2007-03-16',
    group: 'wg1',
  },
  {
    opens: '2007-02-05',
    kind: 'nominations',
    title: 'Participants in the workshop on technical assistance, Costa Rica',
    closes: '2007-03-23',
    extended: ['2007-03-12', '2007-04-20'],
  },
  {
    opens: '2007-05-28',
    kind: 'nominations',
    title: 'Participants in the Preparatory Meeting, Trinidad and Tobago',
    closes: '2007-06-29',
  },
  {
    opens: '2007-07-09',
    kind: 'report',
    title: 'National reports for the XV Conference of Ministers',
    closes: '2007-08-17',
    nudged: '2007-08-13',
  },
]

/** The new Minister of Labour of Costa Rica, of May 2006: for six weeks the ministry has no contact point. */
export const change = {
  ministry: 'CR',
  vacant: '2006-05-08',
  again: '2006-06-19',
  successor: 'Successor, Costa Rica',
} as const

const officer = 'Officer 1, Technical Secretariat'
const lead = 'Lead, Technical Secretariat'

/**
 * A request of those years (the Dominican Republic and Argentina, labour conciliation, held from 1 October 2007), which
 * waits a little at each step; and a ministry that is left without a contact point.
 */
export const acts: readonly ScriptedAct[] = [
  {
    on: change.vacant,
    by: lead,
    command: 'contact vacate',
    fields: { ministry: change.ministry, reason: 'A new Minister takes office' },
  },
  {
    on: change.again,
    by: lead,
    command: 'contact appoint',
    fields: { ministry: change.ministry, person: change.successor },
  },
  {
    on: '2007-05-03',
    by: 'Contact point, Dominican Republic',
    command: 'request file',
    fields: {
      title: 'Conciliación laboral (fase 2)',
      need: 'Fortalecer la conciliación individual en los conflictos de trabajo.',
      topics: ['conflict_resolution'],
      wished: ['AR'],
      period: '1 al 5 de octubre de 2007',
    },
  },
  { on: '2007-05-15', by: officer, command: 'request take' },
  { on: '2007-05-16', by: officer, command: 'request offer', fields: { providers: ['AR'] } },
  {
    on: '2007-05-30',
    by: 'Contact point, Argentina',
    command: 'request accept',
    fields: {
      form: 'expert_visit',
      period: '1 al 5 de octubre de 2007',
      payers: 'Fondo de Cooperación: pasajes',
    },
  },
  { on: '2007-10-09', by: officer, command: 'request complete' },
]
