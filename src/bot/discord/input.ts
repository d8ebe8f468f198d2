import type {
  APIFileUploadComponent,
  APISelectMenuOption,
  APIStringSelectComponent,
  APITextInputComponent,
} from 'discord.js'
import { cut } from '#bot/cut.ts'
import type { Input } from '#bot/form.ts'
import type { Option } from '#bot/platform.ts'
import { countries, countryCodes } from '#domain/countries.ts'
import type { Reader } from '#domain/language.ts'
import { msg } from '#reply/value.ts'
import { inGroups } from './button.ts'
import { limits } from './limits.ts'
import { listsOf } from './parts.ts'
import { said } from './words.ts'

/**
 * One field as Discord asks for it, with what is known of it filled in: lists of at most 25 entries to choose from, or
 * a text. Discord's forms cannot search: what a long list would hold is written as people call it.
 */
export function inputsFor(
  input: Input,
  reader: Reader,
): (APIStringSelectComponent | APITextInputComponent | APIFileUploadComponent)[] {
  const { widget, name, required } = input
  if (widget.kind === 'file')
    return [{ type: 19, custom_id: name, required, min_values: required ? 1 : 0, max_values: 1 }]
  const lists = listsOf(widget)
  if (lists === 0) return [textInput(input)]

  const options = widget.kind === 'choice' ? input.options : ministries(reader)
  const many = widget.kind !== 'line' && 'many' in widget && widget.many
  const chosen = [input.value].flat()

  return inGroups(options, Math.ceil(options.length / lists)).map((group, at) => ({
    type: 3,
    custom_id: at === 0 ? name : `${name}:${at + 1}`,
    placeholder: cut(said(msg('discord.choose'), reader), limits.placeholder),
    // Of a list in two halves either may stay empty; that both do is for Enlace to tell.
    required: required && lists === 1,
    min_values: required && lists === 1 ? 1 : 0,
    max_values: many ? group.length : 1,
    options: group.map(option => entry(option, chosen.includes(option.value))),
  }))
}

function textInput({ name, widget, required, value, options }: Input): APITextInputComponent {
  const text = [value]
    .flat()
    .map(one => options.find(option => option.value === one)?.label ?? one)
    .join(', ')
  const max = 'max' in widget ? Math.min(widget.max, limits.inputText) : longestShort
  // A text longer than its field takes is kept as typed as far as Discord lets it, so that its author can shorten it.
  const longest = text.length > max ? limits.inputText : max

  return {
    type: 4,
    custom_id: name,
    style: widget.kind === 'paragraph' ? 2 : 1,
    required,
    max_length: longest,
    ...(text ? { value: cut(text, longest) } : {}),
  }
}

const ministries = ({ language }: Reader): readonly Option[] =>
  countryCodes
    .map(code => ({ value: code, label: countries[code].names[language] }))
    .sort((one, other) => one.label.localeCompare(other.label, language))

const entry = ({ value, label }: Option, isChosen: boolean): APISelectMenuOption => ({
  label: cut(label, limits.optionLabel),
  value,
  ...(isChosen ? { default: true } : {}),
})

const longestShort = 400
