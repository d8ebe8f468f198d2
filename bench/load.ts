import { presses, types } from './ask.ts'
import { type Acts, type Outcome, play, type Round } from './round.ts'
import { slack } from './slack.ts'

// The load comes from a process of its own, which plays Slack too; its parent tells it what to do.
const played = await slack()

const at = (url: string): Acts => ({
  read: person => types(played, url, `U${person}`, 'request list'),
  file: (person, title, need, done) =>
    types(
      played,
      url,
      `U${person}`,
      `request file title:"${title}" need:"${need}" topics:osh different:"A measure"`,
      done,
    ),
  yes: (person, answer) => presses(played, url, `U${person}`, answer),
})

process.on('message', ({ url, ...round }: Round & { url: string }) => void run(url, round))
process.on('disconnect', () => process.exit())
process.send!({ apiUrl: played.apiUrl })

async function run(url: string, round: Round): Promise<void> {
  const outcome = await play(at(url), round)
  process.send!({ ...outcome, calls: Object.fromEntries(played.calls) } satisfies Outcome)
}
