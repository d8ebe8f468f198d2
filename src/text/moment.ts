import type { Reader } from '#domain/language.ts'

/** An instant as the reader's clock shows it, always with its zone. */
export function sayMoment(at: Date, { language, zone }: Reader): string {
  return new Intl.DateTimeFormat(language, {
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
