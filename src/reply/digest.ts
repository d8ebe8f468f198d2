import { type Call, silent } from '#domain/call.ts'
import type { DigestPart } from '#domain/digest.ts'
import { refOf } from '#domain/fund/entry.ts'
import type { Instalment, Promised } from '#domain/fund/promise.ts'
import type { State } from '#domain/request/acts.ts'
import type { Key } from '#text/key.ts'
import { callTitle, type ShownCall } from './call.ts'
import { bars } from './chart.ts'
import { contributorNamed, entryLink, instalmentItem, type Summary, summaryFacts } from './fund.ts'
import { addresseeNamed } from './reminder.ts'
import { type Block, chart, heading, items, link, type Reply, tell, text } from './reply.ts'
import { ministryNamed, requestTitle, type Shown } from './request.ts'
import { allOf, beside, day, moment, msg, period, type Value, written } from './value.ts'
import { type ShownWorkshop, sayWhen, show, statusOf, workshopTitle } from './workshop.ts'

/** A part of a digest with what it has to tell; nothing where it has nothing. */
export type Told = { readonly part: DigestPart; readonly blocks: readonly Block[] }

/** A digest: its parts one after another; where nothing is there, or nothing is new, that in one line. */
export function digestReply(told: readonly Told[], today: string, sameSince: Date | null): Reply {
  const parts = told.filter(({ blocks }) => blocks.length > 0)
  if (parts.length === 0) return plain(msg('digest.nothing', { day: day(today) }))
  if (sameSince !== null) return plain(msg('digest.same', { day: day(today), since: moment(sameSince) }))

  return {
    ...tell(
      msg('digest.title', { day: day(today) }),
      ...parts.flatMap(({ part, blocks }) => [heading(msg(`choices.part.${part}`)), ...blocks]),
      link(msg('commands.call.list.button'), 'call list'),
      link(msg('commands.request.list.button'), 'request list'),
      link(msg('commands.digest.show.button'), 'digest show'),
    ),
    audience: 'room',
  }
}

const plain = (line: Value): Reply => ({
  ...tell(line, link(msg('commands.digest.preview.button'), 'digest preview')),
  audience: 'room',
})

/** To whoever subscribed a channel in which Enlace can write no more. */
export const digestLost = (of: { readonly platform: string; readonly channel: string }): Reply =>
  tell(
    msg('notice.digestLost', {
      platform: msg(`choices.platform.${of.platform}` as Key),
      channel: of.channel,
    }),
    text(msg('notice.digestLost.how')),
    link(msg('commands.digest.subscribe.button'), 'digest subscribe'),
  )

/** The calendar ahead, soonest first: when, as closely as it is known, and whether that is sure; `more` are not shown. */
export const aheadBlocks = (workshops: readonly ShownWorkshop[], more: number): readonly Block[] =>
  workshops.length === 0
    ? []
    : [
        items(
          workshops.map(({ standing, fields }) => ({
            title: msg('home.date', {
              when: sayWhen({ ...standing.when, said: '' }, fields),
              what: workshopTitle({ standing, fields }),
            }),
            note: beside([
              statusOf(standing),
              ...(fields.place ? [written(fields.place, fields.language)] : []),
            ]),
            links: [show(standing.ref)],
          })),
        ),
        ...(more > 0 ? [text(msg('digest.more', { count: more }))] : []),
      ]

/** What is agreed and to come, soonest first. */
export const comingBlocks = (requests: readonly Shown[]): readonly Block[] =>
  requests.length === 0
    ? []
    : [
        items(
          requests.map(request => ({
            title: msg('home.date', { when: period(request.standing.period), what: requestTitle(request) }),
          })),
        ),
      ]

/** Open calls, and who is missing: by name where they are few. */
export const callBlocks = (calls: readonly ShownCall[]): readonly Block[] =>
  calls.length === 0
    ? []
    : [
        items(
          calls.map(shown => ({
            title: callTitle(shown),
            note: msg('digest.call', { day: day(shown.call.closes), awaited: awaitedOf(shown.call) }),
            links: [link(msg('commands.call.status.button'), 'call status', { ref: shown.call.ref })],
          })),
        ),
      ]

/** How many requests stand where, as a small picture. */
export const requestBlocks = (
  counts: readonly { readonly state: State; readonly count: number }[],
): readonly Block[] =>
  counts.length === 0
    ? []
    : [
        chart(
          bars({
            title: msg('digest.chart'),
            of: msg('fields.state.label'),
            categories: counts.map(({ state }) => msg(`choices.state.${state}` as Key)),
            series: [{ name: msg('fields.count.label'), values: counts.map(({ count }) => count) }],
          }),
        ),
      ]

/** Reports that are awaited, the first due first. */
export const reportBlocks = (
  owed: readonly {
    readonly ministry: string
    readonly day: string
    readonly facts: Readonly<Record<string, Value>>
  }[],
): readonly Block[] =>
  owed.length === 0
    ? []
    : [
        items(
          owed.map(({ ministry, day: due, facts }) => ({
            title: facts.what ?? '',
            note: msg('digest.report', { ministry: ministryNamed(ministry), day: day(due) }),
          })),
        ),
      ]

/** The Fund in five lines, and what is due and overdue of it as far as the reader may see it. */
export const fundBlocks = (
  summary: Summary,
  asOf: Parameters<typeof summaryFacts>[1],
  awaited: readonly { readonly promised: Promised; readonly instalment: Instalment }[],
): readonly Block[] => [
  summaryFacts(summary, asOf),
  ...(awaited.length === 0
    ? []
    : [
        text(msg('digest.fundDue', { count: awaited.length })),
        items(
          awaited.slice(0, instalmentsAtMost).map(({ promised: { entry }, instalment }) => ({
            ...instalmentItem(
              instalment,
              beside([refOf(entry.number), contributorNamed(entry.contributor!)]),
            ),
            links: [entryLink(entry.number)],
          })),
        ),
      ]),
]

const instalmentsAtMost = 8

/** The Fund where nothing has changed since the issue before. */
export const fundSame: Told = { part: 'fund', blocks: [text(msg('digest.fundSame'))] }

function awaitedOf(call: Call): Value {
  const whom = silent(call)
  if (whom.length === 0) return msg('call.allAnswered')

  return whom.length > namedAtMost
    ? msg('digest.awaitedMany', { count: whom.length, asked: call.asked.length })
    : msg('call.awaited', { whom: allOf(whom.map(addresseeNamed)), count: whom.length })
}

const namedAtMost = 8
