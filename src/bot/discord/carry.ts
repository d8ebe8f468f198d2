import { encodeLink } from '#bot/link.ts'
import type { Unfinished } from '#bot/waiting.ts'
import type { Item, Link, Reply } from '#reply/reply.ts'
import { linkSpace } from './button.ts'

/** Keeps an invocation that a button cannot carry, and gives the token it can. */
export type Park = (unfinished: Unfinished) => Promise<string>

/** The answer with every link short enough for a button: what is longer waits with us under a token. */
export async function carried(reply: Reply, park: Park): Promise<Reply> {
  const short = async (link: Link): Promise<Link> =>
    fits(link)
      ? link
      : { ...link, input: {}, token: await park({ command: link.command, fields: link.input }) }
  const items = (of: readonly Item[]) =>
    Promise.all(
      of.map(async item =>
        item.links ? { ...item, links: await Promise.all(item.links.map(short)) } : item,
      ),
    )

  return {
    ...reply,
    links: await Promise.all(reply.links.map(short)),
    body: await Promise.all(
      reply.body.map(async block =>
        block.kind === 'items' ? { ...block, items: await items(block.items) } : block,
      ),
    ),
  }
}

/** A kept invocation is named by its token already; room is left for the part of a form that is meant. */
function fits(link: Link): boolean {
  try {
    encodeLink(link, link.token === undefined ? linkSpace : linkSpace - '~part=9'.length)
    return true
  } catch {
    return false
  }
}
