import { isLanguage, isZone, type Reader } from '#domain/language.ts'

/** What a modal carries along: in which words it speaks, and where it was opened. A convenience, never a proof. */
export type Origin = {
  readonly reader: Reader
  /** The channel in which it was asked; null in private. */
  readonly channel: string | null
  /** True where it was opened from the person's Home, which is drawn anew afterwards. */
  readonly home: boolean
}

export const writeOrigin = ({ reader, channel, home }: Origin): string =>
  JSON.stringify({ language: reader.language, zone: reader.zone, channel, home })

/** Reads what a modal carried; what is not as we write it falls back to English and nowhere. */
export function readOrigin(metadata: string): Origin {
  const { language, zone, channel, home } = parsed(metadata)

  return {
    reader: {
      language: typeof language === 'string' && isLanguage(language) ? language : 'en',
      zone: typeof zone === 'string' && isZone(zone) ? zone : 'UTC',
    },
    channel: typeof channel === 'string' ? channel : null,
    home: home === true,
  }
}

function parsed(metadata: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(metadata)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
