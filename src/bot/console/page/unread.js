/** Marks what has come into rooms since they were last looked at; when this browser first hears of a room, nothing there is new. */
export function seen() {
  const links = [...document.querySelectorAll('a[data-room]')]
  const room = document.body.dataset.room
  const counts = read()

  for (const { dataset } of links) {
    const count = Number(dataset.count)
    const known = counts[dataset.room] ?? count
    // Fewer than were seen: the messages are other ones now.
    counts[dataset.room] = dataset.room === room ? count : Math.min(known, count)
  }
  for (const link of links) mark(link, Number(link.dataset.count) - counts[link.dataset.room])
  localStorage.setItem('enlace.seen', JSON.stringify(counts))
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
