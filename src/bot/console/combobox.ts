import type { Input } from '#bot/form.ts'
import { attributes, type Html, html } from '#bot/html.ts'
import type { Reader } from '#domain/language.ts'
import { msg } from '#reply/value.ts'
import { say } from '#text/say.ts'

/**
 * A list that is searched as one types (the combobox of the ARIA patterns). What is chosen of a list of many stands
 * above as chips that can be taken away; of a list of one it stands in the input itself.
 */
export function combobox(input: Input, data: Html, reader: Reader): Html {
  const { widget, value } = input
  const many = (widget.kind === 'search' || widget.kind === 'choice') && widget.many
  const remove = say(msg('console.remove'), reader)
  const list = `list-${input.name}`
  const chosen = [value].flat().filter(Boolean)
  const label = (of: string) => input.options.find(option => option.value === of)?.label ?? of
  const one = !many && chosen[0]

  return html`<div class="combobox"${attributes({ 'data-many': many, 'data-searched': widget.kind === 'search' })}>
    ${many && html`<ul class="chips" data-remove="${remove}" aria-label="${input.label}">${chosen.map(of => chip(of, label(of), remove))}</ul>`}
    <input type="text" role="combobox" autocomplete="off" dir="auto" aria-autocomplete="list" aria-expanded="false"
      aria-controls="${list}"${attributes({ value: one ? label(one) : null, 'data-value': one || null })}${data}>
    <ul role="listbox" id="${list}" aria-label="${input.label}" hidden>${
      widget.kind === 'choice' &&
      input.options.map(option => html`<li role="option" data-value="${option.value}">${option.label}</li>`)
    }</ul>
    <p class="none" role="status" data-none="${say(msg('console.none'), reader)}"></p>
  </div>`
}

const chip = (value: string, label: string, remove: string): Html => html`<li data-value="${value}">
  <span>${label}</span><button type="button" aria-label="${remove}: ${label}">×</button></li>`
