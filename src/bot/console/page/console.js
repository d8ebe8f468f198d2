import { dismiss } from './answers.js'
import { cast } from './cast.js'
import { dialogs } from './dialog.js'
import { line } from './line.js'
import { listen } from './live.js'
import { go, look, rest } from './look.js'
import { press } from './press.js'
import { said } from './said.js'
import { seen } from './unread.js'

const people = document.querySelector('#people')
const menu = document.querySelector('#menu')
const once = 'button[data-command], button[type=submit]'

// The key has done its work once the page is here: it need not stand in the address or the history.
const address = new URL(location.href)
if (address.searchParams.delete('key') || location.search.includes('key='))
  history.replaceState(null, '', address)

cast()
seen()
listen()

if (people) {
  dialogs()
  line(document.querySelector('#line'))
  rest()
  window.addEventListener('popstate', look)
  people.addEventListener('click', event => event.target.closest('[data-close]') && people.close())
  document.addEventListener('click', clicked)
}
// What comes second in a double click, or repeats while a key is held, was meant for what is no longer there.
document.addEventListener(
  'click',
  event => event.detail > 1 && event.target.closest(once) && stop(event),
  true,
)
document.addEventListener(
  'keydown',
  event => event.repeat && event.key === 'Enter' && event.target.closest(once) && stop(event),
  true,
)
menu.addEventListener('click', () => unfold(menu.ariaExpanded !== 'true'))
// Until here nothing would have come of a press.
document.querySelector('.frame').inert = false

function stop(event) {
  event.preventDefault()
  event.stopPropagation()
}

function clicked(event) {
  const link = event.target.closest('a[href^="/?"]')
  const button = event.target.closest('button')

  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) return follow(event, link)
  if (!button || button.closest('#dialog')) return
  if (button.id === 'be') people.showModal()
  else if (button.matches('[data-away]')) dismiss(button.closest('.private'))
  else if (button.dataset.command) press(button)
}

async function follow(event, link) {
  event.preventDefault()
  if (people.open) people.close()
  unfold(false)
  await go(link.href)
  said(document.title)
}

/** On a small screen the rooms are folded away. */
function unfold(open) {
  menu.ariaExpanded = String(open)
}
