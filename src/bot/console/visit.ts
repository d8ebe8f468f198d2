import type { Account, Desk } from '#bot/platform.ts'
import { isLanguage, type Language, nearestLanguage, type Reader } from '#domain/language.ts'
import { type Channel, type Persona, type Posts, roomOf, type Seat, shownAtOnce, type View } from './view.ts'

/** What the console is given. */
export type House = {
  readonly desk: Desk
  readonly posts: Posts
  /** Everybody one can be. */
  readonly cast: () => Promise<readonly Persona[]>
  readonly channels: () => Promise<readonly Channel[]>
}

/** Who looks, where they sit, in which language they asked to read; and whom and where they could choose. */
export type Visit = {
  readonly cast: readonly Persona[]
  readonly channels: readonly Channel[]
  readonly persona: Persona | null
  readonly seat: Seat
  readonly language: Language | null
  /** The browser's own language. */
  readonly locale: string | null
}

/** Who visits, as the address or the page's call says; an unknown person is nobody, an unknown room is their desk. */
export async function visitOf(
  { cast, channels }: House,
  asked: { readonly as: string; readonly room: string; readonly lang: string },
  locale: string | null,
): Promise<Visit> {
  const [people, rooms] = await Promise.all([cast(), channels()])
  const channel = rooms.find(room => `channel:${room.id}` === asked.room)
  const seat: Seat = channel
    ? { kind: 'channel', channel }
    : { kind: asked.room === 'direct' ? 'direct' : 'desk' }

  return {
    cast: people,
    channels: rooms,
    persona: people.find(persona => persona.id === asked.as) ?? null,
    seat,
    language: isLanguage(asked.lang) ? asked.lang : null,
    locale,
  }
}

/** The account that speaks. */
export const accountOf = ({ language, locale }: Visit, persona: Persona): Account => ({
  platform: 'console',
  workspace: '',
  id: persona.id,
  locale: language ?? locale,
  zone: null,
})

/** The reader with the language of the page, where one was chosen, in place of their own. */
export const readingIn = (reader: Reader, language: Language | null): Reader =>
  language ? { ...reader, language } : reader

/** The visitor before anybody was chosen, or when nobody can be asked who they are. */
export const stranger = (language: Language | null, locale: string | null): Reader => ({
  language: language ?? nearestLanguage(locale),
  zone: 'UTC',
})

/** All that the page shows the visitor. */
export async function viewOf(house: House, visit: Visit): Promise<View> {
  const { persona, seat, language, cast, channels } = visit
  const room = persona && roomOf(seat, persona)
  const [counts, messages, answer] = await Promise.all([
    house.posts.counts(),
    room ? house.posts.read(room, shownAtOnce) : [],
    persona && house.desk.home(accountOf(visit, persona)),
  ])

  return {
    reader: answer ? readingIn(answer.reader, language) : stranger(language, visit.locale),
    language,
    persona,
    cast,
    channels,
    seat,
    messages,
    home: answer?.reply ?? null,
    counts,
  }
}
