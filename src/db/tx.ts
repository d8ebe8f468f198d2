import type { Prisma } from './generated/client.ts'

/** One connection or transaction, as far as we ask anything of it: statements of ours, with their values beside them. */
export type Tx = {
  readonly $queryRaw: <T = unknown>(
    statement: TemplateStringsArray | Prisma.Sql,
    ...values: readonly unknown[]
  ) => Promise<T>
  /** Gives how many rows were written. */
  readonly $executeRaw: (
    statement: TemplateStringsArray | Prisma.Sql,
    ...values: readonly unknown[]
  ) => Promise<number>
}
