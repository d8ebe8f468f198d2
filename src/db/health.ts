import { bookFaults } from './fund-chain.ts'
import type { Tx } from './tx.ts'

/** What must be there for the database to hold what it promises. */
const wanted = [
  'journal_only_grows',
  'journal_is_not_emptied',
  'invocation_only_grows',
  'invocation_is_not_emptied',
  'request_is_kept',
  'reminder_is_kept',
  'call_answer_only_grows',
  'workshop_is_kept',
  'workshop_date_only_grows',
  'workshop_date_is_not_emptied',
  'fund_entry_is_kept',
  'fund_decision_is_asked',
  'fund_entry_only_grows',
  'fund_entry_is_not_emptied',
  'fund_account_follows',
  'fund_account_is_not_emptied',
  'fund_head_follows',
  'fund_head_is_not_emptied',
] as const

export const health = (tx: Tx) => ({
  async version(): Promise<string> {
    const [row] = await tx.$queryRaw<
      { version: string }[]
    >`SELECT current_setting('server_version') AS version`

    return row?.version ?? 'unknown'
  },

  async migrations(): Promise<number> {
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM _prisma_migrations WHERE finished_at IS NOT NULL`

    return row?.count ?? 0
  },

  /** The guards that are missing or switched off. */
  async guards(): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ name: string }[]>`
      SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'`
    const there = new Set(rows.map(row => row.name))

    return wanted.filter(name => !there.has(name))
  },

  /**
   * What is wrong with the books of the Fund, reckoned anew; also with a head that was posted before. In a transaction of
   * its own they are looked at as they are at one instant, whoever writes meanwhile.
   */
  async books(witness: string | null = null): Promise<readonly string[]> {
    await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`

    return bookFaults(tx, witness)
  },

  async allRefs(): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ ref: string }[]>`SELECT ref FROM request ORDER BY id`

    return rows.map(row => row.ref)
  },

  async allWorkshops(): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ ref: string }[]>`SELECT ref FROM workshop ORDER BY id`

    return rows.map(row => row.ref)
  },
})
