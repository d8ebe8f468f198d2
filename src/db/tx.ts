import type { Prisma } from './generated/client.ts'

/** One connection or transaction, as Prisma gives it. */
export type Tx = Prisma.TransactionClient
