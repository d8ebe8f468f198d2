import { setTimeout as sleep } from 'node:timers/promises'
import { mirror } from '#commands/remark.ts'
import type { Remark } from '#reply/remark.ts'
import type { Ground } from './dispatch.ts'

/**
 * Takes in what was said in a thread. Nobody waits for an answer and no platform tells of it again, so while the
 * database is away it is tried until it is back.
 */
export async function takeIn(ground: Ground, remark: Remark): Promise<void> {
  for (let waited = 0, pause = shortest; ; waited += pause, pause = Math.min(pause * 2, longest)) {
    try {
      if (await ground.transact(db => mirror(db, ground.clock(), remark))) ground.done()
      return
    } catch (error) {
      const facts = { err: error, platform: remark.platform }
      if (!ground.isAway(error)) return ground.log.error(facts, 'a remark could not be mirrored')
      if (waited > patience) return ground.log.error(facts, 'a remark is not mirrored: the database is away')
    }
    await sleep(pause, undefined, { ref: false })
  }
}

const shortest = 250
const longest = 5_000
const patience = 300_000
