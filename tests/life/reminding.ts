import { setTimeout as rest } from 'node:timers/promises'
import { connect } from '#db/client.ts'
import { deliverer } from '#jobs/deliver.ts'
import { digest } from '#jobs/digest.ts'
import { remind } from '#jobs/remind.ts'

// One instance of what goes out by itself, looking as fast as it can; each message goes to a platform that writes it down.
const [url = '', platform = ''] = process.argv.slice(2)
const database = connect(url)
const outbox = deliverer(
  database,
  new Map([
    [
      'console',
      {
        paceMs: 0,
        ready: () => true,
        async send({ key, place }) {
          const answer = await fetch(platform, { method: 'POST', body: key })
          return { channel: place.id, message: await answer.text() }
        },
      },
    ],
  ]),
  { warn: () => {} },
  { pollMs: 20 },
)
outbox.start()
let told = false
process.on('SIGTERM', () => {
  told = true
})
process.stdout.write('looking\n')

while (!told) {
  const now = new Date()
  const looked = await Promise.all([remind(database, now, () => !told), digest(database, now, () => !told)])
  if (looked.some(Boolean)) outbox.wake()
  await rest(5)
}
await outbox.stop()
await database.close()
