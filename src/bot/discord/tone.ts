import type { Tone } from '#reply/reply.ts'

/** How an answer is meant, as a sign before its title: never by a colour alone. */
export const signs: Readonly<Record<Tone, string>> = {
  plain: '',
  done: '✅ ',
  ask: '❓ ',
  refused: '⛔ ',
  fault: '⚠️ ',
}

/** The bar at the side of an answer. */
export const colours: Readonly<Record<Tone, number>> = {
  plain: 0x1d4e89,
  done: 0x2e7d32,
  ask: 0xb7791f,
  refused: 0xb3261e,
  fault: 0x6b4f00,
}
