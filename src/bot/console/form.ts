import type { FormView, Input } from '#bot/form.ts'
import { attributes, type Html, html } from '#bot/html.ts'
import type { Reader } from '#domain/language.ts'
import type { Block } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { say } from '#text/say.ts'
import { combobox } from './combobox.ts'
import { blocks } from './render.ts'

/** Of this many choices or fewer all are seen at once; longer lists are searched as one types. */
const seenAtOnce = 8

/** A form as the page's dialog shows it, with what was typed and what is wrong at each field. */
export function formHtml(view: FormView, reader: Reader, about: readonly Block[] = []): Html {
  const words = (key: Key) => say(msg(key), reader)
  const data = attributes({
    'data-command': view.command,
    'data-token': view.token,
    'data-nonce': '',
    'data-kept': say(msg('console.kept', { title: view.title }), reader),
    'data-continue': words('console.continue'),
    lang: reader.language,
  })

  return html`<form class="form" novalidate${data}>
    <h2 id="dialog-title" tabindex="-1">${view.title}</h2>
    ${blocks([...about, ...view.about], reader)}
    ${problems(view.inputs, reader)}
    ${view.inputs.map(input => field(input, reader))}
    <div class="actions">
      <button type="submit" class="primary" data-busy="${words('console.sending')}">${view.submit}</button>
      <button type="button" data-close>${words('console.close')}</button>
    </div>
  </form>`
}

/** What is wrong, all at once and first, each a way to its field. */
function problems(inputs: readonly Input[], reader: Reader): Html {
  const wrong = inputs.filter(input => input.problem !== null)
  if (wrong.length === 0) return html``

  return html`<div class="problems" role="alert" tabindex="-1">
    <p>${say(msg('console.problems', { count: wrong.length }), reader)}</p>
    <ul>${wrong.map(input => html`<li><a href="#${idOf(input)}">${input.label}: ${input.problem}</a></li>`)}</ul>
  </div>`
}

function field(input: Input, reader: Reader): Html {
  const id = idOf(input)
  const optional =
    !input.required && html` <span class="optional">(${say(msg('console.optional'), reader)})</span>`
  const about = html`
    ${input.hint && html`<p class="hint" id="${id}-hint">${input.hint}</p>`}
    ${input.problem && html`<p class="problem" id="${id}-problem">${input.problem}</p>`}`
  const data = attributes({ class: input.problem ? 'field wrong' : 'field', 'data-field': input.name })

  return isBoxes(input)
    ? html`<fieldset id="${id}"${data}${described(input)} tabindex="-1" data-kind="boxes">
        <legend>${input.label}${optional}</legend>${about}${control(input, reader)}</fieldset>`
    : html`<div${data} data-kind="${kindOf(input)}">
        <label for="${id}">${input.label}${optional}</label>${about}${control(input, reader)}</div>`
}

function control(input: Input, reader: Reader): Html {
  const { widget, value } = input
  const data = attributes({
    id: idOf(input),
    'aria-required': input.required ? 'true' : null,
    ...invalid(input),
  })
  const text = typeof value === 'string' ? value : value.join(', ')

  switch (widget.kind) {
    case 'paragraph':
      // The line break is dropped by the parser, and so keeps one that the text itself begins with.
      return html`<textarea rows="4" dir="auto"${data}${described(input)}>${{ html: '\n' }}${text}</textarea>`
    case 'line':
    case 'period':
    case 'day':
    case 'money':
      return html`<input type="text" dir="auto" autocomplete="off" value="${text}"${data}${described(input)}>`
    case 'file':
      return html`<input type="file" accept="${acceptable}"${data}${described(input)}>`
    case 'search':
      return combobox(input, html`${data}${described(input)}`, reader)
    case 'choice':
      if (isBoxes(input)) return boxes(input)
      if (input.options.length > seenAtOnce) return combobox(input, html`${data}${described(input)}`, reader)

      return html`<select${data}${described(input)}>
        <option value="">${say(msg('console.choose'), reader)}</option>
        ${input.options.map(option => html`<option${attributes({ value: option.value, selected: option.value === text })}>${option.label}</option>`)}
      </select>`
  }
}

function boxes(input: Input): Html {
  return html`<div class="boxes">${input.options.map(option => {
    const checked = [input.value].flat().includes(option.value)
    return html`<label><input type="checkbox"${attributes({ value: option.value, checked })}> ${option.label}</label>`
  })}</div>`
}

const isBoxes = ({ widget, options }: Input): boolean =>
  widget.kind === 'choice' && widget.many && options.length <= seenAtOnce

const kindOf = ({ widget, options }: Input): string => {
  if (widget.kind === 'search') return 'list'
  if (widget.kind === 'file') return 'file'
  if (widget.kind === 'choice') return options.length > seenAtOnce ? 'list' : 'select'

  return 'text'
}

const acceptable = '.csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,text/plain,application/json'

const idOf = (input: Input): string => `field-${input.name}`

const invalid = (input: Input) => ({ 'aria-invalid': input.problem === null ? null : 'true' })

function described(input: Input): Html {
  const by = [input.problem !== null && 'problem', input.hint !== null && 'hint'].filter(Boolean)

  return attributes({
    'aria-describedby': by.length > 0 ? by.map(part => `${idOf(input)}-${part}`).join(' ') : null,
  })
}
