import { placeAnswers } from './answers.js'
import { lost, regained } from './lost.js'
import { patch } from './patch.js'
import { said } from './said.js'
import { seen } from './unread.js'

const parts = ['who', 'rail', 'head', 'list', 'acts-list', 'cast']
let asking = null
let again = false
let holding = 0

/** While something is being sent nothing on the page changes under the hand; what came meanwhile is shown after. */
export async function hold(work) {
  holding += 1
  try {
    return await work()
  } finally {
    holding -= 1
    if (holding === 0 && again) look()
  }
}

/** Looks at the page again and shows what has changed; asked while it looks, it looks once more. */
export function look() {
  again = true
  if (asking || holding > 0) return asking
  asking = looking()

  return asking
}

async function looking() {
  while (again && holding === 0) {
    again = false
    await show(location.href)
  }
  asking = null
}

/** Goes to another room, person or language without losing what is typed elsewhere. */
export function go(address) {
  history.pushState(null, '', address)

  return look()
}

async function show(address) {
  const response = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null)
  if (!response || response.status >= 500) {
    lost()
    setTimeout(look, 2000)
  }
  if (!response?.ok) return
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  if (address !== location.href || holding > 0) {
    again = true
    return
  }

  regained()
  update(fresh)
}

function update(fresh) {
  // From the welcome page to a room and back everything differs: that is another page.
  if (Boolean(fresh.querySelector('#line')) !== Boolean(document.querySelector('#line')))
    return location.reload()
  if (!document.querySelector('#line')) return

  const { as, lang, room } = document.body.dataset
  const now = fresh.body.dataset
  const moved = as !== now.as || room !== now.room
  const spoke = document.documentElement.lang !== fresh.documentElement.lang
  const messages = document.querySelector('#messages')
  const low = messages.scrollHeight - messages.scrollTop - messages.clientHeight < 80

  document.title = fresh.title
  document.documentElement.lang = fresh.documentElement.lang
  for (const name of ['as', 'lang', 'room'])
    if (now[name]) document.body.dataset[name] = now[name]
    else delete document.body.dataset[name]
  if (moved) document.querySelector('#list').replaceChildren()
  if (spoke || lang !== now.lang) relabel(fresh)

  const added = parts.flatMap(id => {
    const [old, other] = [document.getElementById(id), fresh.getElementById(id)]
    return old && other ? patch(old, other) : []
  })
  placeAnswers()
  seen()

  if (moved) rest()
  else if (low && added.length > 0) messages.scrollTop = messages.scrollHeight
  if (!moved && added.length > 0) said(added.at(-1).querySelector('.title')?.textContent ?? '')
}

/** Where one begins to read: a room at its latest message, a desk at what waits. */
export function rest() {
  const messages = document.querySelector('#messages')
  messages.scrollTop = document.body.dataset.room === 'desk' ? 0 : messages.scrollHeight
}

/** The fixed words of the page in another language; what is typed stays. */
function relabel(fresh) {
  const fixed = '.skip, #menu, #line > label, #line .hint, #line button, #people-title, #people [data-close]'
  const others = [...fresh.querySelectorAll(fixed)]
  for (const [at, element] of [...document.querySelectorAll(fixed)].entries()) {
    element.textContent = others[at]?.textContent ?? element.textContent
    if (others[at]?.dataset.busy) element.dataset.busy = others[at].dataset.busy
  }
  for (const id of ['messages', 'acts', 'line-list', 'lost'])
    for (const { name, value } of fresh.getElementById(id)?.attributes ?? [])
      if (name.startsWith('data-') || name === 'aria-label')
        document.getElementById(id).setAttribute(name, value)
}
