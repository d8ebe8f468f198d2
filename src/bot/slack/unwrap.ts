/** What someone wrote in Slack as plain text: mentions and links unwrapped, its three escaped signs put back. */
export function unwrap(text: string): string {
  return unescaped(
    text.replace(/<([^<>]*)>/g, (_, inside: string) => {
      const [target = '', label] = split(inside)
      if (target.startsWith('!date')) return label ?? ''
      if (target.startsWith('!')) return label ?? `@${target.slice(1).split('^')[0]}`
      if (/^[@#]/.test(target)) return label ? target[0] + label.replace(/^[@#]/, '') : target
      if (label && label !== target && !target.endsWith(label)) return `${label} (${target})`

      return target.replace(/^(mailto|tel):/, '')
    }),
  )
}

/**
 * The text after a command. Slack escapes it, so that people and channels come by their ids: those stay, in Slack's
 * own form `<@U123>`, because a command can find out who is meant; all else is as it was typed.
 */
export function unwrapLine(text: string): string {
  return unescaped(
    text.replace(/<([^<>]*)>/g, (whole: string, inside: string) => {
      const [target = ''] = split(inside)
      return /^[@#][A-Z0-9]+$/.test(target) ? `<${target}>` : unwrap(whole)
    }),
  )
}

function split(inside: string): readonly [string, string?] {
  const bar = inside.indexOf('|')

  return bar < 0 ? [inside] : [inside.slice(0, bar), inside.slice(bar + 1)]
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
