/**
 * Brings a part of the page up to date: what has the same version stays as it is, with its focus, its open threads
 * and its buttons' identities; what has changed is replaced. Gives the messages that are new.
 */
export function patch(old, fresh) {
  if (old.dataset.version && old.dataset.version === fresh.dataset.version) return []

  const focused = document.activeElement?.id
  const opened = [...old.querySelectorAll('details[open]')].map(details => details.id)
  const added = old.id === 'list' ? arrange(old, [...fresh.children]) : swap(old, fresh)

  for (const id of opened) document.getElementById(id)?.setAttribute('open', '')
  if (focused && document.activeElement?.id !== focused)
    document.getElementById(focused)?.focus({ preventScroll: true })

  return added
}

function swap(old, fresh) {
  old.replaceChildren(...fresh.childNodes)
  old.dataset.version = fresh.dataset.version ?? ''

  return []
}

/** Message by message; a private answer goes with the message it stands under. */
function arrange(list, wanted) {
  const known = new Map([...list.children].map(child => [child.id, child]))
  const added = wanted.filter(child => !known.has(child.id))

  for (const [at, child] of wanted.entries()) {
    const kept = known.get(child.id)
    const same = kept && kept.dataset.version === child.dataset.version
    if (kept && !same) {
      child.append(...kept.querySelectorAll(':scope > .private'))
      kept.replaceWith(child)
    }
    const right = same ? kept : child
    if (list.children[at] !== right) list.insertBefore(right, list.children[at] ?? null)
  }
  while (list.children.length > wanted.length) list.lastElementChild.remove()

  return added
}
