import { createHash } from 'node:crypto'

/**
 * A drawing as the library writes it, made fit for a page: only shapes, letters and patterns are left, styles are
 * attributes (a page that allows no foreign styles would drop them), and the same drawing has the same names every
 * time, its own and no other's.
 */
export function tidied(drawing: string): string {
  const names = new Map<string, string>()
  const named = (name: string): string => {
    const known = names.get(name) ?? `${unmarked}${names.size}`
    names.set(name, known)
    return known
  }
  const tidy = drawing
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<(\/?)([\w:]+)((?:[^"<>]|"[^"]*")*)>/g, (_, close: string, tag: string, rest: string) => {
      if (!tags.has(tag)) throw new Error(`a picture has a ${tag} in it`)
      return `<${close}${tag}${close ? '' : attributes(rest, named)}>`
    })
    .replace(/\n+/g, '\n')
    .trim()
  const mark = createHash('sha256').update(tidy).digest('hex').slice(0, 10)

  return tidy.replaceAll(unmarked, `c${mark}-`)
}

/** Stands in names until the whole drawing is known; no text of a drawing has it. */
const unmarked = '\u0001'

function attributes(of: string, named: (name: string) => string): string {
  const isClosed = /\/\s*$/.test(of)
  const kept = [...of.matchAll(/([\w:-]+)="([^"]*)"/g)].flatMap(([, name = '', value = '']) => {
    if (name === 'style') return stylesOf(value)
    if (name === 'id') return [[name, named(value)]]
    if (!allowed.has(name)) return []
    return [[name, value.replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${named(id)})`)]]
  })

  return `${kept.map(([name, value]) => ` ${name}="${value}"`).join('')}${isClosed ? '/' : ''}`
}

const stylesOf = (style: string): string[][] =>
  style.split(';').flatMap(one => {
    const [name = '', value = ''] = one.split(/:(.*)/).map(part => part.trim())
    return styles.has(name) ? [[name, value]] : []
  })

const tags: ReadonlySet<string> = new Set(
  ['svg', 'g', 'defs', 'pattern', 'clipPath', 'path', 'rect', 'circle', 'polygon', 'polyline'].concat(
    'line',
    'text',
    'tspan',
  ),
)

const styles: ReadonlySet<string> = new Set(['font-size', 'font-family', 'font-weight', 'font-style'])

const allowed: ReadonlySet<string> = new Set([
  ...[
    'width',
    'height',
    'x',
    'y',
    'x1',
    'y1',
    'x2',
    'y2',
    'cx',
    'cy',
    'r',
    'd',
    'points',
    'viewBox',
    'xmlns',
  ],
  ...[
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-opacity',
    'stroke-linecap',
    'stroke-linejoin',
  ],
  ...['stroke-dasharray', 'opacity', 'transform', 'text-anchor', 'dominant-baseline', 'xml:space'],
  ...['clip-path', 'patternUnits', 'patternTransform', 'patternContentUnits', ...styles],
])
