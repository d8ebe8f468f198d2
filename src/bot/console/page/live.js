import { look } from './look.js'
import { lost, regained } from './lost.js'

let news = null

/** Hears from the server when something was said; a page nobody looks at lets go, because a browser has few lines. */
export function listen() {
  if (!document.hidden) open()

  document.addEventListener('visibilitychange', () => {
    news?.close()
    if (!document.hidden) open()
  })
}

/** The first word is a reason to look: something may have been said since the page was made, or while it was away. */
function open() {
  news = new EventSource('/events')
  const mine = news

  mine.addEventListener('open', () => {
    regained()
    look()
  })
  mine.addEventListener('changed', look)
  mine.addEventListener('error', () => {
    lost()
    // A browser gives up after an answer that is no stream; the page does not.
    if (mine.readyState === EventSource.CLOSED) setTimeout(() => mine === news && open(), 2000)
  })
}
