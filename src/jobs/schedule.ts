import cron from 'node-cron'

export type Job = {
  readonly name: string
  /** When it runs, as cron has it, in UTC. */
  readonly when: string
  /** True of what is also run at once, when the clock starts. */
  readonly atOnce?: boolean
  readonly run: () => Promise<unknown>
}

type Say = { readonly warn: (facts: object, text: string) => void }

/**
 * Starts the clock. Every instance runs every job: what a job does once is held by the database, not by which
 * instance is first. A run that outlasts its time is not joined by a second one.
 */
export function schedule(jobs: readonly Job[], log: Say): { readonly stop: () => Promise<void> } {
  const running = new Set<Promise<unknown>>()
  const go = async ({ name, run }: Job) => {
    const turn = run().catch(error => log.warn({ job: name, problem: String(error) }, 'a job did not finish'))
    running.add(turn)
    await turn.finally(() => running.delete(turn))
  }
  const tasks = jobs.map(job =>
    cron.schedule(job.when, () => go(job), {
      name: job.name,
      timezone: 'UTC',
      noOverlap: true,
      logger: heard(job, log),
    }),
  )
  for (const job of jobs) if (job.atOnce) void go(job)

  return {
    async stop() {
      for (const task of tasks) await task.destroy()
      await Promise.all(running)
    },
  }
}

/** What node-cron has to say, in the log of everything else: a run that came late, or was left out. */
const heard = ({ name }: Job, log: Say) => {
  const say = (problem: string | Error) => log.warn({ job: name, problem: String(problem) }, 'the clock')

  return { info() {}, debug() {}, warn: say, error: say }
}
