import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Answer, Invocation } from '#bot/platform.ts'
import type { Watched } from '#db/ledger.ts'

/** What is counted when somebody asks; null while there is no database to ask. */
type Counts = {
  /** What the outbox holds. */
  readonly outbox: () => Promise<{
    readonly waiting: number
    readonly failed: number
    readonly unsure: number
  } | null>
  /** How many requests wait to be compared with all that was filed at the same time. */
  readonly toCompare: () => Promise<number | null>
  /** How the reminders of each kind stand. */
  readonly reminders: () => Promise<readonly Watched[] | null>
}

/** What operators watch, in Prometheus' form. */
export function openMetrics({ outbox, toCompare, reminders }: Counts) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })

  const answers = new Counter({
    name: 'enlace_answers_total',
    help: 'Answers given, by platform and tone (plain, done, ask, refused, fault).',
    labelNames: ['platform', 'tone'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'enlace_answer_seconds',
    help: 'Time from receiving an invocation to its answer.',
    labelNames: ['platform'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  new Gauge({
    name: 'enlace_outbox_messages',
    help: 'Messages waiting to go out, given up, and sent without the platform saying so.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      // Where the database is away the rest is still worth seeing.
      const counts = await outbox().catch(() => null)
      this.reset()
      if (counts === null) return
      for (const state of ['waiting', 'failed', 'unsure'] as const) this.set({ state }, counts[state])
    },
  })

  new Gauge({
    name: 'enlace_requests_to_compare',
    help: 'Requests not yet compared with all that was filed at the same time.',
    registers: [registry],
    async collect() {
      const count = await toCompare().catch(() => null)
      this.reset()
      if (count !== null) this.set(count)
    },
  })

  new Gauge({
    name: 'enlace_reminders',
    help: 'Reminders by kind: due and not gone yet, sent, missed, and sent without the platform saying so (uncertain).',
    labelNames: ['kind', 'state'],
    registers: [registry],
    async collect() {
      const kinds = (await reminders().catch(() => null)) ?? []
      this.reset()
      for (const { kind, ...counts } of kinds)
        for (const [state, count] of Object.entries(counts)) this.set({ kind, state }, count)
    },
  })

  return {
    text: async () => ({ type: registry.contentType, text: await registry.metrics() }),

    /** The same dispatch, watched. */
    watched:
      (dispatch: (invocation: Invocation) => Promise<Answer>) =>
      async (invocation: Invocation): Promise<Answer> => {
        const { platform } = invocation.account
        const stop = seconds.startTimer({ platform })
        const answer = await dispatch(invocation)
        stop()
        answers.inc({ platform, tone: answer.reply.tone })

        return answer
      },
  }
}
