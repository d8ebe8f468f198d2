import { fold } from './combobox.js'

/** The list of everybody one can be: it narrows as one types, and the arrows move through it. */
export function cast() {
  document.addEventListener('input', event => {
    if (event.target.id === 'cast-search') narrow(event.target.closest('[data-cast]'), event.target.value)
  })
  document.addEventListener('keydown', event => {
    const root = event.target.closest?.('[data-cast]')
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!root || (!step && !(event.key === 'Enter' && event.target.id === 'cast-search'))) return

    const places = [root.querySelector('input'), ...root.querySelectorAll('li:not([hidden]) a')]
    event.preventDefault()
    if (!step) return places[1]?.click()
    places[places.indexOf(event.target) + step]?.focus()
  })
}

function narrow(root, typed) {
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  for (const section of root.querySelectorAll('section')) {
    for (const entry of section.querySelectorAll('li'))
      entry.hidden = !wanted.every(word => fold(entry.textContent).includes(word))
    section.hidden = !section.querySelector('li:not([hidden])')
  }

  const none = root.querySelector('.none')
  none.textContent = root.querySelector('li:not([hidden])') ? '' : none.dataset.none
}
