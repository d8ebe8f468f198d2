import type { Tx } from './tx.ts'

/** Whether this database holds the sample network; a real one never does. */
export const samples = (tx: Tx) => ({
  /** True for the one copy that is to make the sample: not where it is made, being made, or where real people are. */
  async begin(): Promise<boolean> {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('enlace sample'))`
    const [row] = await tx.$queryRaw<{ empty: boolean }[]>`
      SELECT NOT EXISTS (SELECT FROM person) AND NOT EXISTS (SELECT FROM setting WHERE name = 'sample') AS empty`
    if (!row?.empty) return false
    await tx.$executeRaw`INSERT INTO setting (name, value) VALUES ('sample', '"begun"'::jsonb)`

    return true
  },

  async done(): Promise<void> {
    await tx.$executeRaw`UPDATE setting SET value = '"made"'::jsonb WHERE name = 'sample'`
  },

  /** How far the sample is; null in a database that has none. */
  async state(): Promise<'begun' | 'made' | null> {
    const [row] = await tx.$queryRaw<
      { value: 'begun' | 'made' }[]
    >`SELECT value FROM setting WHERE name = 'sample'`

    return row?.value ?? null
  },
})
