import type { ServerResponse } from 'node:http'

/** The open pages: told when something was said, so that they look again. */
export type Live = {
  readonly join: (response: ServerResponse) => void
  readonly changed: () => void
  readonly close: () => void
}

/**
 * Keeps the open pages up to date. What this process writes is told at once; what another instance wrote is found
 * by looking at the mark of the messages, as long as anybody is looking.
 */
export function live(mark: () => Promise<string>, everyMs = 1500): Live {
  const pages = new Set<ServerResponse>()
  let known: string | null = null
  let timer: NodeJS.Timeout | null = null

  const changed = () => {
    for (const page of pages) page.write('event: changed\ndata: \n\n')
  }

  const look = async () => {
    // Where the database is away there is nothing to tell; the next look finds what was missed.
    const found = await mark().catch(() => known)
    if (known !== null && found !== known) changed()
    known = found
    timer = pages.size > 0 ? setTimeout(look, everyMs) : null
  }

  return {
    changed,

    join(response) {
      // Not by `writeHead`, which would keep it from the server that must know what never ends.
      response.setHeader('content-type', 'text/event-stream')
      response.write('retry: 1000\nevent: open\ndata: \n\n')
      response.on('close', () => pages.delete(response))
      pages.add(response)

      if (timer === null) timer = setTimeout(look, 0)
    },

    close() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      for (const page of pages) page.end()
      pages.clear()
    },
  }
}
