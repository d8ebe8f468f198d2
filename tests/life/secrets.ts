import type { Loopback } from '#tests/slack/loopback.ts'

/** Every line of an output that gives away a token, a secret, a password, or an address that answers for somebody. */
export function givenAway(output: string, { settings }: Loopback, database: string): readonly string[] {
  const password = new URL(database).password
  const secrets = [
    settings.botToken,
    settings.signingSecret,
    settings.appToken,
    password,
    '/answer/',
    '/socket/',
  ]

  return output
    .split('\n')
    .filter(line => secrets.some(secret => secret !== null && secret !== '' && line.includes(secret)))
}
