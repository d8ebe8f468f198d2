import { setTimeout as sleep } from 'node:timers/promises'
import { type Log, reason } from './log.ts'

/** What is being worked on, so that a stop can wait for it. */
export type Work = {
  readonly hold: (task: () => Promise<void>) => void
  readonly finish: (withinMs: number) => Promise<void>
}

/** Holds tasks until they are done; one that fails is told to the operator and never to the library. */
export function work(log: Log): Work {
  const held = new Set<Promise<void>>()

  return {
    hold(task) {
      const done = task()
        .catch(error => log.error({}, `an answer did not reach its reader: ${reason(error)}`))
        .finally(() => held.delete(done))
      held.add(done)
    },

    async finish(withinMs) {
      await Promise.race([Promise.all(held), sleep(withinMs, undefined, { ref: false })])
    },
  }
}
