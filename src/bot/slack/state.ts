import { largestFile, tooLarge, waiting } from '#bot/file.ts'
import type { Entry } from '#reply/reply.ts'

/** What was filled in: every field by its name, as typed or chosen. Anything of another shape reads as nothing. */
export function filledIn(values: unknown): Readonly<Record<string, Entry>> {
  return Object.fromEntries(
    Object.entries(record(values)).flatMap(([name, elements]) => {
      const [element] = Object.values(record(elements))
      const { type, files } = record(element)
      if (type !== 'file_input') return [[name, entry(element)] as const]
      // Where no file is chosen, one that was handed over before stays.
      const [file] = Array.isArray(files) ? files : []
      return file === undefined ? [] : [[name, handed(file)] as const]
    }),
  )
}

function entry(element: unknown): Entry {
  const { value, selected_date, selected_option, selected_options } = record(element)
  if (Array.isArray(selected_options)) return selected_options.map(chosen).filter(Boolean)
  if (selected_option) return chosen(selected_option)

  return text(selected_date) || text(value)
}

/** A file that was handed over stands with Slack, until it is fetched. */
function handed(file: unknown): Entry {
  const { id, name, size } = record(file)

  return typeof size === 'number' && size > largestFile ? tooLarge(text(name)) : waiting(text(name), text(id))
}

const chosen = (option: unknown): string => text(record(option).value)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
