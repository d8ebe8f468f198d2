import { type Link, link } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'

type Given = Readonly<Record<string, string | number | undefined>>

/** What was asked, as a link can say it again. */
export const again = (given: Given): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )

/** The ways to the page before and the one after, with what was asked. */
export function turns(command: string, given: Given, page: number, pages: number): readonly Link[] {
  const turn = (to: number, label: 'kernel.previous' | 'kernel.next'): readonly Link[] =>
    to < 1 || to > pages ? [] : [link(msg(label), command, again({ ...given, page: to }))]

  return [...turn(page - 1, 'kernel.previous'), ...turn(page + 1, 'kernel.next')]
}
