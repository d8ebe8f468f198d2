import type { Db } from '#db/db.ts'
import { plain } from '#domain/plain.ts'
import { mirrored, type Remark, takenBack } from '#reply/remark.ts'
import { msg, type Value } from '#reply/value.ts'
import { sayListed } from './person/listed.ts'

type Said = Extract<Remark, { kind: 'said' }>

/**
 * Mirrors what was said in the thread of a request's card to the request's other cards; true where there is something
 * to tell. What was said elsewhere, by a remark's older version, or after its removal, is nobody's to hear.
 */
export async function mirror(db: Db, now: Date, remark: Remark): Promise<boolean> {
  const thread = await db.remarks.thread(remark.platform, remark.under)
  if (thread === null) return false

  if (remark.kind === 'removed') {
    const gone = await db.remarks.takeBack(remark)
    return gone !== null && db.remarks.retell(gone.known, takenBack(gone.reply), now)
  }

  const said = legible(remark)
  const taken = await db.remarks.takeIn(remark, remark.version)
  if (taken === null || (taken.known === null && isEmpty(said))) return false
  const reply = mirrored(await speaker(db, now, remark), said)

  return taken.known === null
    ? db.remarks.tell(thread, remark, reply, now)
    : db.remarks.retell(taken.known, reply, now)
}

/** A picture or a vote, say, of which nothing can be told elsewhere. */
const isEmpty = ({ text, attachments }: Said): boolean => text === '' && attachments.length === 0

/** Who spoke: by the network's name and with what they are in it, or a guest by the platform's. */
async function speaker(db: Db, now: Date, { platform, by }: Said): Promise<Value> {
  const { person } = await db.people.actor({ platform, ...by }, now, null, null)
  if (person === null) return msg('remark.guest', { name: plain(by.name).slice(0, longestName) || by.id })

  const roles = await db.people.held(person.id, now)
  return msg('remark.person', { name: person.name, roles: sayListed({ roles }) })
}

/** What can be read of it: no controls, no more than every platform shows of one message, links that are links. */
const legible = (said: Said): Said => ({
  ...said,
  text: shortened(plain(said.text)),
  attachments: said.attachments.slice(0, mostAttachments).map(({ name, address }) => ({
    name: plain(name).slice(0, longestName) || '–',
    address: address !== null && isAddress(address) ? address : null,
  })),
})

function shortened(text: string): string {
  if (text.length <= longestText) return text

  return `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

const isAddress = (text: string): boolean =>
  text.length <= longestAddress && /^https?:\/\/[^\s<>"']+$/.test(text)

const longestName = 80
const longestText = 10_000
const longestAddress = 2_000
const mostAttachments = 10
