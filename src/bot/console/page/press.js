import { here, replace, show } from './answers.js'
import { receive } from './dialog.js'
import { hold } from './look.js'
import { said } from './said.js'
import { send } from './send.js'

/** Sends what a button, form or line asks; until the answer is there it cannot be pressed again. */
export async function busy(button, call, received) {
  if (button.ariaDisabled === 'true') return
  const words = button.textContent
  // Not `disabled`, which would take the focus away.
  button.ariaDisabled = 'true'
  if (button.dataset.busy) button.textContent = button.dataset.busy

  try {
    await hold(async () => received(await send(call)))
  } catch (error) {
    said(error.message)
    show({ title: error.message, html: '' }).append(error.message)
  } finally {
    button.ariaDisabled = null
    button.textContent = words
  }
}

/** A pressed button of a card: its answer stands under the card, or takes the place of the private answer it was in. */
export function press(button) {
  const answer = button.closest('.private')
  const anchor = button.closest('article')?.id ?? 'acts'
  const at = here()

  busy(button, callOf(button), shown =>
    receive(shown, {
      from: button,
      place: what => (answer ? replace(answer, what) : show(what, { anchor, at })),
    }),
  )
}

/** What a button stands for. */
export const callOf = ({ dataset }) => ({
  nonce: dataset.nonce,
  command: dataset.command,
  fields: JSON.parse(dataset.input ?? '{}'),
  from: 'link',
  ...(dataset.token ? { token: dataset.token } : {}),
})
