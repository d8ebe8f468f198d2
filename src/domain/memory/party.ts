import { readCountry } from '../countries.ts'
import { plain } from '../plain.ts'

/** Who asks or gives: a member by its code, whatever it is called there; any other organisation as it is written. */
export const readParty = (written: string): string =>
  readCountry(written) ?? plain(written).replace(/\s+/gu, ' ')
