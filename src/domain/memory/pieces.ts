/** Does all that could be done in pieces in one go. */
export function atOnce<Made>(pieces: Generator<void, Made>): Made {
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return value
  }
}

/** So many concepts are read in a few hundredths of a second. */
export const aPiece = 100
