import type { APIContainerComponent, APIMessageTopLevelComponent } from 'discord.js'
import { cut } from '#bot/cut.ts'
import type { Reader } from '#domain/language.ts'
import type { Item, Link, Reply } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { fieldKey } from '#text/field.ts'
import type { Attached, Enclosed } from './attach.ts'
import { piecesOf } from './body.ts'
import { buttonRows, listRows, type Place, places } from './button.ts'
import { limits } from './limits.ts'
import { partsOf } from './parts.ts'
import { piece, sizeOf, within } from './piece.ts'
import { colours, signs } from './tone.ts'
import { said, spoken } from './words.ts'

/** A message of components; it mentions nobody, whatever is written in it. */
export type Drawn = {
  readonly flags: number
  readonly components: readonly APIMessageTopLevelComponent[]
  readonly allowed_mentions: { readonly parse: never[] }
  readonly files: readonly Attached[]
}

/** An answer as a message, with what goes along; a file that found no space in it does not go along. */
export function message(reply: Reply, reader: Reader, enclosed?: Enclosed): Drawn {
  const components = [container(reply, reader, enclosed)]
  const shown = JSON.stringify(components)

  return {
    flags: ofComponents,
    components,
    allowed_mentions: { parse: [] },
    files: [...(enclosed?.values() ?? [])].filter(({ name }) => shown.includes(`attachment://${name}"`)),
  }
}

/** The sign of a message that is made of components. */
export const ofComponents = 1 << 15

/** The sign of a message that one person alone sees. */
export const forOneAlone = 1 << 6

/** Title and body, and the ways on, which are never left out. */
function container(reply: Reply, reader: Reader, enclosed?: Enclosed): APIContainerComponent {
  const place = places()
  const items = reply.body.flatMap(block => (block.kind === 'items' ? block.items : []))
  const linked = items.filter(({ links }) => links?.length)
  const isFew = linked.length <= fewEntries && linked.every(({ links }) => links?.length === 1)
  const title = reply.title === undefined ? [] : [heading(signs[reply.tone] + spoken(reply.title, reader))]
  const rows = [
    ...(isFew ? [] : listRows(entriesOf(linked, reader), said(msg('discord.open'), reader), place)),
    ...waysOn(reply.links, reader, place),
  ]
  const taken = sizeOf([...title, ...rows])
  const left = {
    components: limits.components - 1 - taken.components,
    characters: limits.characters - taken.characters,
  }
  const pieces = reply.body.flatMap(block => piecesOf(block, reader, { beside: isFew, place, enclosed }))
  const body = within(pieces, left, reader)
  const shown = [...title, ...body, ...rows]

  return {
    type: 17,
    accent_color: colours[reply.tone],
    components: shown.length > 0 ? shown : [piece({ type: 10, content: '–' }, 0).shown],
  }
}

/** Buttons; but a form of several parts is changed part by part, by what each asks for, where no one field is meant. */
function waysOn(links: readonly Link[], reader: Reader, place: Place) {
  const inParts = links.filter(
    ({ command, input: { step, part, only } }) =>
      step === 'change' && part === undefined && only === undefined && partsOf(command).length > 1,
  )
  const lists = inParts.flatMap(link =>
    listRows(partEntries(link, reader), said(msg('discord.parts'), reader), place),
  )

  return [
    ...lists,
    ...buttonRows(
      links.filter(link => !inParts.includes(link)),
      reader,
      place,
    ),
  ]
}

const partEntries = (link: Link, reader: Reader) =>
  partsOf(link.command).map((names, at) => ({
    label: names.map(name => labelOf(link.command, name, reader)).join(', '),
    about: null,
    link: { ...link, input: { ...link.input, part: String(at + 1) } },
  }))

/** What a field is called. */
export function labelOf(command: string, field: string, reader: Reader): string {
  const key = fieldKey(command, field, 'label')

  return key ? said(msg(key), reader) : field
}

const entriesOf = (items: readonly Item[], reader: Reader) =>
  items.flatMap(({ title, links = [] }) =>
    links.map(link => ({ label: said(title, reader), about: said(link.label, reader), link })),
  )

const heading = (title: string) =>
  ({ type: 10, content: `### ${cut(title.replace(/\s+/g, ' '), longestTitle)}` }) as const

const fewEntries = 5
const longestTitle = 400
