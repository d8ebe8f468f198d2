import type { APIModalSubmission } from 'discord.js'
import type { Entry } from '#reply/reply.ts'
import { type Attached, handed } from './handed.ts'

/** What was filled in: every field by its name, as typed or chosen; the halves of a long list are one again. */
export function filledIn(
  components: APIModalSubmission['components'],
  attached?: Attached,
): Readonly<Record<string, Entry>> {
  const fields: Record<string, Entry> = {}
  for (const label of components) {
    if (!('component' in label)) continue
    const { component } = label
    const [name = ''] = component.custom_id.split(':')
    if (component.type === 19) {
      // Where no file is chosen, one that was handed over before stays.
      const [file] = component.values
      if (file !== undefined) fields[name] = handed(attached, file)
      continue
    }
    if ('value' in component && typeof component.value === 'string') fields[name] = component.value
    if ('values' in component && Array.isArray(component.values))
      fields[name] = [...[fields[name] ?? []].flat(), ...component.values.map(String)]
  }

  return fields
}
