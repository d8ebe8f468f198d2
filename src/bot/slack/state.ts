import type { Entry } from '#reply/reply.ts'

/** What was filled in: every field by its name, as typed or chosen. Anything of another shape reads as nothing. */
export function filledIn(values: unknown): Readonly<Record<string, Entry>> {
  return Object.fromEntries(
    Object.entries(record(values)).map(([name, elements]) => [
      name,
      entry(Object.values(record(elements))[0]),
    ]),
  )
}

function entry(element: unknown): Entry {
  const { value, selected_date, selected_option, selected_options } = record(element)
  if (Array.isArray(selected_options)) return selected_options.map(chosen).filter(Boolean)
  if (selected_option) return chosen(selected_option)

  return text(selected_date) || text(value)
}

const chosen = (option: unknown): string => text(record(option).value)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
