/** Where Discord's part of Enlace writes what an operator should know. */
export type Log = Readonly<
  Record<'debug' | 'info' | 'warn' | 'error', (about: object, message: string) => void>
>

/**
 * An error in one line, without tokens and addresses: a bot's token has three parts with dots between them, and the
 * address of an answer has the token of its interaction in it.
 */
export const reason = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
    .replace(/\b(https?|wss?):\/\/\S+/g, '[address]')
    .replace(/\/?(webhooks|interactions)\/\S+/g, '[address]')
    .replace(/[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}/g, '[token]')
    .slice(0, 500)
