import { lost, regained } from './lost.js'

/**
 * Sends what was asked, and keeps trying with the same identity until an answer comes: sent twice, it is one
 * invocation. Gives the answer, or throws the server's own sentence where trying again is useless.
 */
export async function send(call) {
  const here = document.body.dataset
  const body = JSON.stringify({ as: here.as, room: seat(), lang: here.lang ?? '', ...call })

  for (let wait = 1000; ; wait = Math.min(wait * 2, 8000)) {
    const response = await fetch('/ask', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(
      () => null,
    )
    if (response?.ok) {
      regained()
      return response.json()
    }
    if (response && response.status < 500) throw new Error(await response.text())

    lost()
    await new Promise(resolve => setTimeout(resolve, wait))
  }
}

/** A new identity for a line; buttons and forms come with theirs. */
export const nonce = () => crypto.randomUUID()

/** Where one sits, as the address has it. */
export const seat = () => new URLSearchParams(location.search).get('room') ?? 'desk'
