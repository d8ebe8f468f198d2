import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APISelectMenuOption,
} from 'discord.js'
import { cut } from '#bot/cut.ts'
import { decodeLink, encodeLink, type Pressed } from '#bot/link.ts'
import type { Reader } from '#domain/language.ts'
import type { Link } from '#reply/reply.ts'
import { limits } from './limits.ts'
import { said } from './words.ts'

type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/** The next free place in a message: no two buttons of it may have the same name. */
export type Place = () => number

/** Counts the places of one message. */
export function places(): Place {
  let next = 0

  return () => next++
}

/** The most characters of a link that a button or an entry of a list can carry, beside its place. */
export const linkSpace = limits.customId - 4

/** A button: its link stands in its name, and nothing in it is proof of anything. */
export function buttonOf(link: Link, reader: Reader, place: Place): APIButtonComponent {
  return {
    type: 2,
    style: link.style === 'danger' ? 4 : link.style === 'primary' ? 1 : 2,
    label: cut(said(link.label, reader), limits.buttonLabel),
    custom_id: `${place()}|${encodeLink(link, linkSpace)}`,
  }
}

/** Buttons in rows. */
export function buttonRows(links: readonly Link[], reader: Reader, place: Place): Row[] {
  return inGroups(links, limits.rowButtons).map(group => ({
    type: 1,
    components: group.map(link => buttonOf(link, reader, place)),
  }))
}

/** Links as the entries of lists, where there are too many for buttons. */
export function listRows(
  entries: readonly { readonly label: string; readonly about: string | null; readonly link: Link }[],
  placeholder: string,
  place: Place,
): Row[] {
  const options = entries.map(
    ({ label, about, link }): APISelectMenuOption => ({
      label: cut(label, limits.optionLabel),
      value: encodeLink(link, linkSpace),
      ...(about ? { description: cut(about, limits.optionDescription) } : {}),
    }),
  )
  const different = [...new Map(options.map(option => [option.value, option])).values()]

  return inGroups(different, limits.options).map(group => ({
    type: 1,
    components: [
      {
        type: 3,
        custom_id: `${place()}|`,
        placeholder: cut(placeholder, limits.placeholder),
        options: [...group],
      },
    ],
  }))
}

/** What a pressed button or a chosen entry stands for; null where it is none of ours, or of another time. */
export function pressedIn(customId: string, values: readonly string[] = []): Pressed | null {
  const [place = '', ...name] = customId.split('|')
  if (!/^\d{1,3}$/.test(place)) return null

  return decodeLink(values[0] ?? name.join('|'))
}

/** Groups of a list, in order, each of at most so many. */
export const inGroups = <T>(of: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(of.length / size) }, (_, at) => of.slice(at * size, (at + 1) * size))
