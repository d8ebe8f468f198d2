/** The files that were chosen, by their input: each its name and, in base 64, its bytes. */
const held = new WeakMap()
const reading = new Set()

/** Reads a file as soon as it is chosen. */
export function hold(input) {
  input.addEventListener('change', () => {
    held.delete(input)
    const [file] = input.files
    if (!file) return
    // What is too large is not carried to hear so: its name alone goes along.
    if (file.size > largest) return held.set(input, [file.name, '', 'tooLarge'])
    const read = bytesOf(file).then(bytes => held.set(input, [file.name, bytes]))
    reading.add(read)
    read.finally(() => reading.delete(read)).catch(() => {})
  })
}

/** All files that were chosen are read. */
export const allRead = () => Promise.allSettled(reading)

/** The file of a field; undefined where none is chosen. */
export const fileIn = field => held.get(field.querySelector('input[type=file]'))

/** True of a form in which a file is chosen: it is longer than the door lets in otherwise. */
export const hasFiles = form => [...form.querySelectorAll('input[type=file]')].some(input => held.has(input))

/** A form that takes the place of another has its files. */
export function hand(from, to) {
  if (!held.has(from)) return
  held.set(to, held.get(from))
  to.files = from.files
}

const largest = 10 * 1024 * 1024

const bytesOf = file =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
