import { expect, test } from 'vitest'
import { askedIn, foldedName, type Names } from '#domain/memory/asked.ts'

const names: Names = new Map([[foldedName('Secretaría del Trabajo y Previsión Social'), 'MX']])
const asked = (typed: string) => askedIn(typed, names)

test.each<readonly [string, readonly string[], readonly number[], string]>([
  ['inspección en Panamá 2022', ['PA'], [2022], 'inspección en'],
  ['Brésil, Pérou', ['BR', 'PE'], [], ''],
  ['estados unidos de américa', ['US'], [], ''],
  ['EE. UU. minas', ['US'], [], 'minas'],
  ['Trinidad & Tobago osh', ['TT'], [], 'osh'],
  ['T&T', ['TT'], [], ''],
  ['Dominican Republic', ['DO'], [], ''],
  ['Dominica', ['DM'], [], ''],
  ['SAINT-VINCENT-ET-LES-GRENADINES', ['VC'], [], ''],
  ['secretaria del trabajo y prevision social niñez', ['MX'], [], 'niñez'],
  ['STPS stps Mexico', ['MX'], [], ''],
  // Codes are codes where they are written as such.
  ['visit to MX', ['MX'], [], 'visit to'],
  ['CL', ['CL'], [], ''],
  ['us do no pe', [], [], 'us do no pe'],
  ['HELP US', [], [], 'HELP US'],
  // Numbers that are no years.
  ['Convention 189', [], [], 'Convention 189'],
  ['1949 2110 1950 2099', [], [1950, 2099], '1949 2110'],
  ['', [], [], ''],
  ['!!! ¿?', [], [], ''],
])('%s', (typed, ministries, years, rest) => {
  expect(asked(typed)).toEqual({ ministries, years, rest })
})
