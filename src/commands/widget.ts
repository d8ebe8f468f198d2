import { z } from 'zod'

/** Lists that are searched as one types; each is answered by `options.ts`. */
export const sources = [
  'ministry',
  'party',
  'observer',
  'request',
  'call',
  'draft',
  'memory',
  'workshop',
  'concept',
  'person',
  'zone',
  'fund',
  'contributor',
  'command',
] as const
export type Source = (typeof sources)[number]

/** How a field is shown, on whichever platform. */
export type Widget =
  | { readonly kind: 'line'; readonly max: number }
  /** `untold`: what is pasted here is not shown again before the yes. */
  | { readonly kind: 'paragraph'; readonly max: number; readonly untold?: boolean }
  /** A short fixed list; each value's words are `choices.<words>.<value>`. */
  | {
      readonly kind: 'choice'
      readonly words: string
      readonly choices: readonly string[]
      readonly many: boolean
    }
  | { readonly kind: 'search'; readonly source: Source; readonly many: boolean }
  /** Free text read as a period or day and shown back before anything is stored. */
  | { readonly kind: 'period' }
  | { readonly kind: 'day' }
  /** Free text read as a sum of money and shown back to the coin before anything is stored. */
  | { readonly kind: 'money' }
  /** A text file that is handed over, in whichever way a platform has. */
  | { readonly kind: 'file' }

const widgets = z.registry<Widget>()

/** Says how a field is shown. zod gives a new schema at each step, so this comes last. */
export function shownAs<S extends z.ZodType>(schema: S, widget: Widget): S {
  // One reading may be shown in several ways: each is a schema of its own.
  const own = schema.clone() as S
  widgets.add(own, widget)
  return own
}

/** How a field is shown, found through `.optional()`; undefined where nobody said. */
export function widgetOf(schema: z.ZodType): Widget | undefined {
  const widget = widgets.get(schema)
  if (widget) return widget

  return schema instanceof z.ZodOptional ? widgetOf(schema.unwrap() as z.ZodType) : undefined
}
