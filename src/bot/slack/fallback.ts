import { spokenChart } from '#bot/alternative.ts'
import { cut } from '#bot/cut.ts'
import type { Reader } from '#domain/language.ts'
import { plain } from '#domain/plain.ts'
import type { Block, Reply, Tone } from '#reply/reply.ts'
import { limits } from './limits.ts'
import { spoken } from './words.ts'

/** How an answer is meant, as a sign before its title: never by a colour alone. */
export const signs: Readonly<Record<Tone, string>> = {
  plain: '',
  done: '✅ ',
  ask: '❓ ',
  refused: '⛔ ',
  fault: '⚠️ ',
}

/** The whole answer as plain text: what notifications and screen readers tell, beside the blocks. */
export function fallback(reply: Reply, reader: Reader): string {
  const title = reply.title === undefined ? [] : [signs[reply.tone] + spoken(reply.title, reader)]
  const labels = reply.links.map(({ label }) => `[${spoken(label, reader)}]`)
  const lines = [...title, ...reply.body.flatMap(block => linesOf(block, reader)), labels.join(' ')].filter(
    Boolean,
  )

  return harmless(lines.join('\n') || '–')
}

/**
 * Text for the one field that Slack does parse: its three signs are escaped, and an @ that could ping everyone is
 * kept apart from its word. It is cut before it is escaped, so that no entity is cut in two.
 */
export function harmless(text: string): string {
  for (let max: number = limits.fallback; ; max = Math.floor(max * 0.8)) {
    const escaped = cut(text, max)
      .replace(/@(?=channel|here|everyone)/gi, '@\u2060')
      .replace(/[&<>]/g, sign => entities[sign] ?? sign)
    if (escaped.length <= limits.fallback) return escaped
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function linesOf(block: Block, reader: Reader): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [spoken(block.text, reader)]
    case 'facts':
      return block.rows.map(({ label, value }) => `${spoken(label, reader)}: ${spoken(value, reader)}`)
    case 'items':
      return block.items.map(({ title, note, address }) =>
        [title, ...[note, address].filter(value => value !== undefined)]
          .map(value => spoken(value, reader))
          .join(': '),
      )
    case 'file':
    case 'page':
      return [block.name]
    case 'table':
      return block.rows.map(row => row.map(value => spoken(value, reader)).join(' · '))
    case 'chart':
      return [plain(spokenChart(block.chart, reader))]
  }
}
