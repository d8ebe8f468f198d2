const most = 100

/** Brings back what was written before, by the arrows up and down, while no list is open. */
export function recall(input, list) {
  const written = read()
  let at = written.length
  let draft = ''

  input.addEventListener('keydown', event => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!step || event.defaultPrevented || !list.hidden) return
    const next = at + step
    if (next < 0 || next > written.length) return

    event.preventDefault()
    if (at === written.length) draft = input.value
    at = next
    input.value = written[at] ?? draft
  })

  return text => {
    if (written.at(-1) !== text) written.push(text)
    sessionStorage.setItem('enlace.written', JSON.stringify(written.slice(-most)))
    at = written.length
    draft = ''
  }
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem('enlace.written') ?? '[]')
  } catch {
    return []
  }
}
