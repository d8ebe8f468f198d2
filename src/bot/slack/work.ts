import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { type Log, reason } from './log.ts'

/** What has been acknowledged and is still being worked on, so that a stop can wait for it. */
export type Work = {
  readonly hold: (task: () => Promise<void>) => Promise<void>
  readonly finish: (withinMs: number) => Promise<void>
}

/** Holds tasks until they are done; a task that fails is told to the operator and never to the library. */
export function work(log: Log): Work {
  const held = new Set<Promise<void>>()

  return {
    hold(task) {
      // What else has arrived is acknowledged before this is worked on.
      const done = nextTurn()
        .then(task)
        .catch(error => log.error({}, `an answer did not reach its reader: ${reason(error)}`))
        .finally(() => held.delete(done))
      held.add(done)

      return done
    },

    async finish(withinMs) {
      await Promise.race([Promise.all(held), sleep(withinMs, undefined, { ref: false })])
    },
  }
}
