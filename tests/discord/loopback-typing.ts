import type { Json, World } from './loopback-world.ts'

/**
 * A command as Discord sends it when somebody has typed it: the command must be known, its options must be, what is
 * needed must be there, and a choice must be one of those offered.
 */
export function optionsFor(
  world: World,
  line: string,
  given: Readonly<Record<string, string>>,
  focused: string | null = null,
): Json {
  const [name = '', sub] = line.replace(/^\//, '').split(' ')
  const command = [...world.commands.values()].flat().find(one => one.name === name && (one.type ?? 1) === 1)
  const found: Json | undefined =
    sub === undefined ? command : command?.options?.find((one: Json) => one.name === sub)
  if (!command || !found) throw new Error(`Discord knows no command ${line}`)

  const known: readonly Json[] = found.options ?? []
  for (const one of known)
    if (one.required && given[one.name] === undefined && focused === null)
      throw new Error(`Discord wants ${one.name} for ${line}`)
  const options = Object.entries(given).map(([option, value]) => {
    const of = known.find(one => one.name === option)
    if (!of) throw new Error(`${line} has no option ${option}`)
    if (of.choices?.length && !of.choices.some((choice: Json) => choice.value === value))
      throw new Error(`${line} has no choice ${value} for ${option}`)
    if (of.max_length !== undefined && value.length > of.max_length)
      throw new Error(`Discord takes no more of ${option}`)
    return { type: of.type, name: option, value, ...(option === focused ? { focused: true } : {}) }
  })
  const whole = { id: command.id, type: 1, name }

  return sub === undefined ? { ...whole, options } : { ...whole, options: [{ type: 1, name: sub, options }] }
}
