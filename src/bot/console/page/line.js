import { show } from './answers.js'
import { busy } from './busy.js'
import { combobox } from './combobox.js'
import { receive } from './dialog.js'
import { options } from './options.js'
import { nonce } from './send.js'
import { recall } from './written.js'

/** The command line: suggestions as one types, and what was written before by the arrow up. */
export function line(form) {
  const input = form.querySelector('input')
  const list = form.querySelector('[role=listbox]')
  const keep = recall(input, list)

  const { close } = combobox(input, list, {
    quiet: true,
    // Once a whole command stands there, what follows is its input.
    async find(typed) {
      const found = await options('', 'command', typed.trim())
      return found.filter(({ value }) => value !== typed.trim()).slice(0, 8)
    },
    choose({ value }) {
      input.value = `${value} `
    },
  })

  form.addEventListener('submit', event => {
    event.preventDefault()
    const text = input.value.trim()
    if (!text) return
    close()
    busy(form.querySelector('[type=submit]'), { nonce: nonce(), line: text }, shown => {
      keep(text)
      if (input.value.trim() === text) input.value = ''
      receive(shown, { place: answer => show(answer, { line: text }) })
    })
  })
}
