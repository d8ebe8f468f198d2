/** Marks what has come into rooms since they were last looked at in this browser. */
export function seen() {
  const counts = read()
  const room = document.body.dataset.room
  const here = room && document.querySelector(`[data-room="${CSS.escape(room)}"][data-count]`)
  if (here) {
    counts[room] = Number(here.dataset.count)
    localStorage.setItem('enlace.seen', JSON.stringify(counts))
  }

  for (const link of document.querySelectorAll('a[data-room]'))
    mark(link, Number(link.dataset.count) - (counts[link.dataset.room] ?? 0))
}

function mark(link, unread) {
  link.querySelector('.new')?.remove()
  if (unread <= 0) return

  const dot = document.createElement('span')
  dot.className = 'new'
  dot.textContent = unread
  const words = document.createElement('span')
  words.className = 'unseen'
  words.textContent = ` ${link.dataset.new}`
  dot.append(words)
  link.append(' ', dot)
}

function read() {
  try {
    return JSON.parse(localStorage.getItem('enlace.seen') ?? '{}')
  } catch {
    return {}
  }
}
