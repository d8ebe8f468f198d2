import { show } from './answers.js'
import { combobox } from './combobox.js'
import { receive } from './dialog.js'
import { options } from './options.js'
import { busy } from './press.js'
import { nonce } from './send.js'

const form = document.querySelector('#line')

/** The command line: suggestions as one types, and what was written before by the arrow up. */
export function line() {
  if (!form) return
  const input = form.querySelector('input')
  const list = form.querySelector('[role=listbox]')
  const written = history()
  let at = written.length
  let draft = ''

  const { close } = combobox(input, list, {
    quiet: true,
    // Once a whole command stands there, what follows is its input.
    find: async typed => (await options('help', 'command', typed.trim())).filter(({ value }) => value !== typed.trim()).slice(0, 8),
    choose: ({ value }) => {
      input.value = `${value} `
    },
  })

  input.addEventListener('keydown', event => {
    if (!list.hidden && input.ariaExpanded === 'true' && event.key !== 'Enter') return
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const next = at + (step ?? 0)
    if (!step || event.defaultPrevented || next < 0 || next > written.length) return
    event.preventDefault()
    if (at === written.length) draft = input.value
    at = next
    input.value = written[at] ?? draft
  })

  form.addEventListener('submit', event => {
    event.preventDefault()
    const text = input.value.trim()
    if (!text) return
    close()
    busy(form.querySelector('[type=submit]'), { nonce: nonce(), line: text }, shown => {
      if (written.at(-1) !== text) written.push(text)
      sessionStorage.setItem('enlace.written', JSON.stringify(written.slice(-100)))
      at = written.length
      draft = ''
      if (input.value.trim() === text) input.value = ''
      receive(shown, { place: answer => show(answer, { line: text }) })
    })
  })
}

function history() {
  try {
    return JSON.parse(sessionStorage.getItem('enlace.written') ?? '[]')
  } catch {
    return []
  }
}
