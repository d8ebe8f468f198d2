const voice = document.querySelector('#said')

/** Tells those who do not see the page what has come. */
export function said(words) {
  voice.textContent = ''
  // In the next frame, so that the same words twice are told twice.
  requestAnimationFrame(() => {
    voice.textContent = words
  })
}
