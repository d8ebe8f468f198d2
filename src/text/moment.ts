import type { Reader } from '#domain/language.ts'

/** An instant as the reader's clock shows it, always with its zone. */
export function sayMoment(at: Date, { language, zone }: Reader): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(at)
}

/** Day first in every language, as the network writes. */
const locales = { en: 'en-GB', es: 'es', pt: 'pt-BR', fr: 'fr' } as const
