import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody as ChatCommand,
} from 'discord.js'
import type { Command, Field } from '#commands/define.ts'
import { areas, commands } from '#commands/index.ts'
import type { Widget } from '#commands/widget.ts'
import { catalogue } from '#text/catalogue.ts'
import { commandKey, fieldKey } from '#text/field.ts'
import type { Key } from '#text/key.ts'
import { limits } from './limits.ts'
import { firstWords, localised } from './names.ts'

/** What Discord is told of everything that may be asked: one command for each area, one sub-command for each verb. */
export const chatCommands = (): readonly ChatCommand[] => areas.map(ofArea)

function ofArea(area: string): ChatCommand {
  const within = commands.filter(({ path }) => path[0] === area)
  const alone = within.find(({ path }) => path.length === 1)

  return {
    type: 1,
    name: area,
    name_localizations: firstWords(`areas.${area}.word` as Key),
    ...described(`areas.${area}.about` as Key),
    options: alone ? optionsOf(alone) : within.map(subCommand),
    ...everywhere,
  }
}

/** In servers and in private conversations; who may ask for what is Enlace's own to say, not Discord's. */
const everywhere = {
  contexts: [0, 1],
  integration_types: [0],
  default_member_permissions: null,
  nsfw: false,
}

function subCommand(command: Command): APIApplicationCommandSubcommandOption {
  return {
    type: 1,
    name: command.path[1] ?? '',
    name_localizations: firstWords(commandKey(command.name, 'word')),
    ...described(commandKey(command.name, 'about')),
    options: optionsOf(command),
  }
}

/** Discord wants what is needed before what is not. */
const optionsOf = (command: Command): APIApplicationCommandBasicOption[] => {
  const options = command.fields.filter(({ later }) => !later).map(field => option(command, field))

  return [...options.filter(one => one.required), ...options.filter(one => !one.required)]
}

function option(command: Command, field: Field): APIApplicationCommandBasicOption {
  const { name, widget } = field
  const about = fieldKey(command.name, name, 'hint') ?? fieldKey(command.name, name, 'label')
  const common = {
    type: 3 as const,
    name,
    name_localizations: firstWords(fieldKey(command.name, name, 'word')!),
    ...described(about!),
    required: isAskedAtOnce(command, field),
  }
  if (widget.kind === 'file') return { ...common, type: 11 }
  if (isSearched(widget)) return { ...common, autocomplete: true }
  if (widget.kind === 'choice') return { ...common, choices: choices(widget) }
  const max = 'max' in widget ? Math.min(widget.max, limits.optionMaxLength) : longestDay

  return { ...common, max_length: max }
}

/** A list that Discord asks us about as one types, because it is long, grows, or takes several. */
export const isSearched = (widget: Widget): boolean =>
  widget.kind === 'search' ||
  (widget.kind === 'choice' && (widget.many || widget.choices.length > limits.choices))

/**
 * What Discord insists on before it lets a command go: the record or person it is about, and a short choice. Texts are
 * better written in the form, and what a record tells us already is not asked for again.
 */
const isAskedAtOnce = (command: Command, { required, widget }: Field): boolean =>
  required &&
  ((widget.kind === 'search' && !widget.many) ||
    (widget.kind === 'choice' && !isSearched(widget) && command.known === undefined))

const choices = ({ words, choices: values }: Extract<Widget, { kind: 'choice' }>) =>
  values.map(value => {
    const key = `choices.${words}.${value}` as Key
    return { name: catalogue.en[key], name_localizations: localised(key), value }
  })

const described = (key: Key) => ({
  description: catalogue.en[key],
  description_localizations: localised(key),
})

const longestDay = 200
