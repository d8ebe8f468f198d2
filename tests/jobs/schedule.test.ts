import { expect, test } from 'vitest'
import { schedule } from '#jobs/schedule.ts'

/** The next time a job runs, which a test can wait for. */
function turns() {
  let came = () => {}
  let next = new Promise<void>(resolve => {
    came = resolve
  })
  return {
    run: async () => {
      const before = came
      next = new Promise<void>(resolve => {
        came = resolve
      })
      before()
    },
    next: () => next,
  }
}

test('a job that fails is told, and neither ends itself nor holds up another', async () => {
  const [failing, working] = [turns(), turns()]
  const told: object[] = []
  const run = async () => {
    await failing.run()
    throw new Error('not today')
  }
  const clock = schedule(
    [
      { name: 'failing', when: '* * * * * *', run },
      { name: 'working', when: '* * * * * *', run: working.run },
    ],
    { warn: facts => void told.push(facts) },
  )
  await Promise.all([failing.next(), working.next()])
  await Promise.all([failing.next(), working.next()])
  await clock.stop()

  expect(told[0]).toEqual({ job: 'failing', problem: 'Error: not today' })
})

test('a stop waits for the run that is under way', async () => {
  let finish = () => {}
  const told = new Promise<void>(resolve => {
    finish = resolve
  })
  const begun = turns()
  let finished = false
  const run = async () => {
    await begun.run()
    await told
    finished = true
  }
  const clock = schedule([{ name: 'long', when: '* * * * * *', run }], { warn: () => {} })
  await begun.next()
  const stopped = clock.stop().then(() => finished)
  finish()

  expect(await stopped).toBe(true)
})

test('a run that is left out because one is under way is told like everything else', async () => {
  let finish = () => {}
  const finished = new Promise<void>(resolve => {
    finish = resolve
  })
  const told = new Promise<object>(resolve => {
    const clock = schedule([{ name: 'long', when: '* * * * * *', run: () => finished }], {
      warn: facts => {
        finish()
        void clock.stop().then(() => resolve(facts))
      },
    })
  })

  expect(await told).toEqual({ job: 'long', problem: expect.stringContaining('overlap') })
})

test('what is to be done at once is done when the clock starts, and what is not waits for its time', async () => {
  const ran: string[] = []
  const job = (name: string) => ({ name, when: '0 0 1 1 *', run: async () => void ran.push(name) })
  const clock = schedule([{ ...job('soon'), atOnce: true }, job('later')], { warn: () => {} })
  await clock.stop()

  expect(ran).toEqual(['soon'])
})
