import type { Database } from '#db/client.ts'
import { type Said, setAside } from '#domain/fund/draft.ts'
import type { Draft } from '#domain/fund/entry.ts'

export const day = '2026-06-01'

/** What every entry of a test says. */
export const said = (more: Partial<Said> = {}): Said => ({
  day,
  reason: 'As agreed',
  language: 'en',
  document: '',
  ...more,
})

const nobody = { person: null, actedFor: null }

/** Writes drafts as they are, without asking the rules: what then refuses them is the database. */
export function books({ transact }: Database, at: () => Date = () => new Date('2026-06-02T15:00:00Z')) {
  const enter = (draft: Draft) => transact(db => db.fund.enter(draft, nobody, at()))

  return {
    enter,
    /** Earmarks so many cents, under the number the earmark will have. */
    earmark: (minor: number, pot = 'fund') =>
      transact(async db => {
        const { number } = await db.fund.hold()
        const draft = setAside(number + 1, pot, minor, 'workshops', 'ACT-0001', said())
        return db.fund.enter(draft, nobody, at())
      }),
  }
}
