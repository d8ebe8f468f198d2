import { expect } from 'vitest'
import type { Loopback } from '#tests/discord/loopback.ts'
import type { Message } from '#tests/discord/loopback-world.ts'
import type { enlace } from './enlace.ts'

export type Person = ReturnType<Loopback['person']>
type Running = Awaited<ReturnType<typeof enlace>>

/** The network in one Discord server: the first lead links, names the channel for triage, and invites the others. */
export async function guild(running: Running, discord: Loopback) {
  await discord.next('PUT /applications/:app/commands')
  const triage = discord.channel('triage')
  const lead = discord.person()
  await asks(lead, '/person link', { code: running.leadCode ?? '' })
  await asks(
    lead,
    '/settings channel',
    { purpose: 'triage', language: 'en', zone: 'America/New_York' },
    triage,
  )

  /** Makes somebody known; with an account in this server where they have one. */
  const invites = async (name: string, as: Readonly<Record<string, string>>) => {
    const { text } = await asks(lead, '/person invite', { name, ...as })
    return /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? ''
  }

  return {
    triage,
    lead,
    invites,
    async joins(name: string, as: Readonly<Record<string, string>>, locale: string): Promise<Person> {
      const person = discord.person({ locale })
      await asks(person, '/person link', { code: await invites(name, as) })
      return person
    },
    async appoints(ministry: string, person: string): Promise<void> {
      const { message } = await asks(lead, '/contact appoint', { ministry, person })
      lead.presses('Appoint', message)
      expect((await lead.sees('answer')).text).toContain('is now the contact point')
    },

    asks,
  }

  async function asks(
    person: Person,
    command: string,
    options: Readonly<Record<string, string>>,
    where = triage,
  ) {
    person.runs(command, options, where)
    return person.sees('answer')
  }
}

/** Waits until a message with these words is posted in the channel, or edited so. */
export async function comes(
  discord: Pick<Loopback, 'sees'>,
  channel: Parameters<Loopback['sees']>[0],
  words: string,
): Promise<Message> {
  for (;;) {
    const { message, text } = await discord.sees(channel)
    if (text.includes(words)) return message
  }
}
