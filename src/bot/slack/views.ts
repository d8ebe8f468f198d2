import { setTimeout as sleep } from 'node:timers/promises'
import type { HomeView, ModalView } from '@slack/types'
import { type Log, reason } from './log.ts'
import { troubleOf } from './trouble.ts'
import { patiently, type Web } from './web.ts'

/** Which modal is meant: one that Slack has named, or one that we named in an acknowledgement. */
export type Shown = { readonly id: string; readonly named?: string }

export type Views = {
  /** Opens a modal; null where Slack would not: the trigger is too old, was used, or Slack is away. */
  readonly open: (trigger: string, view: ModalView) => Promise<Shown | null>
  /** Shows something else in a modal; false where it is closed, or could not be changed. */
  readonly update: (shown: Shown, view: ModalView) => Promise<boolean>
  readonly publish: (person: string, view: HomeView) => Promise<void>
}

/** The modals and Home pages of people. */
export function views({ work, once }: Web, log: Log): Views {
  return {
    async open(trigger, view) {
      try {
        // A trigger serves once: a second try could only fail, or open a second modal.
        const { view: opened } = await once.views.open({ trigger_id: trigger, view })
        return opened?.id ? { id: opened.id } : null
      } catch (error) {
        log.info({}, `a modal could not be opened: ${reason(error)}`)
        return null
      }
    },

    async update({ id, named }, view) {
      // What we named in an acknowledgement exists only once Slack has taken that in, which our call may overtake.
      for (const pause of named ? pauses : []) {
        await sleep(pause)
        const outcome = await change(() => work.views.update({ external_id: named ?? '', view }))
        if (outcome !== 'missing') return outcome === 'changed'
      }

      return (await change(() => work.views.update({ view_id: id, view }))) === 'changed'
    },

    async publish(person, view) {
      await change(() => work.views.publish({ user_id: person, view }))
    },
  }

  async function change(call: () => Promise<unknown>): Promise<'changed' | 'missing' | 'failed'> {
    try {
      await patiently(call)
      return 'changed'
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble.kind === 'refused' && missing.has(trouble.error)) return 'missing'
      log.warn({}, `a view could not be shown: ${reason(error)}`)
      return 'failed'
    }
  }
}

const missing: ReadonlySet<string> = new Set(['not_found', 'view_not_found'])
const pauses = [0, 150, 350, 700] as const
