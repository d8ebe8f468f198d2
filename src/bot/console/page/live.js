import { look } from './look.js'
import { lost, regained } from './lost.js'

/** Hears from the server when something was said, and says so when the server is gone; it comes back by itself. */
export function listen() {
  const news = new EventSource('/events')

  news.addEventListener('open', () => {
    regained()
    look()
  })
  news.addEventListener('changed', look)
  news.addEventListener('error', () => {
    lost()
    if (news.readyState === EventSource.CLOSED) setTimeout(listen, 2000)
  })
}
