import type { Json, Modal } from './loopback-world.ts'

export type Filling = Readonly<Record<string, string | readonly string[]>>

/** Hands a file over: its name and its content. */
type Hand = (name: string, content: string) => Json

/** What stands in a form when somebody has filled it in as Discord lets them, as Discord then sends it. */
export function filled({ content }: Modal, filling: Filling, hand: Hand): Json {
  const components: readonly Json[] = content.components
  const names = new Set(components.map(({ component }) => component.custom_id.split(':')[0]))
  for (const name of Object.keys(filling))
    if (!names.has(name))
      throw new Error(`the form “${content.title}” asks for ${[...names].join(', ')}, not for ${name}`)

  const resolved: { attachments: Record<string, Json> } = { attachments: {} }
  const entryOf = (component: Json): Json => {
    const wanted = filling[component.custom_id.split(':')[0]]
    if (component.type !== 19) return entry(component, wanted)
    const [name, text = ''] = [wanted ?? []].flat()
    if (name === undefined) return { type: 19, custom_id: component.custom_id, values: [] }
    const file = hand(name, text)
    resolved.attachments[file.id] = file
    return { type: 19, custom_id: component.custom_id, values: [file.id] }
  }

  return {
    resolved,
    custom_id: content.custom_id,
    components: components.map(({ component, id }, at) => ({
      type: 18,
      id: id ?? at + 1,
      component: { ...entryOf(component), id: at + 10 },
    })),
  }
}

function entry(component: Json, wanted: string | readonly string[] | undefined): Json {
  const { type, custom_id } = component
  if (type === 4) {
    const value = wanted === undefined ? (component.value ?? '') : [wanted].flat().join(', ')
    if (value.length > component.max_length) throw new Error(`Discord takes no more of ${custom_id}`)
    if (component.required && value === '') throw new Error(`Discord wants ${custom_id} filled in`)
    return { type, custom_id, value }
  }

  const options: readonly Json[] = component.options
  const chosen =
    wanted === undefined
      ? options.filter(one => one.default)
      : options.filter(one => [wanted].flat().some(name => name === one.value || name === one.label))
  if (chosen.length < component.min_values) throw new Error(`Discord wants ${custom_id} chosen`)
  if (chosen.length > component.max_values) throw new Error(`Discord takes no more of ${custom_id}`)

  return { type, custom_id, values: chosen.map(({ value }) => value) }
}
