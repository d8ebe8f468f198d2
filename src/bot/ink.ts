/** What marks one kind of bar: a colour, and a pattern, so that the colour is never all that tells it from the next. */
export type Ink = { readonly color: string; readonly decal?: object }

/** Paper and letters: each picture brings its own white, and is read on a dark screen as on a light one. */
export const paper = '#ffffff'
export const letters = '#1b1b1f'
export const soft = '#4a4a52'
export const faint = '#d9d9de'
export const edge = '#26262b'

const dark = 'rgba(20,20,24,0.62)'
const light = 'rgba(255,255,255,0.72)'

const stripes = (color: string, rotation: number, width = 2, gap = 6): object => ({
  symbol: 'rect',
  color,
  dashArrayX: [1, 0],
  dashArrayY: [width, gap],
  rotation,
})

const dots = (color: string, symbolSize: number, gap: number): object => ({
  symbol: 'circle',
  color,
  symbolSize,
  dashArrayX: [
    [gap, gap],
    [0, gap, gap, 0],
  ],
  dashArrayY: [gap, 0],
})

/** Colours that differ in lightness as well as in hue, taken in turn: neighbours are told apart in print, too. */
export const inks: readonly Ink[] = [
  { color: '#0b4f8a' },
  { color: '#f0b23e', decal: stripes(dark, Math.PI / 4) },
  { color: '#8e3b2f', decal: dots(light, 0.7, 7) },
  { color: '#a9d0e8', decal: stripes(dark, -Math.PI / 4) },
  { color: '#2e6e57', decal: stripes(light, 0) },
  { color: '#e6d7ee', decal: dots(dark, 0.6, 9) },
  { color: '#5b3b86', decal: stripes(light, Math.PI / 2) },
  { color: '#d6d6c4', decal: stripes(dark, Math.PI / 2, 1, 4) },
]

/** The two ways in which a time is known. */
export const solid: Ink = { color: '#0b4f8a' }
export const hatched: Ink = { color: '#dceaf5', decal: stripes('#0b4f8a', Math.PI / 4, 2, 5) }
