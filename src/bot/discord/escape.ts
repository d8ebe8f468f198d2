/**
 * What people wrote, to be shown letter by letter: Discord's markdown, mentions, forged times and masked links stay
 * text. A web address keeps its signs, or it would no longer be one; nothing before it can give it a false name.
 */
export function escaped(text: string): string {
  return text
    .split(address)
    .map((part, at) => (at % 2 === 1 ? part : signs(part)))
    .join('')
    .replace(/@(?=everyone|here)/gi, '@\u2060')
}

const address = /(https?:\/\/[\w.\-/?#=&%+~]+)/

const signs = (text: string): string =>
  text
    .replace(/[\\*_~`|<>[\]()]/g, '\\$&')
    .replace(/^(\s*)([-+#])/gm, '$1\\$2')
    .replace(/^(\s*\d+)\./gm, '$1\\.')
