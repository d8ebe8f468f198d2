/** The four working languages of the network. */
export const languages = ['en', 'es', 'pt', 'fr'] as const
export type Language = (typeof languages)[number]

/** The same thing named in the four languages. */
export type Words = Readonly<Record<Language, string>>

/** For whom something is put into words: their language, and the IANA zone their times are shown in. */
export type Reader = { readonly language: Language; readonly zone: string }

/** True of a code that is one of the four. */
export const isLanguage = (code: string): code is Language => (languages as readonly string[]).includes(code)

/** The working language nearest to a locale: `es-419` and `es-ES` are Spanish; what is none of the four is English. */
export function nearestLanguage(locale: string | null | undefined): Language {
  const code = (locale ?? '').toLowerCase().split(/[-_]/)[0] ?? ''

  return isLanguage(code) ? code : 'en'
}

/** True of a time zone this machine's time-zone database knows. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
