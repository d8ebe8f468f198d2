import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

// pg can do this; its types do not say so.
type Connection = pg.Client & { readonly ref: () => void; readonly unref: () => void }

/** Watches over the connection Enlace keeps to its server; `again` brings both back, and is asked until it does. */
export function watch(first: pg.Client, again: () => Promise<pg.Client>) {
  let client = first as Connection
  let over = false

  const look = (next: pg.Client) => {
    client = next as Connection
    // It must not by itself keep a finished program from ending.
    client.unref()
    client.once('end', () => void (over || revive()))
  }
  const revive = async () => {
    for (let pause = 100; !over; pause = Math.min(pause * 2, 5_000)) {
      const next = await again().catch(() => undefined)
      if (next) return look(next)
      await sleep(pause, undefined, { ref: false })
    }
  }

  look(first)
  return {
    /** Stops watching, and hands the connection over. */
    end: (): pg.Client => {
      over = true
      client.ref()
      return client
    },
  }
}
