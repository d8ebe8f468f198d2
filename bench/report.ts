import { ms, percentile, table } from './figures.ts'
import type { Outcome, Times } from './round.ts'
import type { Target } from './target.ts'

/** What was measured of one of the two, in one pass from its start to its end. */
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

/** So many passes of each are made, one of this and one of that: a figure is the median of its passes'. */
const passes = 3

/** The passes of both, by turns: what the machine does meanwhile falls on both. */
export async function byTurns<One>(
  bare: () => Promise<One>,
  enlace: () => Promise<One>,
): Promise<readonly [bare: readonly One[], enlace: readonly One[]]> {
  const [theirs, ours]: [One[], One[]] = [[], []]
  for (let pass = 0; pass < passes; pass += 1) {
    theirs.push(await bare())
    ours.push(await enlace())
  }

  return [theirs, ours]
}

const percents = [50, 95, 99] as const
const steady = ['read 50/s', 'read 200/s', 'file 50/s', 'file 200/s'] as const

/** Both side by side, with what Enlace takes for each one of Bolt's. */
export function report(bare: readonly Measured[], enlace: readonly Measured[], long: number): string {
  return [
    sideBySide(bare, enlace),
    '',
    '"read" is request list. "file" is a complete request file, and half a second after its question the yes: each is',
    'a command, so 200 a second are 100 of each. "filed" is the answer to the yes, with the request stored.',
    '',
    ...[bare, enlace].map(burst),
    ...[bare, enlace].map(one => endured(one, long)),
    ...[bare, enlace].map(started),
    lateness([...bare, ...enlace]),
  ].join('\n')
}

/** Each steady round: acknowledged and answered, of both, with what Enlace takes for each one of the other's. */
export function sideBySide(bare: readonly Rounds[], enlace: readonly Rounds[]): string {
  const rows = steady.flatMap(name => {
    const compared = (title: string, of: (outcome: Outcome) => readonly Times[], what: keyof Times) =>
      percents.map((percent, at) => {
        const [theirs, ours] = [bare, enlace].map(passes =>
          median(passes.map(one => percentile(known(of(one[name]), what), percent))),
        )
        const ratio = theirs && ours ? (ours / theirs).toFixed(2) : '–'
        return [
          at === 0 ? `${name}: ${title}` : '',
          `p${percent}`,
          ms(theirs ?? null),
          ms(ours ?? null),
          ratio,
        ]
      })
    const commands = ({ commands }: Outcome) => commands

    return [
      ...compared('acknowledged', all, 'acknowledged'),
      ...(name.startsWith('read')
        ? compared('answered', commands, 'answered')
        : [
            ...compared('asked back', commands, 'answered'),
            ...compared('filed', ({ yeses }) => yeses, 'answered'),
          ]),
    ]
  })
  const title = `milliseconds, median of ${bare.length} passes`

  return table([[title, '', bare[0]!.target.name, enlace[0]!.target.name, 'ratio'], ...rows])
}

/** How long it took to be there, and how much memory it held at the end. */
export const started = (passes: readonly Rounds[]): string => {
  const ready = median(passes.map(({ target }) => target.readyMs))! / 1000
  const memory = median(passes.map(one => one.memory))!

  return `${passes[0]!.target.name}: ready ${ready.toFixed(1)} s after its start, ${memory.toFixed(0)} MB resident at the end`
}

/** How many of all that was asked were never answered: they are in no percentile. */
export function losses(passes: readonly Rounds[]): string {
  const times = passes.flatMap(one => [...steady, 'burst' as const].flatMap(name => all(one[name])))
  const lost = times.filter(({ answered }) => answered === null).length

  return `${passes[0]!.target.name}: ${times.length} asked, ${lost} never answered`
}

/** By how much the load itself was late: what is slower than that is not of its making. */
export const lateness = (measured: readonly Rounds[]): string =>
  `The load's own worst start was ${ms(Math.max(...measured.flatMap(one => steady.map(name => one[name].worstStart))))} ms late.`

const all = ({ commands, yeses }: Outcome): readonly Times[] => [...commands, ...yeses]
const known = (times: readonly Times[], what: keyof Times) =>
  times.map(one => one[what]).filter(value => value !== null)

/** The middle of what the passes measured; null where one of them measured nothing. */
function median(values: readonly (number | null)[]): number | null {
  const there = values.filter(value => value !== null)

  return there.length < values.length ? null : percentile(there, 50)
}

/** What became of 500 commands at once, in the worst of the passes. */
export function burst(passes: readonly Rounds[]): string {
  const times = passes.map(one => all(one.burst))
  const worst = percentile(known(times.flat(), 'acknowledged'), 100)
  const answered = Math.max(...times.map(one => percentile(known(one, 'answered'), 99) ?? 0))

  return `${passes[0]!.target.name}: 500 commands in one second: ${late(times.flat())} unacknowledged at 3 s; worst ${ms(worst)} ms, answered ${ms(answered)} ms at p99`
}

function endured(passes: readonly Measured[], seconds: number): string {
  const times = passes.map(one => all(one.long))
  const lost = times.flat().filter(({ answered }) => answered === null).length
  const [p50, p95, p99] = percents.map(percent =>
    ms(median(times.map(one => percentile(known(one, 'answered'), percent)))),
  )

  return `${passes[0]!.target.name}: ${seconds} s at 200 a second, ${passes.length} times: ${times.flat().length} asked, ${late(times.flat())} late, ${lost} lost; answered ${p50} / ${p95} / ${p99} ms`
}

const late = (times: readonly Times[]): number =>
  times.filter(({ acknowledged }) => acknowledged === null || acknowledged > 3_000).length
