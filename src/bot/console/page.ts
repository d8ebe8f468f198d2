import { attributes, type Html, html } from '#bot/html.ts'
import { msg } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { say } from '#text/say.ts'
import { castList, nameOf } from './cast.ts'
import { head, rail, title } from './rail.ts'
import { acts, messages, versioned } from './room.ts'
import { roomOf, type View } from './view.ts'

const styles = ['base', 'frame', 'people', 'card', 'form']

/** The whole page as the server sends it; the page's own script asks for it again to see what has changed. */
export function page(view: View): Html {
  const { reader, persona, language } = view
  const words = (key: Key) => say(msg(key), reader)
  const name = persona ? `${title(view).name} · ${nameOf(persona, reader)} · Enlace` : words('console.title')
  const data = attributes({
    'data-as': persona?.id,
    'data-lang': language,
    'data-room': persona && roomOf(view.seat, persona),
  })

  return html`<!doctype html>
<html lang="${reader.language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${name}</title>
  <link rel="icon" href="/page/icon.svg" type="image/svg+xml">
  ${styles.map(name => html`<link rel="stylesheet" href="/page/${name}.css">`)}
  <script type="module" src="/page/console.js"></script>
</head>
<body${data}>
  <a class="skip" href="#messages">${words('console.skip')}</a>
  <p id="lost" class="lost" role="alert" data-words="${words('console.lost')}"></p>
  <p id="said" class="unseen" role="status"></p>
  <div class="frame" inert>
    <header>
      <button type="button" id="menu" aria-expanded="false" aria-controls="rail">${words('console.menu')}</button>
      ${persona && versioned('p', 'who', 'who', html`${nameOf(persona, reader)}`)}
      ${versioned('div', 'rail', 'rail', rail(view))}
    </header>
    <main>${persona ? room(view) : welcome(view)}</main>
  </div>
  <dialog id="dialog" aria-labelledby="dialog-title"></dialog>
  ${persona && people(view)}
</body>
</html>`
}

const people = (view: View): Html => html`<dialog id="people" aria-labelledby="people-title">
  <div class="bar">
    <h2 id="people-title">${say(msg('console.people'), view.reader)}</h2>
    <button type="button" data-close>${say(msg('console.close'), view.reader)}</button>
  </div>
  ${versioned('div', 'cast', 'everybody', castList(view))}
</dialog>`

/** Before anybody was chosen: what this is, and everybody one can be. */
const welcome = (view: View): Html => html`<div class="welcome" id="messages" tabindex="-1">
  <h1>${say(msg('console.welcome'), view.reader)}</h1>
  <p>${say(msg('console.welcome.about'), view.reader)}</p>
  ${castList(view)}
</div>`

function room(view: View): Html {
  const words = (key: Key) => say(msg(key), view.reader)

  return html`
    ${versioned('div', 'head', 'head', head(view))}
    <section id="messages" class="messages" tabindex="0" aria-label="${words('console.messages')}"
      data-private="${words('console.private')}" data-dismiss="${words('console.dismiss')}">
      <div id="list">${messages(view)}</div>
      <div id="answers"></div>
    </section>
    <div class="below">
      <div id="acts" role="group" aria-label="${words('console.acts')}">${versioned('div', 'acts-list', 'list', acts(view))}</div>
      <form id="line" autocomplete="off">
        <label for="line-text">${words('console.line')}</label>
        <div class="row">
          <div class="combobox up">
            <input id="line-text" type="text" role="combobox" dir="auto" autocomplete="off" spellcheck="false" aria-autocomplete="list"
              aria-expanded="false" aria-controls="line-list" aria-describedby="line-hint">
            <ul role="listbox" id="line-list" aria-label="${words('console.line.suggestions')}" hidden></ul>
          </div>
          <button type="submit" class="primary" data-busy="${words('console.sending')}">${words('console.send')}</button>
        </div>
        <p class="hint" id="line-hint">${words('console.line.hint')}</p>
      </form>
    </div>`
}
