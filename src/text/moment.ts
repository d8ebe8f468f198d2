import type { Language, Reader } from '#domain/language.ts'
import { once } from './once.ts'

/** An instant as the reader's clock shows it, always with its zone. */
export const sayMoment = (at: Date, { language, zone }: Reader): string => clocks[language](zone).format(at)

/** Day first in every language, as the network writes. */
const clocks: Readonly<Record<Language, (zone: string) => Intl.DateTimeFormat>> = {
  en: clockIn('en-GB'),
  es: clockIn('es'),
  pt: clockIn('pt-BR'),
  fr: clockIn('fr'),
}

function clockIn(locale: string) {
  return once(
    (zone: string) =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZoneName: 'short',
        timeZone: zone,
      }),
  )
}
