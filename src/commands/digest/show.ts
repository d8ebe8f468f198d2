import { z } from 'zod'
import type { Digest } from '#db/digests.ts'
import { type Block, facts, link, tell, text } from '#reply/reply.ts'
import { allOf, moment, msg } from '#reply/value.ts'
import type { Context } from '../define.ts'
import { command } from '../define.ts'
import { placeMeant } from './place.ts'

/** The digests whoever asks gets: their own, and that of the channel they ask in. */
export const digestShow = command({
  path: ['digest', 'show'],
  who: ['linked'],
  reads: true,
  input: z.object({}),

  async run(context) {
    const found = await digestsHere(context)

    return tell(
      found.length === 0 ? msg('commands.digest.show.none') : msg('commands.digest.show.heading'),
      ...found.map(rhythmFacts),
      ...(found.length === 0 ? [text(msg('commands.digest.show.how'))] : []),
      link(msg('commands.digest.subscribe.button'), 'digest subscribe', {}, 'primary'),
      link(msg('commands.digest.preview.button'), 'digest preview'),
    )
  },
})

function digestsHere(context: Context): Promise<readonly Digest[]> {
  const inChannel = context.channel !== null && context.account.platform !== 'try'
  const places = [
    placeMeant(context, 'me', false),
    ...(inChannel ? [placeMeant(context, 'here', false)] : []),
  ]

  return context.db.digests.of(places)
}

/** How a digest comes, and when it comes next. */
export const rhythmFacts = ({
  place,
  rhythm,
  language,
  parts,
  state,
  nextAt,
}: Pick<Digest, 'place' | 'rhythm' | 'language' | 'parts' | 'state' | 'nextAt'>): Block =>
  facts(
    [
      msg('fields.where.label'),
      msg(place.kind === 'person' ? 'choices.digestPlace.me' : 'choices.digestPlace.here'),
    ],
    [msg('fields.state.label'), state === 'active' ? null : msg(`choices.digestState.${state}`)],
    [
      msg('fields.every.label'),
      msg(`digest.rhythm.${rhythm.every}`, {
        weekday: msg(`choices.weekday.${rhythm.weekday}`),
        hour: rhythm.hour,
        zone: rhythm.zone.replaceAll('_', ' '),
      }),
    ],
    [msg('fields.language.label'), msg(`choices.language.${language}`)],
    [msg('fields.parts.label'), allOf(parts.map(part => msg(`choices.part.${part}`)))],
    [msg('digest.next'), state === 'active' ? moment(nextAt) : null],
  )
