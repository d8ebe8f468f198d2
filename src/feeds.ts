import type { FeedSource } from '#bot/feed.ts'
import type { Database } from '#db/client.ts'
import { isLanguage } from '#domain/language.ts'

/** The feeds under Enlace's address: one for everybody in each language, and those of people and channels. */
export const feedsOf =
  ({ db }: Database, clock: () => Date, address: () => string): FeedSource =>
  async name => {
    const own = isLanguage(name) ? { language: name, person: null } : await db.feeds.at(name, clock())
    if (own === null) return null
    const isGuest = own.person === null
    const filter = { status: null, ministry: null, from: null, to: null, isInside: !isGuest }
    const { found } = await db.calendar.list(filter, 1, most)

    return {
      workshops: found,
      reading: { language: own.language, isGuest, address: `${address()}/calendar/${name}.ics` },
    }
  }

/** The network plans a few dozen a year. */
const most = 2_000
