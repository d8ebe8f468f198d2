import { setTimeout as sleep } from 'node:timers/promises'
import { type APIApplicationCommand, Routes } from 'discord.js'
import { chatCommands } from './commands.ts'
import { type Log, reason } from './log.ts'
import { menus } from './menus.ts'
import { troubleOf } from './trouble.ts'
import type { Web } from './web.ts'

/** Tells Discord what may be asked, where it knows something else; keeps trying until it has been told. */
export async function register(
  { work, application }: Web,
  guild: string | null,
  log: Log,
  halted: AbortSignal,
): Promise<void> {
  const route = guild
    ? Routes.applicationGuildCommands(application, guild)
    : Routes.applicationCommands(application)
  const ours = [...chatCommands(), ...menus]

  for (let pause = firstPause; !halted.aborted; pause = Math.min(pause * 2, longestPause)) {
    try {
      const theirs = (await work.get(route, {
        query: new URLSearchParams({ with_localizations: 'true' }),
      })) as readonly APIApplicationCommand[]
      if (isKnown(ours, theirs)) return log.debug({}, 'discord knows our commands')

      await work.put(route, { body: ours })
      return log.info({ commands: ours.length }, 'discord was told our commands')
    } catch (error) {
      const { kind } = troubleOf(error)
      log.error({}, `discord could not be told our commands: ${reason(error)}`)
      if (kind === 'refused' || kind === 'dismissed') return
    }
    await sleep(pause, undefined, { signal: halted }).catch(() => {})
  }
}

/** True where Discord has the same commands, whatever their order, and whatever it keeps with them besides. */
export const isKnown = (ours: readonly Named[], theirs: readonly Named[]): boolean =>
  ours.length === theirs.length &&
  ours.every(one => {
    const known = theirs.find(({ name, type }) => name === one.name && (type ?? 1) === (one.type ?? 1))
    return known !== undefined && has(known, one)
  })

type Named = { readonly name: string; readonly type?: number | undefined }

/** True where `theirs` says all that `ours` says: what Discord leaves out is what it takes for granted. */
function has(theirs: unknown, ours: unknown): boolean {
  if (Array.isArray(ours)) {
    const list = Array.isArray(theirs) ? theirs : []
    return list.length === ours.length && ours.every((one, at) => has(list[at], one))
  }
  if (typeof ours !== 'object' || ours === null) return (theirs || null) === (ours || null)
  if (typeof theirs !== 'object' || theirs === null) return false

  return Object.entries(ours).every(([name, value]) => has((theirs as Record<string, unknown>)[name], value))
}

const firstPause = 1_000
const longestPause = 60_000
