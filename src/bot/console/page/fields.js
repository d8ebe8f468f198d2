import { combobox, fold } from './combobox.js'
import { fileIn, hand, hold } from './handed.js'
import { options } from './options.js'

/** Everything in a form as it stands, typed or chosen. */
export const entries = form =>
  Object.fromEntries(
    [...form.querySelectorAll('[data-field]')]
      .filter(field => field.dataset.kind !== 'file' || fileIn(field))
      .map(field => [field.dataset.field, entry(field)]),
  )

/** Where to begin: the first field that is still empty, or the first of all. */
export function firstToFill(form) {
  const fields = [...form.querySelectorAll('[data-field]')]
  const first = fields.find(field => entry(field).length === 0) ?? fields[0]

  return first?.querySelector(typed)
}

/** Brings the searched lists of a form to life. */
export function enliven(form) {
  for (const box of form.querySelectorAll('.combobox')) list(box, form)
  for (const input of form.querySelectorAll('input[type=file]')) hold(input)
}

/** Puts what was typed in one copy of a form into another. */
export function carry(from, to) {
  for (const field of from.querySelectorAll('[data-field]')) {
    const other = to.querySelector(`[data-field="${CSS.escape(field.dataset.field)}"]`)
    const chips = field.querySelector('.chips')
    if (chips) other.querySelector('.chips').replaceChildren(...chips.children)
    const controls = other.querySelectorAll(typed)
    for (const [at, control] of [...field.querySelectorAll(typed)].entries()) copy(control, controls[at])
  }
}

const typed = 'input, textarea, select'

function copy(from, to) {
  if (from.type === 'file') return hand(from, to)
  to.value = from.value
  if (from.type === 'checkbox') to.checked = from.checked
  if (from.dataset.value) to.dataset.value = from.dataset.value
}

function entry(field) {
  if (field.dataset.kind === 'boxes')
    return [...field.querySelectorAll('input:checked')].map(box => box.value)
  if (field.dataset.kind === 'file') return fileIn(field) ?? ''
  if (field.dataset.kind !== 'list') return field.querySelector(typed).value

  // What was typed and not chosen goes along: the answer says what is wrong with it, or understands it.
  const input = field.querySelector('[role=combobox]')
  const left = input.dataset.value || input.value.trim()
  const chips = field.querySelector('.chips')
  if (!chips) return left

  return [...[...chips.children].map(chip => chip.dataset.value), ...(left ? [left] : [])]
}

function list(box, form) {
  const input = box.querySelector('[role=combobox]')
  const chips = box.querySelector('.chips')
  const fixed = [...box.querySelectorAll('[role=option]')].map(({ dataset, textContent }) => ({
    value: dataset.value,
    label: textContent,
  }))
  const taken = () => (chips ? [...chips.children].map(chip => chip.dataset.value) : [])
  const find = async text => {
    const wanted = input.dataset.value ? '' : text
    const { command } = form.dataset
    const found =
      'searched' in box.dataset
        ? await options(command, input.closest('[data-field]').dataset.field, wanted)
        : fixed.filter(({ label }) => fold(label).includes(fold(wanted)))
    return found.filter(({ value }) => !taken().includes(value))
  }
  const choose = ({ value, label }) => {
    if (chips) {
      chips.append(chip(value, label, chips.dataset.remove))
      input.value = ''
      return
    }
    input.value = label
    input.dataset.value = value
  }

  input.addEventListener('input', () => delete input.dataset.value)
  combobox(input, box.querySelector('[role=listbox]'), { find, choose, none: box.querySelector('.none') })
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter') event.preventDefault()
    if (event.key === 'Backspace' && !input.value) chips?.lastElementChild?.remove()
  })
  chips?.addEventListener('click', event => {
    const away = event.target.closest('button')
    if (!away) return
    away.closest('li').remove()
    input.focus()
  })
}

function chip(value, label, remove) {
  const item = document.createElement('li')
  item.dataset.value = value
  item.innerHTML = '<span></span><button type="button">×</button>'
  item.firstElementChild.textContent = label
  item.lastElementChild.ariaLabel = `${remove}: ${label}`

  return item
}
