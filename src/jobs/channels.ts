import type { Database } from '#db/client.ts'
import type { Db } from '#db/db.ts'
import { channelLost } from '#reply/channel.ts'

/**
 * Tells the leads of the Secretariat of a channel for triage or announcements in which Enlace can write no more: once for
 * each loss, whatever did not arrive. Gives how many channels that were.
 */
export async function lostChannels({ db, transact }: Database, now: Date): Promise<number> {
  await db.channels.found()
  let told = 0
  while (await transact(one)) told += 1

  return told

  async function one(db: Db): Promise<boolean> {
    const leads = await db.people.secretariat(now, ['lead'])
    // Where nobody could mend it, it waits for somebody who can.
    const lost = leads.length === 0 ? null : await db.channels.lose(now)
    if (lost === null) return false
    await db.notices.tell(
      leads.map(({ id }) => id),
      channelLost(lost),
      null,
      now,
    )

    return true
  }
}
