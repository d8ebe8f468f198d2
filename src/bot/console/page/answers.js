import { said } from './said.js'

/** Private answers are the page's own: only the asker sees them, and they go when the page is loaded anew. */
const kept = new Map()
const mostLines = 5

/** Where answers belong: this person, in this room. */
export const here = () =>
  `${document.body.dataset.as} ${new URLSearchParams(location.search).get('room') ?? 'desk'}`

/** Shows an answer under the message whose button was pressed, in the place of the last one there; or at the end. */
export function show(shown, { anchor = null, line = null, at = here() } = {}) {
  const answer = element(shown, line)
  const list = kept.get(at) ?? []
  const alike = list.filter(other => other.anchor === anchor)
  const gone = anchor === null ? alike.slice(0, Math.max(0, alike.length - mostLines + 1)) : alike
  for (const { element } of gone) element.remove()
  kept.set(at, [...list.filter(other => !gone.includes(other)), { anchor, element: answer }])

  if (at === here()) placeAnswers()
  tell(answer, shown)
  return answer
}

/** Puts another answer in the place of one whose button was pressed. */
export function replace(old, shown, line = null) {
  const entry = [...kept.values()].flat().find(({ element }) => element === old)
  if (!entry) return show(shown)

  entry.element = element(shown, line)
  old.replaceWith(entry.element)
  tell(entry.element, shown)
  return entry.element
}

/** Puts the answers of this room where they belong. */
export function placeAnswers() {
  const end = document.querySelector('#answers')
  const mine = kept.get(here()) ?? []

  for (const old of [...end.children]) if (!mine.some(({ element }) => element === old)) old.remove()
  for (const { anchor, element } of mine) {
    const place = (anchor && document.getElementById(anchor)) || end
    if (element.parentElement !== place) place.append(element)
  }
}

/** Takes an answer away. */
export function dismiss(answer) {
  for (const [at, list] of kept)
    kept.set(
      at,
      list.filter(({ element }) => element !== answer),
    )
  const next = answer.closest('article') ?? document.querySelector('#line')
  answer.remove()
  next?.querySelector('.title, input')?.focus()
}

function tell(answer, shown) {
  answer.scrollIntoView({ block: 'nearest' })
  said(shown.title)
}

function element(shown, line) {
  const { private: only, dismiss: away } = document.querySelector('#messages').dataset
  const answer = document.createElement('div')
  answer.className = 'message private'
  answer.lang = document.documentElement.lang
  answer.innerHTML = `<p class="meta"><span class="only"></span> <q dir="auto"></q><button type="button" class="away" data-away>×</button></p>`
  answer.querySelector('.only').textContent = only
  answer.querySelector('.away').ariaLabel = away
  if (line === null) answer.querySelector('q').remove()
  else answer.querySelector('q').textContent = line
  answer.insertAdjacentHTML('beforeend', shown.html)

  return answer
}
