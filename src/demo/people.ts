import { type CountryCode, countries, countryCodes } from '#domain/countries.ts'
import { observers } from '#domain/observers.ts'
import type { AssignedRole, Office } from '#domain/roles.ts'

/** Somebody of the sample network, named by their office: nobody is invented. */
export type Sample = {
  readonly name: string
  readonly role: AssignedRole
  readonly ministry?: CountryCode
  readonly organisation?: string
  /** For a deputy: days from the start of the demonstration. */
  readonly days?: number
}

/** Ministries left without a contact point, so that what a vacant ministry means can be seen. */
export const vacantInDemo: readonly CountryCode[] = ['DM', 'CU', 'NI']

const english = (code: CountryCode) => countries[code].names.en

export const samplePeople: readonly Sample[] = [
  { name: 'Lead, Technical Secretariat', role: 'lead' },
  { name: 'Officer 1, Technical Secretariat', role: 'officer' },
  { name: 'Officer 2, Technical Secretariat', role: 'officer' },
  ...countryCodes
    .filter(code => !vacantInDemo.includes(code))
    .map((code): Sample => ({ name: `Contact point, ${english(code)}`, role: 'contact', ministry: code })),
  ...(['MX', 'BR', 'GY', 'HT', 'DM'] as const).map(
    (code): Sample => ({ name: `Staff, ${english(code)}`, role: 'staff', ministry: code }),
  ),
  { name: 'Deputy, Brazil', role: 'deputy', ministry: 'BR', days: 365 },
  ...observers.map((code): Sample => ({ name: `Observer, ${code}`, role: 'observer', organisation: code })),
]

/** The offices as the planning meeting of December 2005 has them. */
export const sampleOffices: readonly {
  readonly office: Office
  readonly seat: number
  readonly ministry: CountryCode
}[] = [
  { office: 'troika', seat: 1, ministry: 'MX' },
  { office: 'troika', seat: 2, ministry: 'BR' },
  { office: 'troika', seat: 3, ministry: 'TT' },
  { office: 'wg1_chair', seat: 1, ministry: 'AR' },
  { office: 'wg1_vice', seat: 1, ministry: 'CR' },
  { office: 'wg1_vice', seat: 2, ministry: 'CL' },
  { office: 'wg2_chair', seat: 1, ministry: 'SV' },
  { office: 'wg2_vice', seat: 1, ministry: 'UY' },
  { office: 'wg2_vice', seat: 2, ministry: 'US' },
]

export const officesSince = '2005-12-15'
