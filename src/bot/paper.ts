import { readFileSync } from 'node:fs'
import type { Reader } from '#domain/language.ts'
import type { Block, Reply } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { say } from '#text/say.ts'
import { body, type Ways } from './body.ts'
import { type Html, html } from './html.ts'
import { spoken } from './spoken.ts'

/** The page to print that comes with an answer. */
export type Page = Extract<Block, { kind: 'page' }>

/** What an answer is on paper; null where it is only for the screen. */
export const pageOf = (reply: Reply): Page | null =>
  reply.body.find((block): block is Page => block.kind === 'page') ?? null

/** One sheet: the network's name, what was asked, and nothing that can only be pressed. `dress` brings its style. */
export function sheet({ title = '' }: Reply, shown: readonly Block[], reader: Reader, dress: Html): Html {
  return html`<!doctype html>
<html lang="${reader.language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${say(title, reader)}</title>
  ${dress}
</head>
<body>
  <header><h1>${say(msg('console.print.head'), reader)}</h1></header>
  <main>
    <h2>${spoken(title, reader)}</h2>
    ${body(shown, reader, onPaper)}
  </main>
</body>
</html>`
}

/** The same as a file that stands by itself: any browser opens and prints it, and it loads and runs nothing. */
export const sheetFile = (reply: Reply, page: Page, reader: Reader): Buffer =>
  Buffer.from(sheet(reply, page.body, reader, itsOwn).html)

/** How paper is laid out. */
export const paperStyle = readFileSync(new URL('paper.css', import.meta.url))

const itsOwn: Html = {
  html: `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
  <style>\n${paperStyle}</style>`,
}

const onPaper: Ways = { buttons: () => html``, file: () => html`` }
