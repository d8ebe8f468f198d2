import { type Acts, type Outcome, play, type Round } from '../round.ts'
import { presses, runs } from './ask.ts'
import { discord } from './discord.ts'

// The load comes from a process of its own, which plays Discord too; its parent tells it what to do.
const played = await discord()

const acts: Acts = {
  read: who => runs(played, who, ['request', 'list'], {}),
  file: (who, title, need, done) =>
    runs(played, who, ['request', 'file'], { title, need, topics: 'osh', different: 'A measure' }, done),
  yes: (who, answer) => presses(played, who, answer),
}

process.on('message', (round: Round) => void run(round))
process.on('disconnect', () => process.exit())
process.send!({ apiUrl: played.apiUrl })

async function run(round: Round): Promise<void> {
  const outcome = await play(acts, round)
  process.send!({ ...outcome, calls: Object.fromEntries(played.calls) } satisfies Outcome)
}
