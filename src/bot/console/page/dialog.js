import { carry, enliven, entries } from './fields.js'
import { busy, callOf } from './press.js'

const dialog = document.querySelector('#dialog')
/** Forms that were closed before they were sent, with what was typed, by command and what they began with. */
const parked = new Map()
/** Where the answer goes when the dialog is done, and which button it came from. */
let origin = null

/** Shows what came back: a form in the dialog, a question in the dialog where one is open, an answer in the room. */
export function receive(shown, { from = null, place }) {
  if (shown.shape === 'form') return openForm(shown, { from, place })
  if (shown.shape === 'posted') return done()
  if (shown.shape === 'ask' && dialog.open) return openQuestion(shown)

  done()
  const answer = place(shown)
  if (!from?.isConnected) answer.querySelector('.title')?.focus()
}

/** Brings the dialog to life. */
export function dialogs() {
  dialog.addEventListener('cancel', event => {
    event.preventDefault()
    leave()
  })
  dialog.addEventListener('submit', event => {
    event.preventDefault()
    submit(event.target)
  })
  dialog.addEventListener('click', event => {
    const button = event.target.closest('button')
    if (button?.matches('[data-close]')) leave()
    else if (button?.dataset.command) busy(button, callOf(button), shown => receive(shown, origin))
    const to = event.target.closest('.problems a')
    if (to) {
      event.preventDefault()
      dialog.querySelector(to.hash)?.focus()
    }
  })
}

function openForm(shown, from) {
  fill(shown.html)
  origin = from
  const form = dialog.querySelector('form')
  form.dataset.begun = beginning(form)
  const before = parked.get(form.dataset.begun)
  if (before && !form.querySelector('.problems')) carry(before, form)
  parked.delete(form.dataset.begun)
  enliven(form)
  ;(dialog.querySelector('.problems') ?? dialog.querySelector('[data-field] :is(input, textarea, select)') ?? dialog.querySelector('h2'))?.focus()
}

function openQuestion(shown) {
  fill(shown.html)
  const title = dialog.querySelector('.title')
  if (title) title.id = 'dialog-title'
  title?.focus()
}

function fill(html) {
  dialog.innerHTML = html
  dialog.lang = document.documentElement.lang
  if (!dialog.open) dialog.showModal()
  dialog.scrollTop = 0
}

function submit(form) {
  const { nonce, command, token } = form.dataset
  const call = { nonce, command, fields: entries(form), from: 'form', ...(token ? { token } : {}) }

  busy(form.querySelector('[type=submit]'), call, shown => receive(shown, origin))
}

/** Closes without losing anything: a form waits with what was typed, a question goes on in the room. */
function leave() {
  const form = dialog.querySelector('form')
  const { place, from } = origin ?? {}
  if (form && touched(form)) {
    parked.set(form.dataset.begun, form)
  }
  const question = form ? null : { title: dialog.querySelector('.title')?.textContent ?? '', html: dialog.innerHTML }
  done()
  if (question) place?.(question)
  from?.isConnected && from.focus()
}

function done() {
  if (dialog.open) dialog.close()
  dialog.replaceChildren()
  origin = null
}
