const banner = document.querySelector('#lost')

/** Says that the connection is lost; what was typed stays where it is. */
export function lost() {
  if (!banner.textContent) banner.textContent = banner.dataset.words
}

/** Takes the word back once the server answers again. */
export function regained() {
  banner.textContent = ''
}
