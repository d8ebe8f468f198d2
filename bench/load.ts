import { setTimeout as sleep } from 'node:timers/promises'
import { arrivals } from './arrivals.ts'
import { type Asked, presses, types } from './ask.ts'
import { slack } from './slack.ts'

/** One round: so many commands a second, for so many seconds. */
export type Round = {
  readonly url: string
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

const words = 'The inspectorate moves its records from paper to a system and plans its visits by risk. '
const think = 500
const patience = 10_000

// The load comes from a process of its own, which plays Slack too; its parent tells it what to do.
const played = await slack()
let titles = 0

process.on('message', (round: Round) => void run(round).then(outcome => process.send!(outcome)))
process.on('disconnect', () => process.exit())
process.send!({ apiUrl: played.apiUrl })

async function run({ url, what, rate, seconds, people }: Round): Promise<Outcome> {
  const commands: Asked[] = []
  const yeses: Asked[] = []
  const begin = (number: number) => {
    const person = `U${number % people}`
    if (what === 'read') return void commands.push(types(played, url, person, 'request list'))

    titles += 1
    const line = `request file title:"Request ${titles}" need:"${words.repeat(3)}" topics:osh different:"A measure"`
    commands.push(types(played, url, person, line, ({ answer }) => void yes(person, answer!)))
  }
  const yes = async (person: string, answer: NonNullable<Asked['answer']>) => {
    await sleep(think)
    // What came instead of the question has no button, and so no yes: it counts as lost.
    yeses.push(presses(played, url, person, answer) ?? { acknowledged: null, answered: null, answer: null })
  }

  // A command that asks first is two: half of them are the yes.
  const perSecond = what === 'file' ? rate / 2 : rate
  const worstStart = await arrivals(perSecond, Math.round(perSecond * seconds), begin)
  const over = () =>
    (what === 'read' || yeses.length === commands.length) && [...commands, ...yeses].every(isOver)
  for (let waited = 0; waited < patience && !over(); waited += 50) await sleep(50)

  return {
    commands: commands.map(times),
    yeses: yeses.map(times),
    worstStart,
    calls: Object.fromEntries(played.calls),
  }
}

const isOver = ({ acknowledged, answered }: Asked): boolean => acknowledged !== null && answered !== null
const times = ({ acknowledged, answered }: Asked): Times => ({ acknowledged, answered })
