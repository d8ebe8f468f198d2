import { randomUUID } from 'node:crypto'
import type { Asked } from '#bot/platform.ts'
import { saidBy } from '#bot/said.ts'
import { commandNamed } from '#commands/index.ts'
import type { Reader } from '#domain/language.ts'
import type { Reply } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { say } from '#text/say.ts'
import { attributes, type Html, html } from './html.ts'
import { blocks } from './render.ts'
import { spoken } from './spoken.ts'
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
  if (!visit.persona || !command?.printed) return null

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

  return sheet(reply, readingIn(reader, visit.language))
}

/** The way from an answer to its page to print; nothing where it is none that is printed. */
export function printLink(asks: Asked, { persona, language }: Visit, reader: Reader): Html {
  const { command, fields } = saidBy(asks)
  if (!command?.printed || !persona) return html``
  const query = new URLSearchParams({
    as: persona.id,
    ...(language ? { lang: language } : {}),
    command: command.name,
  })
  for (const [name, entry] of Object.entries(fields)) query.set(name, [entry].flat().join(', '))
  const data = attributes({ href: `/print?${query}`, target: '_blank', rel: 'noopener' })

  return html`<p class="file"><a${data}>${say(msg('console.print'), reader)}</a></p>`
}

/** One sheet: the network's name, what was asked, and nothing that can only be pressed. */
function sheet(reply: Reply, reader: Reader): Html {
  const title = reply.title === undefined ? '' : say(reply.title, reader)
  const body = reply.body
    .filter(({ kind }) => kind !== 'file')
    .map(block =>
      block.kind === 'items' ? { ...block, items: block.items.map(({ links: _, ...item }) => item) } : block,
    )

  return html`<!doctype html>
<html lang="${reader.language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="icon" href="/page/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/page/print.css">
</head>
<body>
  <header><h1>${say(msg('console.print.head'), reader)}</h1></header>
  <main>
    <h2>${reply.title === undefined ? '' : spoken(reply.title, reader)}</h2>
    ${blocks(body, reader)}
  </main>
</body>
</html>`
}
