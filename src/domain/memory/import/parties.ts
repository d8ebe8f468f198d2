import { type CountryCode, readCountry } from '../../countries.ts'
import { plain } from '../../plain.ts'
import { listed } from './listed.ts'

/** Who asked or gave: codes of members, organisations as they are written, and codes that are of no country. */
export type Parties = { readonly parties: readonly string[]; readonly unknown: readonly string[] }

/** Reads who asked or gave, by code or by name in any of the four languages, also as the ministry of a country. */
export function readParties(cell: string): Parties {
  if (isNone(cell)) return { parties: [], unknown: [] }
  const { values, unread } = listed(cell, member)
  const others = unread.filter(one => !isNone(one)).map(organisation)

  return {
    parties: [...values, ...others.flatMap(({ name }) => name ?? [])],
    unknown: others.flatMap(({ name, written }) => (name === null ? [written] : [])),
  }
}

/** A member, however it is written: "Bahamas, The", "Bolivia (Plurinational State of)", "MEX", "Ministry of Labour of Chile". */
function member(written: string): CountryCode | null {
  const known = readCountry(written) ?? byAlpha3.get(written.trim().toUpperCase())
  if (known) return known
  const open = /^(.{2,60}?)\s*\([^)]*\)$/.exec(written)
  if (open) return readCountry(open[1]!)
  const turned = /^([^,]{2,60}), ([^,]{2,60})$/.exec(written)
  if (turned)
    return (
      readCountry(`${turned[2]} ${turned[1]}`) ?? (long.test(turned[2]!) ? readCountry(turned[1]!) : null)
    )
  if (!ministry.test(written)) return null

  const words = written.split(/\s+/)
  for (let from = Math.max(1, words.length - 5); from < words.length; from++) {
    const found = readCountry(words.slice(from).join(' '))
    if (found && words.slice(from).join('').length > 3) return found
  }

  return null
}

/** A name of no member is an organisation's or another country's; a code of two letters must be of some country. */
function organisation(text: string): { readonly written: string; readonly name: string | null } {
  const written = plain(text).replace(/\s+/gu, ' ')
  if (!/^[A-Z]{2}$/.test(written) || organisations.includes(written)) return { written, name: written }

  return { written, name: countryNames.of(written) ?? null }
}

export const isNone = (cell: string): boolean =>
  /^\s*(?:|-+|–|—|n\/?a|none|ningun[oa]?|nenhum|aucun)\s*$/i.test(cell)

const ministry = /minist|secretar[ií]a|department|departamento/i
const long = /\b(?:republic|rep[uú]bli|state|estado|état|the|las|les)/i
const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Organisations that everybody knows by two letters. */
const organisations = ['WB']

const byAlpha3 = new Map(
  (
    'ATG:AG ARG:AR BRB:BB BOL:BO BRA:BR BHS:BS BLZ:BZ CAN:CA CHL:CL COL:CO CRI:CR CUB:CU DMA:DM DOM:DO ECU:EC GRD:GD ' +
    'GTM:GT GUY:GY HND:HN HTI:HT JAM:JM KNA:KN LCA:LC MEX:MX NIC:NI PAN:PA PER:PE PRY:PY SUR:SR SLV:SV TTO:TT USA:US ' +
    'URY:UY VCT:VC VEN:VE'
  )
    .split(' ')
    .map(pair => pair.split(':') as [string, CountryCode]),
)
