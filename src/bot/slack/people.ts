import { setTimeout as sleep } from 'node:timers/promises'
import type { webApi } from '@slack/bolt'
import type { Account } from '#bot/platform.ts'
import { isZone, nearestLanguage, type Reader } from '#domain/language.ts'
import { type Log, reason } from './log.ts'

type Told = Pick<Account, 'locale' | 'zone'> & { readonly name: string | null }
type Known = { readonly told: Promise<Told>; until: number; reader: Reader | null }

/** What is known of the people who speak, so that Slack is not asked at every word. */
export type People = {
  /** The account with its language and zone; Slack is not waited for longer than half a second. */
  readonly account: (workspace: string, id: string) => Promise<Account>
  /** What they call themselves in Slack; their id where Slack does not say it in time. */
  readonly name: (workspace: string, id: string) => Promise<string>
  /** In which words to speak to them before the answer says it. */
  readonly reader: (account: Account) => Reader
  /** The answer has said it. */
  readonly remember: (account: Account, reader: Reader) => void
}

/** Asks Slack for people's names, languages and zones, at most once an hour each. */
export function people(web: webApi.WebClient, log: Log): People {
  const known = new Map<string, Known>()

  function ask(key: string, id: string): Promise<Told> {
    const answer = web.users.info({ user: id, include_locale: true }).then(
      ({ user }) => ({
        locale: user?.locale ?? null,
        zone: user?.tz && isZone(user.tz) ? user.tz : null,
        name: user?.profile?.display_name || user?.real_name || user?.name || null,
      }),
      error => {
        log.warn({ user: id }, `the language of a person could not be asked for: ${reason(error)}`)
        expire(known.get(key), aMinute)
        return unknown
      },
    )
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size >= mostPeople) known.delete(oldest)
    known.set(key, { told: answer, until: Date.now() + anHour, reader: known.get(key)?.reader ?? null })

    return answer
  }

  function told(workspace: string, id: string): Promise<Told> {
    const key = `${workspace}/${id}`
    const kept = known.get(key)

    return kept && kept.until > Date.now() ? kept.told : ask(key, id)
  }

  return {
    async account(workspace, id) {
      const late = sleep(patience, unknown, { ref: false })
      const { locale, zone } = await Promise.race([told(workspace, id), late])

      return { platform: 'slack', workspace, id, locale, zone }
    },

    async name(workspace, id) {
      const late = sleep(longPatience, unknown, { ref: false })

      return (await Promise.race([told(workspace, id), late])).name ?? id
    },

    reader: account =>
      known.get(`${account.workspace}/${account.id}`)?.reader ?? {
        language: nearestLanguage(account.locale),
        zone: account.zone ?? 'UTC',
      },

    remember(account, reader) {
      const kept = known.get(`${account.workspace}/${account.id}`)
      if (kept) kept.reader = reader
    },
  }
}

function expire(kept: Known | undefined, inMs: number): void {
  if (kept) kept.until = Date.now() + inMs
}

const unknown: Told = { locale: null, zone: null, name: null }
const patience = 500
const longPatience = 2_500
const aMinute = 60_000
const anHour = 3_600_000
const mostPeople = 5_000
