import { type APIModalInteractionResponseCallbackData as Modal, type RequestData, Routes } from 'discord.js'
import type { Asking } from './asking.ts'
import { parcel } from './attach.ts'
import { type Log, reason } from './log.ts'
import { type Drawn, forOneAlone } from './render.ts'
import { codes, isRefused } from './trouble.ts'
import type { Web } from './web.ts'

/**
 * What became of an answer: `taken`; `again` where the question had an answer before, from us or another instance;
 * `bare` where Discord would take it without its files; `lost` where it takes no answer to it any more.
 */
export type Outcome = 'taken' | 'again' | 'bare' | 'lost'

/** The ways of answering an interaction: one first answer within three seconds, then changes to it for a quarter of an hour. */
export type Respond = {
  /** Says that an answer will come; where it replaces a message, that message stays as it is meanwhile. */
  readonly later: () => Promise<Outcome>
  readonly open: (modal: Modal) => Promise<Outcome>
  /** The answer itself, at once. */
  readonly say: (drawn: Drawn) => Promise<Outcome>
  /** The answer, after all: in the place of the first one. */
  readonly change: (drawn: Drawn) => Promise<Outcome>
  /** An answer that everybody in the channel sees, beside the first one. */
  readonly aloud: (drawn: Drawn) => Promise<Outcome>
}

type Files = NonNullable<RequestData['files']>

/** Answers one interaction; whoever alone asked alone sees it. */
export function respond({ work, application }: Web, { to, replaces }: Asking, log: Log): Respond {
  const first = (type: number, data?: object, files?: Files) =>
    outcome(() =>
      work.post(Routes.interactionCallback(to.id, to.token), {
        body: { type, ...(data ? { data } : {}) },
        ...(files ? { files } : {}),
        auth: false,
      }),
    )
  const answer = (type: number, drawn: Drawn) => {
    const { body, files } = parcel(drawn)
    return first(type, body as object, files)
  }
  const webhook = { auth: false } as const

  return {
    later: () => (replaces ? first(6) : first(5, { flags: forOneAlone })),
    open: modal => first(9, modal),
    say: drawn => (replaces ? answer(7, drawn) : answer(4, { ...drawn, flags: drawn.flags | forOneAlone })),
    change: drawn =>
      outcome(() =>
        work.patch(Routes.webhookMessage(application, to.token), { ...webhook, ...parcel(drawn) }),
      ),
    aloud: drawn =>
      outcome(() => work.post(Routes.webhook(application, to.token), { ...webhook, ...parcel(drawn) })),
  }

  async function outcome(call: () => Promise<unknown>): Promise<Outcome> {
    try {
      await call()
      return 'taken'
    } catch (error) {
      if (isRefused(error, codes.acknowledged)) return 'again'
      if (isRefused(error, codes.missingPermissions, codes.tooLarge)) return 'bare'
      if (isRefused(error, codes.invalidForm))
        log.error({}, `discord would not show an answer: ${reason(error)}`)
      else log.info({}, `an answer was not taken: ${reason(error)}`)
      return 'lost'
    }
  }
}
