import { setTimeout as sleep } from 'node:timers/promises'
import { arrivals } from './arrivals.ts'
import type { Asked } from './ask.ts'
import { unrelated } from './duplicates/records.ts'
import type { Json } from './slack.ts'

/** One round: so many commands a second, for so many seconds. */
export type Round = {
  readonly what: 'read' | 'file'
  readonly rate: number
  readonly seconds: number
  readonly people: number
}

/** What became of it, in milliseconds; what never came is null. */
export type Outcome = {
  readonly commands: readonly Times[]
  /** The yes to each command that asks first. */
  readonly yeses: readonly Times[]
  readonly worstStart: number
  readonly calls: Readonly<Record<string, number>>
}
export type Times = { readonly acknowledged: number | null; readonly answered: number | null }

/** What people do on a platform, each named by a number: ask for the list, file a request, say yes to an answer. */
export type Acts = {
  readonly read: (person: number) => Asked
  readonly file: (person: number, title: string, need: string, done: (asked: Asked) => void) => Asked
  /** Null where the answer has no yes in it. */
  readonly yes: (person: number, answer: Json) => Asked | null
}

/** Nobody files the same again and again: the memory would have thousands of the like to tell of. */
const needs = await unrelated(5_000)
const think = 500
const patience = 10_000
let titles = 0

/** Plays one round, and waits for its answers as long as any still come. */
export async function play(acts: Acts, { what, rate, seconds, people }: Round) {
  const commands: Asked[] = []
  const yeses: Asked[] = []
  const begin = (number: number) => {
    const person = number % people
    if (what === 'read') return void commands.push(acts.read(person))

    titles += 1
    const { title, description } = needs[titles % needs.length]!
    const said = ({ answer }: Asked) => void yes(person, answer!)
    commands.push(acts.file(person, `${title} ${titles}`, description, said))
  }
  const yes = async (person: number, answer: Json) => {
    await sleep(think)
    // What came instead of the question has no button, and so no yes: it counts as lost.
    yeses.push(acts.yes(person, answer) ?? { acknowledged: null, answered: null, answer: null })
  }

  // A command that asks first is two: half of them are the yes.
  const perSecond = what === 'file' ? rate / 2 : rate
  const worstStart = await arrivals(perSecond, Math.round(perSecond * seconds), begin)
  const left = () =>
    (what === 'file' ? commands.length - yeses.length : 0) + [...commands, ...yeses].filter(isOpen).length
  let least = left()
  for (let waited = 0; waited < patience && least > 0; waited += 50) {
    await sleep(50)
    if (left() < least) waited = 0
    least = Math.min(least, left())
  }

  return { commands: commands.map(times), yeses: yeses.map(times), worstStart }
}

const isOpen = ({ acknowledged, answered }: Asked): boolean => acknowledged === null || answered === null
const times = ({ acknowledged, answered }: Asked): Times => ({ acknowledged, answered })
