import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { consolePlatform, type Persona } from '#bot/console/index.ts'
import { httpServer } from '#bot/http.ts'
import type { Answer, Desk, Invocation, Option, OptionsQuery } from '#bot/platform.ts'
import { PrismaClient } from '#db/generated/client.ts'
import { posts } from '#db/posts.ts'
import { languages, type Reader } from '#domain/language.ts'
import type { Reply } from '#reply/reply.ts'
import { tell } from '#reply/reply.ts'
import { freshDatabase } from '#tests/setup/database.ts'

/** What this test's desk answers: the console is at its edge, so the test plays the other side of it. */
export type Plays = {
  readonly dispatch?: (invocation: Invocation) => Reply | Promise<Reply>
  readonly options?: (query: OptionsQuery) => readonly Option[]
  readonly home?: () => Reply
}

const named = (name: string) => ({ en: name, es: `${name} (es)`, pt: `${name} (pt)`, fr: `${name} (fr)` })

export const people: readonly Persona[] = [
  {
    id: 'contact-MX',
    name: { ...named('Contact point, Mexico'), es: 'Punto de contacto, México' },
    about: 'Mexico',
    group: 'ministry',
  },
  {
    id: 'contact-BR',
    name: { ...named('Contact point, Brazil'), pt: 'Ponto focal, Brasil' },
    about: 'Brazil',
    group: 'ministry',
  },
  { id: 'officer', name: named('Officer'), about: 'Technical Secretariat', group: 'secretariat' },
  { id: 'guest', name: named('A guest'), about: 'Nobody has linked this account', group: 'guest' },
]

const ownLanguage: Readonly<Record<string, Reader>> = {
  'contact-MX': { language: 'es', zone: 'America/Mexico_City' },
  'contact-BR': { language: 'pt', zone: 'America/Sao_Paulo' },
  officer: { language: 'en', zone: 'America/New_York' },
}

const channels = [{ id: 'triage', name: named('triage'), about: 'Where requests arrive' }]

/** A console with its database behind a real server; what was asked of the desk is in `asked`. */
export async function openHouse(plays: Plays = {}, key: string | null = null) {
  const database = await freshDatabase()
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) })
  const asked: Invocation[] = []
  const errors: unknown[] = []
  const answer = (id: string, reply: Reply): Answer => ({
    reply,
    reader: ownLanguage[id] ?? { language: 'en', zone: 'UTC' },
  })
  const desk: Desk = {
    async dispatch(invocation) {
      asked.push(invocation)
      return answer(invocation.account.id, (await plays.dispatch?.(invocation)) ?? tell('Understood'))
    },
    options: async query => plays.options?.(query) ?? [],
    kept: async () => null,
    park: async () => 'kept',
    home: async ({ id }) => answer(id, plays.home?.() ?? tell('Nothing waits for you')),
  }
  const kept = posts(prisma)
  const log = { error: (facts: object) => void errors.push(facts) }
  const given = { desk, posts: kept, cast: async () => people, channels: async () => channels, key, log }
  const platform = consolePlatform(given)
  const routes = {
    ready: () => [],
    metrics: async () => ({ type: 'text/plain', text: '' }),
    slack: null,
    console: platform.listener,
  }
  let door = httpServer(routes)
  const port = await door.listen(0, '127.0.0.1')
  await platform.start()

  return {
    asked,
    errors,
    posts: kept,
    platform,
    /** Another Enlace on the same database. */
    other: () => consolePlatform(given),
    at: (path: string) => `http://127.0.0.1:${port}${path}`,
    port,

    /** Somebody posts a reply in a room, as the outbox would. */
    post: (room: string, reply: Reply, place: { edits?: string; under?: string } = {}, by = platform) => {
      const [kind, id] = room.split(/:(.*)/) as ['direct' | 'channel', string]
      const message = (of: string | undefined) => (of ? { channel: room, message: of } : null)
      const reader: Reader = { language: languages[0], zone: 'UTC' }
      return by.send({
        place: { platform: 'console', workspace: '', kind, id },
        reply,
        reader,
        edits: message(place.edits),
        under: message(place.under),
        key: randomUUID(),
      })
    },

    async shut() {
      await door.stop(0)
    },
    async reopen() {
      door = httpServer(routes)
      await door.listen(port, '127.0.0.1')
    },
    async close() {
      await platform.stop()
      await door.stop(0)
      await prisma.$disconnect()
      await database.drop()
    },
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>
