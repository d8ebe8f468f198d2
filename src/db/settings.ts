import { type RuleName, type Rules, rulesFrom } from '#domain/rules.ts'
import type { Tx } from './tx.ts'

/** The network's rules where its own rulebooks set them otherwise. */
export const settings = (tx: Tx) => ({
  async rules(): Promise<Rules> {
    const rows = await tx.$queryRaw<{ name: string; value: unknown }[]>`SELECT name, value FROM setting`

    return rulesFrom(Object.fromEntries(rows.map(row => [row.name, row.value])))
  },

  /** Whether what is said in the threads of requests is mirrored to the other platforms. */
  async mirrors(): Promise<boolean> {
    const rows = await tx.$queryRaw<{ value: unknown }[]>`SELECT value FROM setting WHERE name = 'mirror'`

    return rows[0]?.value === true
  },

  async mirror(on: boolean): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO setting (name, value) VALUES ('mirror', ${JSON.stringify(on)}::jsonb)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`
  },

  async set(name: RuleName, value: Rules[RuleName]): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO setting (name, value) VALUES (${name}, ${JSON.stringify(value)}::jsonb)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`
  },
})
