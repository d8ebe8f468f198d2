import type { Language } from '#domain/language.ts'
import type { LinkKind } from '#domain/memory/link.ts'
import type { Key } from '#text/key.ts'
import { type Item, type Link, link } from './reply.ts'
import { moment, msg, type Value, written } from './value.ts'

/** How two belong together, as replies show it. */
export type ShownLink = {
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  readonly reason: string | null
  readonly by: string | null
  readonly at: Date
}

/** The other one of the two. */
export type Other = {
  readonly ref: string
  readonly title: string
  readonly language: Language
  readonly translated: Readonly<Partial<Record<Language, { readonly title?: string }>>>
}

/** The other one by its reference and its title, in the reader's language where somebody has put it into it. */
export function recalledTitle(other: Other, language: Language): Value {
  return msg('request.title', { ref: other.ref, title: titleOf(other, language) })
}

function titleOf({ title, language: original, translated }: Other, language: Language): Value {
  const own = language === original ? undefined : translated[language]?.title

  return own ? written(own, language) : written(title, original)
}

/** What something belongs together with, seen from its own side, who said so and why. */
export function linkItem(
  { to, kind, reason, by, at }: ShownLink,
  other: Other,
  language: Language,
  further: readonly Link[],
): Item {
  const { ref } = other
  const said = { by: by ?? 'Enlace', at: moment(at) }

  return {
    title: msg((to === ref ? forth : back)[kind], { other: ref, title: titleOf(other, language) }),
    note:
      reason === null
        ? msg('memory.linkBy', said)
        : msg('memory.linkBecause', { ...said, reason: written(reason, null) }),
    links: [link(msg('commands.memory.show.button'), 'memory show', { ref }), ...further],
  }
}

const forth: Readonly<Record<LinkKind, Key>> = {
  continues: 'memory.continues',
  joins: 'memory.joins',
  same_need: 'memory.same_need',
  reuses: 'memory.reuses',
}

const back: Readonly<Record<LinkKind, Key>> = {
  continues: 'memory.continued',
  joins: 'memory.joined',
  same_need: 'memory.same_need',
  reuses: 'memory.reused',
}
