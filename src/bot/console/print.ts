import { randomUUID } from 'node:crypto'
import { attributes, type Html, html } from '#bot/html.ts'
import { pageOf, sheet } from '#bot/paper.ts'
import type { Asked } from '#bot/platform.ts'
import { saidBy } from '#bot/said.ts'
import { commandNamed } from '#commands/index.ts'
import type { Reader } from '#domain/language.ts'
import type { Reply } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { say } from '#text/say.ts'
import { accountOf, type House, readingIn, type Visit, visitOf } from './visit.ts'

/**
 * What somebody asked for as a page to print: asked anew, by the same gates, in the language of the page. Null where
 * nobody asks, or for what is not kept on paper.
 */
export async function printed(
  house: House,
  query: URLSearchParams,
  locale: string | null,
): Promise<Html | null> {
  const given = (name: string) => query.get(name) ?? ''
  const visit = await visitOf(house, { as: given('as'), room: '', lang: given('lang') }, locale)
  const command = commandNamed(given('command'))
  if (!visit.persona || !command?.reads) return null

  const names = command.fields.flatMap(({ name }) => (query.has(name) ? [[name, given(name)] as const] : []))
  const asks: Asked = {
    kind: 'fields',
    command: command.name,
    fields: Object.fromEntries(names),
    from: 'link',
  }
  const { reply, reader } = await house.desk.dispatch({
    id: `console:print:${randomUUID()}`,
    click: null,
    account: accountOf(visit, visit.persona),
    room: { channel: null, private: true },
    asks,
  })

  const shown = reply.tone === 'refused' ? reply.body : pageOf(reply)?.body

  return shown ? sheet(reply, shown, readingIn(reader, visit.language), dress) : null
}

/** The way from an answer to its page to print; nothing where it has none. */
export function printLink(reply: Reply, asks: Asked, { persona, language }: Visit, reader: Reader): Html {
  const { command, fields } = saidBy(asks)
  if (!pageOf(reply) || !command || !persona) return html``
  const query = new URLSearchParams({
    as: persona.id,
    ...(language ? { lang: language } : {}),
    command: command.name,
  })
  for (const [name, entry] of Object.entries(fields)) query.set(name, [entry].flat().join(', '))
  const data = attributes({ href: `/print?${query}`, target: '_blank', rel: 'noopener' })

  return html`<p class="file"><a${data}>${say(msg('console.print'), reader)}</a></p>`
}

const dress = html`<link rel="icon" href="/page/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/page/print.css">`
