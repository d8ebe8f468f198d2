import { hold } from './look.js'
import { send } from './send.js'

/** Sends what a button, form or line asks; until the answer is there it cannot be pressed again. */
export async function busy(button, call, received) {
  if (button.ariaDisabled === 'true') return
  const words = button.textContent
  // Not `disabled`, which would take the focus away.
  button.ariaDisabled = 'true'
  if (button.dataset.busy) button.textContent = button.dataset.busy

  const shown = await hold(() => send(call))
  button.ariaDisabled = null
  button.textContent = words
  received(shown)
}

/** What a button stands for. */
export const callOf = ({ dataset }) => ({
  nonce: dataset.nonce,
  command: dataset.command,
  fields: JSON.parse(dataset.input ?? '{}'),
  from: 'link',
  ...(dataset.token ? { token: dataset.token } : {}),
})
