import type { Key } from '#text/key.ts'
import { type Block, items, link } from './reply.ts'
import { ministriesNamed, requestTitle, type Shown } from './request.ts'
import { msg } from './value.ts'

/** Several requests, a line each, with the way to each of them. */
export const requestItems = (requests: readonly Shown[]): Block =>
  items(
    requests.map(request => ({
      title: requestTitle(request),
      note: msg('request.note', {
        ministries: ministriesNamed(request.standing.requesters),
        state: msg(`choices.state.${request.standing.state}` as Key),
      }),
      links: [link(msg('commands.request.show.button'), 'request show', { ref: request.standing.ref })],
    })),
  )
