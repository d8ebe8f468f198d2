import { dismiss } from './answers.js'

/** Forms that were closed before they were sent, by how they began. */
const parked = new Map()

/** Keeps a form with what was typed in it, and says so where it was opened from. */
export function keep(begun, form, place, reopen) {
  release(begun)
  const { kept, continue: words } = form.dataset
  const notice = place({
    title: kept,
    html: '<div class="card"><p class="text"></p><div class="links"><button type="button"></button></div></div>',
  })
  const button = notice.querySelector('.links button')
  notice.querySelector('.text').textContent = kept
  button.textContent = words
  button.addEventListener('click', () => {
    release(begun)
    reopen()
  })
  parked.set(begun, { form, notice })
}

/** A form that began the same way gets what was typed in the one that was kept. */
export function back(begun, carry) {
  const kept = parked.get(begun)
  if (!kept) return

  carry(kept.form)
  release(begun)
}

/** Forgets a kept form: it was sent, or is open again. */
export function release(begun) {
  const kept = parked.get(begun)
  parked.delete(begun)
  if (kept?.notice.isConnected) dismiss(kept.notice)
}
