import { here, replace, show } from './answers.js'
import { busy, callOf } from './busy.js'
import { receive } from './dialog.js'
import { nonce } from './send.js'

/** A pressed button of a card: its answer stands under the card, or takes the place of the private answer it was in. */
export function press(button) {
  const answer = button.closest('.private')
  const anchor = button.closest('article')?.id ?? 'the buttons above the line'
  const at = here()
  const place = what => (answer ? replace(answer, what) : show(what, { anchor, at }))

  busy(button, callOf(button), shown => {
    // A second press after the answer is another wish; the dispatcher would give the first answer again.
    button.dataset.nonce = nonce()
    receive(shown, { from: button, place })
  })
}
