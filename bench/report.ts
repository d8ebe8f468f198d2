import { ms, percentile, table } from './figures.ts'
import type { Outcome, Times } from './round.ts'
import type { Target } from './target.ts'

/** What was measured of one of the two. */
export type Rounds = {
  readonly target: Target
  readonly 'read 50/s': Outcome
  readonly 'read 200/s': Outcome
  readonly 'file 50/s': Outcome
  readonly 'file 200/s': Outcome
  readonly burst: Outcome
  readonly memory: number
}
export type Measured = Rounds & { readonly long: Outcome }

const percents = [50, 95, 99] as const
const steady = ['read 50/s', 'read 200/s', 'file 50/s', 'file 200/s'] as const

/** Both side by side, with what Enlace takes for each one of Bolt's. */
export function report(bare: Measured, enlace: Measured, long: number): string {
  return [
    sideBySide(bare, enlace),
    '',
    '"read" is request list. "file" is a complete request file, and half a second after its question the yes: each is',
    'a command, so 200 a second are 100 of each. "filed" is the answer to the yes, with the request stored.',
    '',
    ...[bare, enlace].map(one => burst(one)),
    ...[bare, enlace].map(one => endured(one, long)),
    ...[bare, enlace].map(one => started(one)),
    lateness([bare, enlace]),
  ].join('\n')
}

/** Each steady round: acknowledged and answered, of both, with what Enlace takes for each one of the other's. */
export function sideBySide(bare: Rounds, enlace: Rounds): string {
  const rows = steady.flatMap(name => [
    ...compared(`${name}: acknowledged`, all(bare[name]), all(enlace[name]), 'acknowledged'),
    ...(name.startsWith('read')
      ? compared(`${name}: answered`, bare[name].commands, enlace[name].commands, 'answered')
      : [
          ...compared(`${name}: asked back`, bare[name].commands, enlace[name].commands, 'answered'),
          ...compared(`${name}: filed`, bare[name].yeses, enlace[name].yeses, 'answered'),
        ]),
  ])

  return table([['milliseconds', '', bare.target.name, enlace.target.name, 'ratio'], ...rows])
}

/** How long it took to be there, and how much memory it held at the end. */
export const started = ({ target, memory }: Rounds): string =>
  `${target.name}: ready ${(target.readyMs / 1000).toFixed(1)} s after its start, ${memory.toFixed(0)} MB resident at the end`

/** How many of all that was asked were never answered: they are in no percentile. */
export function losses(one: Rounds): string {
  const times = [...steady, 'burst' as const].flatMap(name => all(one[name]))
  const lost = times.filter(({ answered }) => answered === null).length

  return `${one.target.name}: ${times.length} asked, ${lost} never answered`
}

/** By how much the load itself was late: what is slower than that is not of its making. */
export const lateness = (measured: readonly Rounds[]): string =>
  `The load's own worst start was ${ms(Math.max(...measured.flatMap(one => steady.map(name => one[name].worstStart))))} ms late.`

const all = ({ commands, yeses }: Outcome): readonly Times[] => [...commands, ...yeses]
const known = (times: readonly Times[], what: keyof Times) =>
  times.map(one => one[what]).filter(value => value !== null)

function compared(name: string, bare: readonly Times[], enlace: readonly Times[], what: keyof Times) {
  return percents.map((percent, at) => {
    const [theirs, ours] = [bare, enlace].map(times => percentile(known(times, what), percent))
    const ratio = theirs && ours ? (ours / theirs).toFixed(2) : '–'
    return [at === 0 ? name : '', `p${percent}`, ms(theirs ?? null), ms(ours ?? null), ratio]
  })
}

/** What became of 500 commands at once. */
export function burst({ target, burst: outcome }: Rounds): string {
  const times = all(outcome)
  const late = times.filter(({ acknowledged }) => acknowledged === null || acknowledged > 3_000).length
  const worst = percentile(known(times, 'acknowledged'), 100)
  const answered = percentile(known(times, 'answered'), 99)

  return `${target.name}: 500 commands in one second: ${late} unacknowledged at 3 s; worst ${ms(worst)} ms, answered ${ms(answered)} ms at p99`
}

function endured({ target, long: outcome }: Measured, seconds: number): string {
  const times = all(outcome)
  const late = times.filter(({ acknowledged }) => acknowledged === null || acknowledged > 3_000).length
  const lost = times.filter(({ answered }) => answered === null).length
  const [p50, p95, p99] = percents.map(percent => ms(percentile(known(times, 'answered'), percent)))

  return `${target.name}: ${seconds} s at 200 a second: ${times.length} asked, ${late} late, ${lost} lost; answered ${p50} / ${p95} / ${p99} ms`
}
