import { busy, callOf } from './busy.js'
import { carry, enliven, entries, firstToFill } from './fields.js'
import { allRead, hand, hasFiles } from './handed.js'
import { back, keep, release } from './parked.js'
import { nonce } from './send.js'

const dialog = document.querySelector('#dialog')
/** Where the answer goes when the dialog is done, which button it came from, and how its form began. */
let origin = null

/** Shows what came back: a form in the dialog, a question in the dialog where one is open, an answer in the room. */
export function receive(shown, from) {
  const form = dialog.querySelector('form')
  if (shown.shape === 'form') return openForm(shown, from)
  if (shown.shape === 'ask' && dialog.open) return openQuestion(shown)
  if (form && (shown.tone === 'refused' || shown.tone === 'fault')) return tellInForm(form, shown)

  release(from.begun)
  close()
  if (shown.shape === 'posted') return
  const answer = from.place(shown)
  if (from.from && !from.from.isConnected) answer.querySelector('.title')?.focus()
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
    const to = event.target.closest('.problems a')
    if (button?.matches('[data-close]')) return leave()
    if (button?.dataset.command) return ask(button, callOf(button))
    if (!to) return
    event.preventDefault()
    dialog.querySelector(to.hash)?.focus()
  })
}

function openForm(shown, from) {
  const files = [...dialog.querySelectorAll('input[type=file]')]
  const fresh = fill(shown.html)
  for (const file of files) {
    const same = fresh.querySelector(`#${CSS.escape(file.id)}`)
    if (same) hand(file, same)
  }
  const begun = beginning(fresh)
  // A form that comes back, with its faults or to be changed, is still the one that was opened.
  origin = { ...from, begun: from.begun ?? begun }
  if (from.begun === undefined) back(begun, kept => carry(kept, fresh))
  enliven(fresh)

  ;(fresh.querySelector('.problems') ?? firstToFill(fresh) ?? fresh.querySelector('h2')).focus()
}

function openQuestion(shown) {
  fill(shown.html)
  const title = dialog.querySelector('.title')
  if (title) title.id = 'dialog-title'
  title?.focus()
}

/** A no leaves the form as it is, to be changed and sent again; that is another attempt, unless the fault was ours. */
function tellInForm(form, shown) {
  form.querySelector('.outcome')?.remove()
  form
    .querySelector('h2')
    .insertAdjacentHTML('afterend', `<div class="outcome" role="alert" tabindex="-1">${shown.html}</div>`)
  if (shown.tone === 'refused') form.dataset.nonce = nonce()
  form.querySelector('.outcome').focus()
}

function fill(html) {
  dialog.innerHTML = html
  dialog.lang = document.documentElement.lang
  if (!dialog.open) dialog.showModal()
  dialog.scrollTop = 0

  return dialog.firstElementChild
}

async function submit(form) {
  await allRead()
  const { nonce, command, token } = form.dataset

  ask(form.querySelector('[type=submit]'), {
    nonce,
    command,
    fields: entries(form),
    from: 'form',
    files: hasFiles(form),
    ...(token ? { token } : {}),
  })
}

function ask(button, call) {
  const from = origin
  busy(button, call, shown => receive(shown, from))
}

/** Closes without losing anything: a form waits with what was typed, a question goes on in the room. */
function leave() {
  const { from, begun, place } = origin
  const form = dialog.querySelector('form')
  const question = form
    ? null
    : { title: dialog.querySelector('.title')?.textContent ?? '', html: dialog.innerHTML }
  const again = { ...origin }
  close()

  if (question) place(question)
  else if (beginning(form) !== begun) keep(begun, form, place, () => reopen(form, again))
  if (from?.isConnected) from.focus()
}

function reopen(form, from) {
  dialog.replaceChildren(form)
  dialog.showModal()
  origin = from
}

function close() {
  if (dialog.open) dialog.close()
  dialog.replaceChildren()
  origin = null
}

const beginning = form => JSON.stringify([document.body.dataset.as, form.dataset.command, entries(form)])
