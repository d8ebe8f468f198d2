import cron from 'node-cron'

export type Job = {
  readonly name: string
  /** When it runs, as cron has it, in UTC. */
  readonly when: string
  readonly run: () => Promise<unknown>
}

type Say = { readonly warn: (facts: object, text: string) => void }

/**
 * Starts the clock. Every instance runs every job: what a job does once is held by the database, not by which
 * instance is first. A run that outlasts its time is not joined by a second one.
 */
export function schedule(jobs: readonly Job[], log: Say): { readonly stop: () => Promise<void> } {
  const running = new Set<Promise<unknown>>()
  const tasks = jobs.map(({ name, when, run }) =>
    cron.schedule(
      when,
      async () => {
        const turn = run().catch(error =>
          log.warn({ job: name, problem: String(error) }, 'a job did not finish'),
        )
        running.add(turn)
        await turn.finally(() => running.delete(turn))
      },
      { name, timezone: 'UTC', noOverlap: true },
    ),
  )

  return {
    async stop() {
      for (const task of tasks) await task.destroy()
      await Promise.all(running)
    },
  }
}
