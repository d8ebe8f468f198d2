import type { PlatformName, Posted } from './post.ts'
import { items, type Reply, tell, text } from './reply.ts'
import { msg, type Value, written } from './value.ts'

/** A file somebody added to what they said: its name, and where those who may can open it. */
export type Attachment = { readonly name: string; readonly address: string | null }

/** A message in whose thread something stands. */
export type Under = { readonly channel: string | null; readonly message: string }

/** What a person wrote in the thread of one of our messages, wrote anew, or took back. */
export type Remark = {
  readonly platform: PlatformName
  /** Where it stands: the platform's own ids, the same however often it tells of it. */
  readonly at: Posted
  /** The message in whose thread it stands; its channel is null where the platform does not tell it. */
  readonly under: Under
} & (
  | {
      readonly kind: 'said'
      readonly by: { readonly workspace: string; readonly id: string; readonly name: string }
      /** Greater for what was said later in the same place. */
      readonly version: number
      readonly text: string
      readonly attachments: readonly Attachment[]
    }
  | { readonly kind: 'removed' }
)

type Said = Extract<Remark, { kind: 'said' }>

/** What was said, as it is mirrored: who spoke and where, their own words, and what they added as links. */
export function mirrored(who: Value, { platform, text: words, attachments }: Said): Reply {
  const files = attachments.map(({ name, address }) => ({
    title: name,
    ...(address === null ? {} : { address }),
  }))

  return {
    ...tell(
      msg('remark.said', { who, platform: msg(`choices.platform.${platform}`) }),
      ...(words === '' ? [] : [text(written(words, null))]),
      ...(files.length === 0 ? [] : [items(files)]),
    ),
    audience: 'room',
  }
}

/** What stands in its place once it was taken back: who spoke, and no word of it. */
export function takenBack({ title, ...said }: Reply): Reply {
  const facts = typeof title === 'object' && title.kind === 'message' ? (title.facts ?? {}) : {}

  return { ...said, title: msg('remark.removed', facts), body: [], links: [] }
}
