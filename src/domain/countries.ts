import type { Words } from './language.ts'
import { fold } from './plain.ts'

/** A member of the network: its country, named in the four languages, and what else people call it or its ministry. */
export type Country = { readonly names: Words; readonly also: readonly string[] }

/** The 35 members, by ISO 3166-1 alpha-2 code: ministries are renamed and merged, so everything hangs on the country. */
export const countries = {
  AG: country(
    'Antigua and Barbuda',
    'Antigua y Barbuda',
    'Antígua e Barbuda',
    'Antigua-et-Barbuda',
    'Antigua',
  ),
  AR: country('Argentina', 'Argentina', 'Argentina', 'Argentine', 'MTEySS', 'MTESS Argentina'),
  BB: country('Barbados', 'Barbados', 'Barbados', 'Barbade'),
  BO: country('Bolivia', 'Bolivia', 'Bolívia', 'Bolivie'),
  BR: country('Brazil', 'Brasil', 'Brasil', 'Brésil', 'MTE'),
  BS: country('The Bahamas', 'Bahamas', 'Bahamas', 'Bahamas', 'The Bahamas', 'Las Bahamas', 'Les Bahamas'),
  BZ: country('Belize', 'Belice', 'Belize', 'Belize'),
  CA: country('Canada', 'Canadá', 'Canadá', 'Canada', 'ESDC', 'EDSC'),
  CL: country('Chile', 'Chile', 'Chile', 'Chili', 'MINTRAB'),
  CO: country('Colombia', 'Colombia', 'Colômbia', 'Colombie'),
  CR: country('Costa Rica', 'Costa Rica', 'Costa Rica', 'Costa Rica', 'MTSS Costa Rica'),
  CU: country('Cuba', 'Cuba', 'Cuba', 'Cuba'),
  DM: country('Dominica', 'Dominica', 'Dominica', 'Dominique'),
  DO: country(
    'Dominican Republic',
    'República Dominicana',
    'República Dominicana',
    'République dominicaine',
    'RD',
    'Rep. Dominicana',
  ),
  EC: country('Ecuador', 'Ecuador', 'Equador', 'Équateur', 'MDT'),
  GD: country('Grenada', 'Granada', 'Granada', 'Grenade'),
  GT: country('Guatemala', 'Guatemala', 'Guatemala', 'Guatemala'),
  GY: country('Guyana', 'Guyana', 'Guiana', 'Guyana'),
  HN: country('Honduras', 'Honduras', 'Honduras', 'Honduras'),
  HT: country('Haiti', 'Haití', 'Haiti', 'Haïti'),
  JM: country('Jamaica', 'Jamaica', 'Jamaica', 'Jamaïque'),
  KN: country(
    'Saint Kitts and Nevis',
    'San Cristóbal y Nieves',
    'São Cristóvão e Névis',
    'Saint-Kitts-et-Nevis',
    'St. Kitts',
    'Saint Kitts',
  ),
  LC: country('Saint Lucia', 'Santa Lucía', 'Santa Lúcia', 'Sainte-Lucie', 'St. Lucia'),
  MX: country('Mexico', 'México', 'México', 'Mexique', 'STPS'),
  NI: country('Nicaragua', 'Nicaragua', 'Nicarágua', 'Nicaragua'),
  PA: country('Panama', 'Panamá', 'Panamá', 'Panama', 'MITRADEL'),
  PE: country('Peru', 'Perú', 'Peru', 'Pérou', 'MTPE'),
  PY: country('Paraguay', 'Paraguay', 'Paraguai', 'Paraguay', 'MTESS'),
  SR: country('Suriname', 'Surinam', 'Suriname', 'Suriname'),
  SV: country('El Salvador', 'El Salvador', 'El Salvador', 'El Salvador', 'Salvador'),
  TT: country(
    'Trinidad and Tobago',
    'Trinidad y Tobago',
    'Trinidad e Tobago',
    'Trinité-et-Tobago',
    'T&T',
    'Trinidad & Tobago',
  ),
  US: country(
    'United States',
    'Estados Unidos',
    'Estados Unidos',
    'États-Unis',
    'USA',
    'EEUU',
    'EE. UU.',
    'EUA',
    'Estados Unidos de América',
    'United States of America',
    'États-Unis d’Amérique',
    'USDOL',
  ),
  UY: country('Uruguay', 'Uruguay', 'Uruguai', 'Uruguay'),
  VC: country(
    'Saint Vincent and the Grenadines',
    'San Vicente y las Granadinas',
    'São Vicente e Granadinas',
    'Saint-Vincent-et-les-Grenadines',
    'St. Vincent',
    'San Vicente',
  ),
  VE: country('Venezuela', 'Venezuela', 'Venezuela', 'Venezuela'),
} as const satisfies Readonly<Record<string, Country>>

export type CountryCode = keyof typeof countries

export const countryCodes = Object.keys(countries) as readonly CountryCode[]

/** True of the code of a member. */
export const isMember = (code: string): code is CountryCode => Object.hasOwn(countries, code)

/** The member somebody means by a code, a country's name in any of the four languages, or what else it is called. */
export function readCountry(typed: string): CountryCode | null {
  const code = typed.trim().toUpperCase()
  if (isMember(code)) return code

  return byName.get(fold(typed)) ?? null
}

function country(en: string, es: string, pt: string, fr: string, ...also: readonly string[]): Country {
  return { names: { en, es, pt, fr }, also }
}

const byName = new Map(
  countryCodes.flatMap(code => {
    const { names, also }: Country = countries[code]
    return [...Object.values(names), ...also].map(name => [fold(name), code] as const)
  }),
)
