import { type CountryCode, countries, countryCodes } from '#domain/countries.ts'
import { otherContributors } from '#domain/fund/contributor.ts'
import { readParty } from '#domain/memory/party.ts'
import { conceptsSaying } from '#domain/memory/saying.ts'
import { namesOf as conceptNames } from '#domain/memory/sought.ts'
import { observers } from '#domain/observers.ts'
import { fold } from '#domain/plain.ts'
import { states } from '#domain/request/acts.ts'
import { isSecretariat, mayEnter } from '#domain/roles.ts'
import { contributorNamed } from '#reply/fund.ts'
import { msg, period, type Value, words } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import type { Command, Context } from './define.ts'
import { entriesFor } from './fund/options.ts'
import { sayListed } from './person/listed.ts'
import type { Source } from './widget.ts'

/** One entry of a searched list. */
export type Choice = { readonly value: string; readonly label: Value; readonly about?: Value }

type Asked = { readonly typed: string; readonly limit: number }

/** The entries of a searched list that fit what was typed, as far as this person may see them. */
export const optionsOf: Readonly<
  Record<Source, (context: Context, asked: Asked) => Promise<readonly Choice[]>>
> = {
  async ministry(_, { typed, limit }) {
    const wanted = fold(typed)
    return countryCodes
      .filter(
        code =>
          wanted === '' || fold(code) === wanted || namesOf(code).some(name => fold(name).includes(wanted)),
      )
      .sort((a, b) => Number(fold(b) === wanted) - Number(fold(a) === wanted))
      .slice(0, limit)
      .map(code => ({ value: code, label: words(countries[code].names) }))
  },

  async party(context, { typed, limit }) {
    const members = await optionsOf.ministry(context, { typed, limit })
    const written = readParty(typed)
    const known = written === '' || members.some(({ value }) => value === written)

    return known ? members : [...members.slice(0, limit - 1), { value: written, label: written }]
  },

  async observer(_, { typed, limit }) {
    return observers
      .filter(code => fold(code).includes(fold(typed)))
      .slice(0, limit)
      .map(code => ({ value: code, label: msg(`choices.observer.${code}` as Key) }))
  },

  request: (context, asked) => picked(context, asked, false),

  async call({ actor, db }, { typed, limit }) {
    if (actor.person === null) return []
    const found = await db.calls.pick(typed.trim(), limit)

    return found.map(({ ref, title, state }) => ({
      value: ref,
      label: `${ref} ${title}`,
      about: msg(`choices.callState.${state}`),
    }))
  },

  draft: (context, asked) => picked(context, asked, true),

  async memory({ actor, db }, { typed, limit }) {
    if (actor.person === null) return []
    const found = await db.recalled.named(typed, limit)

    return found.map(({ ref, title }) => ({ value: ref, label: `${ref} · ${title}` }))
  },

  async workshop({ actor, db }, { typed, limit }) {
    const found = await db.calendar.named(typed.trim(), actor.person !== null, limit)

    return found.map(({ ref, title, period: when }) => ({
      value: ref,
      label: `${ref} ${title}`,
      about: period(when),
    }))
  },

  async concept({ actor, db }, { typed, limit }) {
    if (actor.person === null) return []
    const { thesaurus } = await db.thesaurus.now()

    return conceptsSaying(thesaurus, typed, limit).map(({ concept, term }) => ({
      value: concept.id,
      label: words(conceptNames(concept)),
      about: term,
    }))
  },

  async fund(context, { typed, limit }) {
    return entriesFor(context, typed, limit)
  },

  async contributor(context, { typed, limit }) {
    const members = await optionsOf.ministry(context, { typed, limit })
    const others = [...observers, ...otherContributors].map(code => ({
      value: code,
      label: contributorNamed(code),
    }))
    const fitting = others.filter(({ value }) => fold(value).includes(fold(typed)))

    return [...members, ...fitting].slice(0, limit)
  },

  async person({ actor, db, now }, { typed, limit }) {
    if (actor.person === null) return []
    const found = await db.people.search(typed, now, limit)

    return found.map(person => ({ value: person.id, label: person.name, about: sayListed(person) }))
  },

  async zone(_, { typed, limit }) {
    const wanted = fold(typed)
    return zones
      .filter(zone => fold(zone).includes(wanted))
      .slice(0, limit)
      .map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') }))
  },

  async command({ actor, commands }, { typed, limit }) {
    const wanted = fold(typed)
    return commands
      .filter(({ who, name }: Command) => mayEnter(actor, who) && fold(name).includes(wanted))
      .slice(0, limit)
      .map(({ name }) => ({
        value: name,
        label: name,
        about: msg(`commands.${name.replaceAll(' ', '.')}.about` as Key),
      }))
  },
}

const namesOf = (code: CountryCode): readonly string[] => [
  ...Object.values(countries[code].names),
  ...countries[code].also,
]

/** Those of the Americas first: they are what people look for here. */
const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'].sort(
  (a, b) => Number(b.startsWith('America/')) - Number(a.startsWith('America/')) || a.localeCompare(b),
)

async function picked(
  { actor, db }: Context,
  { typed, limit }: Asked,
  drafts: boolean,
): Promise<readonly Choice[]> {
  if (actor.person === null) return []
  const wanted = drafts
    ? (['draft'] as const)
    : states.filter(state => state !== 'draft' && state !== 'dropped')
  const everybodys = !drafts && (isSecretariat(actor) || actor.roles.size > 0)
  const found = await db.overview.pick(typed.trim(), actor.ministry, everybodys, wanted, limit)

  return found.map(({ ref, title, state }) => ({
    value: ref,
    label: `${ref} ${title}`,
    about: msg(`choices.state.${state}` as Key),
  }))
}
