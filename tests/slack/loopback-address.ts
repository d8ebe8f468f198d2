import { fallbackFaults, faultsOf } from './loopback-blocks.ts'
import { fileFaults } from './loopback-files.ts'
import { type Address, type Json, type Message, readable, type World } from './loopback-world.ts'

/** An address for answers: a `response_url` of Slack's, good for five uses within thirty minutes. */
export function newAddress(world: World, person: string, channel: string, origin: Message | null): string {
  const key = world.token()
  world.addresses.set(key, { person, channel, origin, born: Date.now(), uses: 0 })

  return key
}

/** What an answer through such an address does; gives Slack's HTTP status and body. */
export function answered(world: World, key: string, said: Json): readonly [number, Json | string] {
  const address = world.addresses.get(key)
  if (!address) return [404, { ok: false, error: 'invalid_url' }]
  if (world.over.addresses || Date.now() - address.born > 30 * 60_000)
    return [404, { ok: false, error: 'expired_url' }]
  if (address.uses >= 5) return [404, { ok: false, error: 'used_url' }]
  address.uses += 1

  const seen = world.people.get(address.person)?.seen
  if (said.delete_original) {
    if (address.origin) address.origin.gone = true
    seen?.add({ kind: 'deleted', text: address.origin?.text ?? '' })
    return [200, 'ok']
  }
  const blocks = said.blocks ?? []
  const faults = [...faultsOf(blocks, 'message'), ...fileFaults(blocks, 'what goes through an address')]
  world.violations.push(...faults, ...fallbackFaults(said.text))
  if (faults.length > 0) return [500, 'invalid_blocks']

  place(world, address, said)
  return [200, 'ok']
}

function place(world: World, { person, channel, origin }: Address, said: Json): void {
  const blocks = (said.blocks ?? []).map((block: Json) => ({
    ...block,
    block_id: block.block_id ?? world.id('b'),
  }))
  const text = readable(blocks) || said.text
  const seen = world.people.get(person)?.seen
  if (said.replace_original && origin) {
    Object.assign(origin, { text: said.text, blocks })
    seen?.add({ kind: origin.only ? 'ephemeral' : 'edited', text, message: origin })
    return
  }

  const open = said.response_type === 'in_channel'
  const message: Message = {
    channel,
    ts: world.ts(),
    text: said.text,
    blocks,
    thread: said.thread_ts ?? null,
    only: open ? null : person,
    edited: null,
    gone: false,
    metadata: null,
  }
  if (!open) {
    seen?.add({ kind: 'ephemeral', text, message })
    return
  }
  world.channels.get(channel)?.messages.push(message)
  world.channels.get(channel)?.seen.add({ kind: 'message', text, message })
}
