import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import { embedded } from '#db/server.ts'
import { judged } from '#tests/domain/fund/law.ts'
import { killInEntries } from '#tests/life/fund-crash.ts'

/**
 * The Fund for long: so many random histories are held against what must always be true, and whoever writes is killed in
 * the midst of every kind of entry. False where anything was wrong.
 */
export async function soakFund(
  histories: number,
  seed: number,
  print: (line: string) => void,
): Promise<boolean> {
  print(
    `\n${histories} histories of the Fund; to see the same again: npm run soak:fund -- ${histories} ${seed}`,
  )
  const began = Date.now()
  const wrong: string[] = []
  let [entries, refused] = [0, 0]
  for (let at = 0; at < histories; at += 1) {
    const verdict = judged(seed + at, 10 + (at % 50))
    wrong.push(...verdict.wrong)
    entries += verdict.length
    refused += verdict.refused
    if ((at + 1) % 10_000 === 0) print(`${at + 1} of ${histories}: ${entries} entries, ${wrong.length} wrong`)
  }
  const seconds = Math.round((Date.now() - began) / 1000)
  print(`${histories} histories in ${seconds} s: ${entries} entries written, ${refused} refused`)
  for (const line of wrong.slice(0, 20)) print(line)

  const folder = await mkdtemp(join(tmpdir(), 'enlace-soak-fund-'))
  await chmod(folder, 0o711)
  const server = await embedded(folder)
  await migrate(server.url)
  const deaths = await killInEntries(server.url)
  await server.stop()
  await rm(folder, { recursive: true, force: true })
  const bad = deaths.filter(({ kept, faults }) => kept || faults.length > 0)
  print(`killed in the midst of ${deaths.length} kinds of entry: ${bad.length} left anything behind`)
  for (const death of bad) print(JSON.stringify(death))

  return wrong.length === 0 && bad.length === 0
}
