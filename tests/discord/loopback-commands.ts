import type { Json } from './loopback-world.ts'

const pattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const locales = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
)

/** What Discord would not take of a set of commands. */
export function commandFaults(commands: readonly Json[]): readonly string[] {
  const kinds = [1, 2, 3].map(type => commands.filter(one => (one.type ?? 1) === type).length)

  return [
    ...((kinds[0] ?? 0) > 100 || (kinds[1] ?? 0) > 15 || (kinds[2] ?? 0) > 15
      ? ['there are too many commands']
      : []),
    ...twice(
      commands.map(one => ({ ...one, name: `${one.type ?? 1} ${one.name}`, name_localizations: null })),
    ),
    ...commands.flatMap(command =>
      (command.type ?? 1) === 1
        ? [
            ...named(command, command.name),
            ...optionFaults(command.options ?? [], command.name),
            ...(size(command) > 8000 ? [`${command.name} takes ${size(command)} of 8000 characters`] : []),
          ]
        : menuFaults(command),
    ),
  ]
}

/** How many characters Discord counts: of each text the longest of all languages. */
export function size({
  name,
  name_localizations,
  description = '',
  description_localizations,
  value,
  options = [],
  choices = [],
}: Json): number {
  const most = (text: string, others: Json | null | undefined) =>
    Math.max(text.length, ...Object.values(others ?? {}).map(other => String(other).length))

  return (
    most(name, name_localizations) +
    most(description, description_localizations) +
    (typeof value === 'string' ? value.length : 0) +
    [...options, ...choices].reduce((sum: number, one: Json) => sum + size(one), 0)
  )
}

function menuFaults({ name, name_localizations, description = '', options = [] }: Json): readonly string[] {
  return [name, ...Object.values(name_localizations ?? {})].some(
    one => String(one).length > 32 || String(one) === '',
  ) ||
    description !== '' ||
    options.length > 0
    ? [`the menu entry ${name} is not as it may be`]
    : []
}

function optionFaults(options: readonly Json[], within: string): readonly string[] {
  const firstOptional = options.findIndex(one => one.type > 2 && !one.required)
  const late = options.some((one, at) => one.required && firstOptional >= 0 && at > firstOptional)
  const mixed = options.some(one => one.type <= 2) && options.some(one => one.type > 2)

  return [
    ...(options.length > 25 ? [`${within} has ${options.length} options`] : []),
    ...(late ? [`${within} asks for something needed after something that is not`] : []),
    ...(mixed ? [`${within} has sub-commands and options`] : []),
    ...twice(options).map(fault => `${within}: ${fault}`),
    ...options.flatMap(one => [
      ...named(one, `${within} ${one.name}`),
      ...optionFaults(one.options ?? [], `${within} ${one.name}`),
      ...choiceFaults(one, `${within} ${one.name}`),
    ]),
  ]
}

function choiceFaults({ choices = [], autocomplete, max_length }: Json, where: string): readonly string[] {
  const bad = choices.filter(({ name, name_localizations, value }: Json) =>
    [name, ...Object.values(name_localizations ?? {}), value].some(
      text => String(text).length < 1 || String(text).length > 100,
    ),
  )

  return [
    ...(choices.length > 25 ? [`${where} has ${choices.length} choices`] : []),
    ...(choices.length > 0 && autocomplete ? [`${where} has choices and completes them`] : []),
    ...(bad.length > 0 ? [`${where} has choices that are too long`] : []),
    ...(max_length !== undefined && !(max_length >= 1 && max_length <= 6000)
      ? [`${where} takes 1 to 6000 characters`]
      : []),
  ]
}

function named(
  { name, name_localizations, description, description_localizations }: Json,
  where: string,
): readonly string[] {
  const names: readonly string[] = [name, ...Object.values(name_localizations ?? {})]
  const abouts: readonly string[] = [description, ...Object.values(description_localizations ?? {})]
  const strange = [
    ...Object.keys(name_localizations ?? {}),
    ...Object.keys(description_localizations ?? {}),
  ].filter(locale => !locales.has(locale))

  return [
    ...names
      .filter(one => !pattern.test(one) || one !== one.toLowerCase())
      .map(one => `${where}: “${one}” is no name`),
    ...abouts
      .filter(one => typeof one !== 'string' || one.length < 1 || one.length > 100)
      .map(one => `${where}: “${one}” is no description`),
    ...strange.map(locale => `${where}: there is no language ${locale}`),
  ]
}

/** In each language, no two have one name. */
function twice(options: readonly Json[]): readonly string[] {
  return [null, ...locales].flatMap(locale => {
    const names = options.map(
      ({ name, name_localizations }) => (locale && name_localizations?.[locale]) || name,
    )
    return names
      .filter((name, at) => names.indexOf(name) !== at)
      .map(name => `two are called “${name}” in ${locale}`)
  })
}
