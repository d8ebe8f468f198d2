/** What is compared when one types: no accents, no capitals. */
export const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * A list that opens as one types, by the keys of the ARIA combobox: arrows move through it, Enter chooses, Escape
 * closes it. `find` gives the entries for what is typed, `choose` is told which was taken; `quiet` keeps the list
 * closed until something is typed.
 */
export function combobox(input, list, { find, choose, quiet = false, none = null }) {
  let latest = 0
  let entries = []
  let active = -1

  const open = async () => {
    const turn = ++latest
    const found = await find(input.value).catch(() => [])
    if (turn !== latest || document.activeElement !== input) return
    entries = found
    list.replaceChildren(...entries.map((entry, at) => option(entry, `${list.id}-${at}`)))
    active = -1
    spread(entries.length > 0)
    if (none) none.textContent = entries.length === 0 && input.value ? none.dataset.none : ''
    mark()
  }
  const close = () => {
    latest++
    spread(false)
    if (none) none.textContent = ''
  }
  const spread = opened => {
    list.hidden = !opened
    input.ariaExpanded = String(opened)
    if (!opened) input.removeAttribute('aria-activedescendant')
  }
  const mark = () => {
    for (const [at, child] of [...list.children].entries()) child.ariaSelected = String(at === active)
    const chosen = list.children[active]
    chosen
      ? input.setAttribute('aria-activedescendant', chosen.id)
      : input.removeAttribute('aria-activedescendant')
    chosen?.scrollIntoView({ block: 'nearest' })
  }
  const move = step => {
    active = (active + step + entries.length + (active < 0 && step < 0 ? 1 : 0)) % entries.length
    mark()
  }
  const take = at => {
    close()
    choose(entries[at])
  }

  input.addEventListener('input', () => (quiet && !input.value ? close() : open()))
  input.addEventListener('click', () => quiet || open())
  input.addEventListener('blur', close)
  input.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const opened = !list.hidden
    if (event.key === 'Escape' && opened) stop(event, close)
    else if (event.key === 'Enter' && opened && active >= 0) stop(event, () => take(active))
    else if (event.key === 'ArrowDown' && opened) stop(event, () => move(1))
    else if (event.key === 'ArrowUp' && opened) stop(event, () => move(-1))
    else if (event.key === 'ArrowDown' && !quiet) stop(event, open)
  })
  // Before the input loses its focus, which would close the list under the pointer.
  list.addEventListener('mousedown', event => event.preventDefault())
  list.addEventListener('click', event => {
    const at = [...list.children].indexOf(event.target.closest('[role=option]'))
    if (at >= 0) take(at)
  })

  return { close }
}

function stop(event, act) {
  event.preventDefault()
  act()
}

function option({ value, label, about }, id) {
  const item = document.createElement('li')
  item.role = 'option'
  item.id = id
  item.dataset.value = value
  item.textContent = label
  if (about) {
    const more = document.createElement('span')
    more.className = 'about'
    more.textContent = about
    item.append(' ', more)
  }

  return item
}
