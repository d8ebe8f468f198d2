import type { Key } from './key.ts'
import { isKey } from './say.ts'

/**
 * The key of a field's label, hint or word: the command's own (`commands.request.file.fields.title.label`) where it
 * has one, else its area's (`areas.workshop.fields.ref.label`), else the one all commands share (`fields.title.label`).
 */
export function fieldKey(command: string, field: string, part: 'label' | 'hint' | 'word'): Key | null {
  const own = `commands.${command.replaceAll(' ', '.')}.fields.${field}.${part}`
  const areas = `areas.${command.split(' ')[0]}.fields.${field}.${part}`
  const shared = `fields.${field}.${part}`

  return [own, areas, shared].find(isKey) ?? null
}

/** The key of a command's own text: what it does, its title, its button, the words it hears. */
export function commandKey(command: string, part: 'about' | 'title' | 'button' | 'word'): Key {
  return `commands.${command.replaceAll(' ', '.')}.${part}` as Key
}
