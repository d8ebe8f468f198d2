import pg from 'pg'
import { unpacked } from '#db/marks.ts'
import type { Need } from '#db/memory.ts'
import { agreement, probability, ranked } from '#domain/memory/calibration.ts'
import { isApart, likenessTo, questionOf } from '#domain/memory/likeness.ts'
import type { Rarity } from '#domain/memory/rarity.ts'
import { saidIn } from '#domain/memory/said.ts'
import type { Thesaurus } from '#domain/memory/thesaurus.ts'

type Row = {
  readonly ref: string
  readonly requesters: readonly string[]
  readonly topics: readonly string[]
  readonly units: Buffer
}

/** What is likest each need when every entry of the memory is compared with it, none left out. */
export async function exhaustive(
  url: string,
  thesaurus: Thesaurus,
  needs: readonly Need[],
  most: number,
  rarity: Rarity,
): Promise<readonly (readonly string[])[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const asked = needs.map(need => ({
    need,
    likeness: likenessTo(questionOf(thesaurus, saidIn(thesaurus, need.title, need.description), rarity)),
    best: { own: [] as Best[], others: [] as Best[] },
  }))

  await client.query(
    'BEGIN; DECLARE entries CURSOR FOR SELECT ref, requesters, topics, units FROM memory_entry',
  )
  for (;;) {
    const { rows } = await client.query<Row>('FETCH 2000 FROM entries')
    if (rows.length === 0) break
    for (const { ref, requesters, topics, units } of rows) {
      const marks = unpacked(units)
      for (const { need, likeness, best } of asked) {
        const own = requesters.some(code => need.requesters.includes(code))
        const like = likeness(marks)
        if (isApart(like)) continue
        const score = probability(like, { own, topics: agreement(topics, need.topics) })
        keep(own ? best.own : best.others, { ref, own, score }, most)
      }
    }
  }
  await client.end()

  return asked.map(({ best }) =>
    ranked([...best.own, ...best.others])
      .slice(0, most)
      .map(({ ref }) => ref),
  )
}

type Best = { readonly ref: string; readonly own: boolean; readonly score: number }

/** Keeps the likeliest, so many as can come first of all. */
function keep(best: Best[], one: Best, most: number): void {
  if (best.length === most && one.score <= best[most - 1]!.score) return
  best.push(one)
  best.sort((a, b) => b.score - a.score)
  best.length = Math.min(best.length, most)
}
