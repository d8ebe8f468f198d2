import { afterAll, expect } from 'vitest'
import { deliverer } from '#jobs/deliver.ts'
import { type Post, type Posted, Undelivered } from '#reply/post.ts'
import type { Remark } from '#reply/remark.ts'
import { outletOf } from '#tests/jobs/outlet.ts'
import { say } from '#text/say.ts'
import { openDesk } from './desk.ts'

type Said = Extract<Remark, { kind: 'said' }>

/** A network on two platforms, each with its channel for triage, and an outbox that carries to both. */
export async function openThreads() {
  const desk = await openDesk(new Date(Date.now() - 60_000))
  const { account, as, clock, contact, database, lead, sql, way } = desk
  const mexico = await contact('MX')
  const someLead = await lead()
  for (const [own, channel, language] of [
    [account('U1', 'slack', 'T1'), 'C1', 'en'],
    [account('7', 'discord', 'G1'), 'D1', 'es'],
  ] as const) {
    await database.db.people.link(own, someLead.id, clock.now())
    await as(someLead, own).does(`settings channel triage language:${language}`, { channel })
  }

  const slack = outletOf()
  const discord = outletOf(({ place, edits }, count) => {
    if (edits?.message === 'gone') throw new Undelivered('gone', 'somebody removed it')
    return edits ?? { channel: place.id, message: `d${count}` }
  })
  const outlets = new Map([
    ['slack', slack.outlet],
    ['discord', discord.outlet],
  ] as const)
  const outbox = deliverer(database, outlets, { warn: () => {} }, { pollMs: 20 })
  outbox.start()
  afterAll(outbox.stop)

  const settled = async () => {
    outbox.wake()
    await expect
      .poll(() => sql(`select id from delivery where state = 'waiting' and platform <> 'console'`), {
        timeout: 20_000,
      })
      .toEqual([])
  }
  let written = 0

  /** A new request, its card in both channels, and what can be said under it. */
  async function thread() {
    const ref = await as(mexico).files()
    await settled()
    const cards = await sql<Posted & { platform: string }>('select * from card where subject = $1', [ref])
    const card = (platform: string): Posted => {
      const { channel, message } = cards.find(one => one.platform === platform)!
      return { channel, message }
    }
    const before = { slack: slack.sent.length, discord: discord.sent.length }
    const remark = (of: Partial<Said> = {}): Said => ({
      kind: 'said',
      platform: 'slack',
      at: { channel: 'C1', message: `said-${++written}` },
      under: card(of.platform ?? 'slack'),
      by: { workspace: 'T1', id: 'U1', name: 'Lead' },
      version: 1,
      text: 'We can come in May.',
      attachments: [],
      ...of,
    })

    return {
      ref,
      card,
      remark,
      async says(of: Partial<Said> = {}) {
        const said = remark(of)
        await way.remark(said)
        return said
      },
      takesBack: ({ platform, at, under }: Remark) => way.remark({ kind: 'removed', platform, at, under }),
      /** What each platform was sent since the request was filed. */
      async heard() {
        await settled()
        return { slack: slack.sent.slice(before.slack), discord: discord.sent.slice(before.discord) }
      },
    }
  }

  return { ...desk, discord, mexico, outbox, settled, someLead, thread }
}

/** A message as its reader reads it. */
export function read({ reply, reader }: Post): string {
  const body = reply.body.flatMap(block => {
    if (block.kind === 'items')
      return block.items.map(one => `${say(one.title, reader)} ${one.address ?? ''}`)
    return block.kind === 'text' ? [say(block.text, reader)] : []
  })

  return [say(reply.title ?? '', reader), ...body].join('\n')
}

/** Its words alone, without who spoke. */
export const wordsOf = (post: Post): string | undefined => read(post).split('\n')[1]
