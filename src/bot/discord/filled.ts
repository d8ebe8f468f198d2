import type { APIModalSubmission } from 'discord.js'
import type { Entry } from '#reply/reply.ts'

/** What was filled in: every field by its name, as typed or chosen; the halves of a long list are one again. */
export function filledIn(components: APIModalSubmission['components']): Readonly<Record<string, Entry>> {
  const fields: Record<string, Entry> = {}
  for (const label of components) {
    if (!('component' in label)) continue
    const { component } = label
    const [name = ''] = component.custom_id.split(':')
    if ('value' in component && typeof component.value === 'string') fields[name] = component.value
    if ('values' in component && Array.isArray(component.values))
      fields[name] = [...[fields[name] ?? []].flat(), ...component.values.map(String)]
  }

  return fields
}
