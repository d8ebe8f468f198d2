import type { RESTPostAPIChatInputApplicationCommandsJSONBody as ChatCommand } from 'discord.js'

type Counted = {
  readonly name: string
  readonly name_localizations?: object | null
  readonly description?: string
  readonly description_localizations?: object | null
  readonly value?: unknown
  readonly options?: readonly unknown[]
  readonly choices?: readonly unknown[]
}

/** How many of its characters a command takes, as Discord counts them: of each text the longest of all languages. */
export const charactersOf = (command: ChatCommand): number => count(command as Counted)

function count(of: Counted): number {
  const inner = [...(of.options ?? []), ...(of.choices ?? [])] as Counted[]
  const value = typeof of.value === 'string' ? of.value.length : 0

  return (
    longest(of.name, of.name_localizations) +
    longest(of.description ?? '', of.description_localizations) +
    value +
    inner.reduce((sum, one) => sum + count(one), 0)
  )
}

const longest = (text: string, others: object | null | undefined): number =>
  Math.max(text.length, ...Object.values(others ?? {}).map(other => String(other).length))
