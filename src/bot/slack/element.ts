import type { InputBlockElement, PlainTextOption } from '@slack/types'
import { cut } from '#bot/cut.ts'
import type { Input } from '#bot/form.ts'
import type { Option } from '#bot/platform.ts'
import type { Reader } from '#domain/language.ts'
import { isDay } from '#domain/period.ts'
import { msg } from '#reply/value.ts'
import { limits } from './limits.ts'
import { plainText } from './rich.ts'
import { spoken } from './words.ts'

/** One field of a form as Slack draws it, with what is known of it already filled in. */
export function element(input: Input, reader: Reader): InputBlockElement {
  const { widget } = input
  const text = [input.value].flat().join(', ')
  const chosen = [input.value].flat().filter(Boolean)

  switch (widget.kind) {
    case 'line':
      return textInput(text, widget.max, false)
    case 'paragraph':
      return textInput(text, widget.max, true)
    case 'period':
      return textInput(text, longestPeriod, false)
    case 'money':
      return textInput(text, longestSum, false)
    case 'file':
      return { type: 'file_input', action_id: 'handed', max_files: 1 }
    case 'day':
      // What was typed stays as it was typed: only a real day fits into the calendar.
      return !text || isDay(text) ? datePicker(text) : textInput(text, longestPeriod, false)
    case 'choice': {
      const options = input.options.slice(0, limits.options).map(option)
      const initial = options.filter(({ value }) => chosen.includes(value ?? ''))
      return widget.many ? choices(options, initial, reader) : choice(options, initial, reader)
    }
    case 'search': {
      const initial = input.options.filter(({ value }) => value.length <= limits.optionValue).map(option)
      return search(widget.many, initial, reader)
    }
  }
}

/** One entry of a list, cut to what Slack shows of it. */
export const option = ({ value, label, about }: Option): PlainTextOption => ({
  text: plainText(label || value, limits.optionLabel),
  value,
  ...(about ? { description: plainText(about, limits.optionDescription) } : {}),
})

/** A text longer than its field takes is kept as typed as far as Slack lets it, so that its author can shorten it. */
function textInput(typed: string, max: number, multiline: boolean): InputBlockElement {
  const longest = typed.length > max ? limits.inputText : Math.min(max, limits.inputText)

  return {
    type: 'plain_text_input',
    action_id: 'typed',
    multiline,
    max_length: longest,
    ...(typed ? { initial_value: cut(typed, longest) } : {}),
  }
}

const datePicker = (day: string): InputBlockElement => ({
  type: 'datepicker',
  action_id: 'typed',
  ...(day ? { initial_date: day } : {}),
})

function choice(options: PlainTextOption[], [initial]: PlainTextOption[], reader: Reader): InputBlockElement {
  return {
    type: 'static_select',
    action_id: 'chosen',
    placeholder: plainText(spoken(msg('slack.choose'), reader), limits.placeholder),
    options,
    ...(initial ? { initial_option: initial } : {}),
  }
}

function choices(options: PlainTextOption[], initial: PlainTextOption[], reader: Reader): InputBlockElement {
  const known = initial.length > 0 ? { initial_options: initial } : {}
  if (options.length <= limits.checkboxes)
    return { type: 'checkboxes', action_id: 'chosen', options, ...known }

  const placeholder = plainText(spoken(msg('slack.choose'), reader), limits.placeholder)
  return { type: 'multi_static_select', action_id: 'chosen', placeholder, options, ...known }
}

/** Zero is the shortest query Slack asks for: the list opens with its first entries before anything is typed. */
function search(many: boolean, initial: PlainTextOption[], reader: Reader): InputBlockElement {
  const placeholder = plainText(spoken(msg('slack.search'), reader), limits.placeholder)
  const common = { action_id: 'chosen', placeholder, min_query_length: 0 }
  const [first] = initial
  if (many)
    return { type: 'multi_external_select', ...common, ...(first ? { initial_options: initial } : {}) }

  return { type: 'external_select', ...common, ...(first ? { initial_option: first } : {}) }
}

const longestPeriod = 200
/** The longest way to write a sum that anybody needs. */
const longestSum = 80
