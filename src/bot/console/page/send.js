import { lost, regained } from './lost.js'

/**
 * Sends what was asked, and keeps trying with the same identity until an answer comes: sent twice, it is one
 * invocation. Where trying again is useless, the server's own sentence is the answer.
 */
export async function send({ files = false, ...call }) {
  const { as, lang = '' } = document.body.dataset
  const body = JSON.stringify({ as, room: seat(), lang, ...call })
  const headers = { 'content-type': 'application/json' }

  for (let wait = 1000; ; wait = Math.min(wait * 2, 8000)) {
    const response = await fetch(files ? '/ask?with=file' : '/ask', { method: 'POST', headers, body }).catch(
      () => null,
    )
    if (response?.ok) {
      regained()
      return response.json()
    }
    if (response && response.status < 500) return no(await response.text())

    lost()
    await new Promise(resolve => setTimeout(resolve, wait))
  }
}

/** A new identity for a line; buttons and forms come with theirs. */
export const nonce = () => crypto.randomUUID()

/** Where one sits, as the address has it. */
export const seat = () => new URLSearchParams(location.search).get('room') ?? 'desk'

function no(sentence) {
  const card = document.createElement('div')
  card.className = 'card tone-refused'
  card.append(Object.assign(document.createElement('p'), { className: 'text', textContent: sentence }))

  return { shape: 'card', tone: 'refused', title: sentence, html: card.outerHTML }
}
