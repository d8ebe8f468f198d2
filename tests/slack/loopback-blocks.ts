/** Slack's limits as its reference gives them; written down here again, so that a wrong number of ours is found. */
type Json = { readonly [name: string]: unknown }

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What Slack would refuse of these blocks; empty where it would show them. */
export function faultsOf(blocks: unknown, surface: 'message' | 'view'): readonly string[] {
  if (!Array.isArray(blocks)) return ['blocks is no list']
  const faults: string[] = []
  const most = surface === 'message' ? 50 : 100
  if (blocks.length > most) faults.push(`${blocks.length} blocks, of ${most} at most`)

  const ids = list(blocks).map(({ block_id }) => block_id)
  for (const id of ids.filter(id => id !== undefined)) {
    if (text(id).length === 0 || text(id).length > 255)
      faults.push(`the block_id ${String(id)} is not 1 to 255 long`)
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`the block_id ${String(id)} is there twice`)
  }
  for (const block of list(blocks))
    faults.push(...blockFaults(block, surface).map(fault => `${block.type}: ${fault}`))

  return faults
}

function blockFaults(block: Json, surface: 'message' | 'view'): readonly string[] {
  switch (block.type) {
    case 'header':
      return plainFaults(block.text, 150)
    case 'section':
      return [
        ...textFaults(block.text, 3000),
        ...(isObject(block.accessory) ? elementFaults(block.accessory) : []),
      ]
    case 'actions': {
      const elements = list(block.elements)
      const ids = elements.map(({ action_id }) => action_id)
      return [
        ...sized('elements', elements.length, 1, 25),
        ...(new Set(ids).size < ids.length ? ['an action_id is there twice'] : []),
        ...elements.flatMap(elementFaults),
      ]
    }
    case 'input': {
      const hint = block.hint === undefined ? [] : plainFaults(block.hint, 2000)
      const where = surface === 'message' ? ['an input in a message'] : []
      return [
        ...where,
        ...plainFaults(block.label, 2000),
        ...hint,
        ...elementFaults(isObject(block.element) ? block.element : {}),
      ]
    }
    case 'rich_text':
      return [
        ...sized('elements', list(block.elements).length, 1, 1000),
        ...list(block.elements).flatMap(richFaults),
      ]
    case 'image':
      return imageFaults(block)
    case 'divider':
      return []
    default:
      return ['a kind of block the loopback does not know']
  }
}

function imageFaults({ alt_text, title, image_url, slack_file }: Json): readonly string[] {
  const file = isObject(slack_file) ? slack_file : null
  const known = file !== null && file.url === undefined && /^F[A-Z0-9]{8,}$/.test(text(file.id))

  return [
    ...sized('the alt_text', text(alt_text).length, 1, 2000),
    ...(title === undefined ? [] : plainFaults(title, 2000)),
    ...(known && image_url === undefined ? [] : ['a picture is one file of Slack’s, by its id']),
  ]
}

function richFaults(element: Json): readonly string[] {
  const inner = list(element.elements)
  switch (element.type) {
    case 'rich_text_section':
    case 'rich_text_preformatted':
    case 'rich_text_quote':
      return [...sized(`elements of ${element.type}`, inner.length, 1, 1000), ...inner.flatMap(richFaults)]
    case 'rich_text_list':
      return [
        ...(['bullet', 'ordered'].includes(text(element.style)) ? [] : ['a list without a style']),
        ...sized('elements of a list', inner.length, 1, 1000),
        ...inner.flatMap(richFaults),
      ]
    case 'text':
      return sized('a text', text(element.text).length, 1, 3000)
    case 'link':
      return [
        ...sized('the text of a link', text(element.text).length, 1, 3000),
        ...(/^https?:\/\/\S{1,2990}$/.test(text(element.url)) ? [] : ['a link that leads nowhere']),
      ]
    default:
      return [`${String(element.type)} in rich text`]
  }
}

function elementFaults(element: Json): readonly string[] {
  const id = sized('the action_id', text(element.action_id).length, 1, 255)
  const placeholder = element.placeholder === undefined ? [] : plainFaults(element.placeholder, 150)
  const query = element.min_query_length
  switch (element.type) {
    case 'button':
      return [
        ...id,
        ...plainFaults(element.text, 75),
        ...sized('a value', text(element.value).length, 0, 2000),
        ...([undefined, 'primary', 'danger'].includes(element.style as string)
          ? []
          : ['a style Slack does not have']),
      ]
    case 'plain_text_input': {
      const longest = typeof element.max_length === 'number' ? element.max_length : 3000
      return [
        ...id,
        ...placeholder,
        ...sized('max_length', longest, 1, 3000),
        ...sized('initial_value', text(element.initial_value).length, 0, longest),
      ]
    }
    case 'file_input':
      return [...id, ...sized('max_files', Number(element.max_files ?? 10), 1, 10)]
    case 'datepicker':
      return [...id, ...(isDay(element.initial_date) ? [] : ['an initial_date that is no day'])]
    case 'static_select':
      return [
        ...id,
        ...placeholder,
        ...optionFaults(element.options, 100),
        ...among(element, [element.initial_option]),
      ]
    case 'multi_static_select':
      return [...id, ...placeholder, ...optionFaults(element.options, 100), ...several(element)]
    case 'checkboxes':
    case 'radio_buttons':
      return [...id, ...optionFaults(element.options, 10), ...several(element)]
    case 'external_select':
      return [
        ...id,
        ...placeholder,
        ...queryFaults(query),
        ...optionFaults([element.initial_option].filter(Boolean), 1, 0),
      ]
    case 'multi_external_select': {
      const initial = element.initial_options
      const given = initial === undefined ? [] : optionFaults(initial, 100)
      return [...id, ...placeholder, ...queryFaults(query), ...given]
    }
    default:
      return [`an element ${String(element.type)} that the loopback does not know`]
  }
}

/** What Slack would refuse of a list of options. */
export function optionFaults(options: unknown, most: number, least = 1): readonly string[] {
  return [
    ...sized('options', list(options).length, least, most),
    ...list(options).flatMap(({ text: label, value, description }) => [
      ...plainFaults(label, 75),
      ...sized('an option value', text(value).length, 1, 150),
      ...(description === undefined ? [] : plainFaults(description, 75)),
    ]),
  ]
}

/** What Slack would refuse of a modal or Home page, its blocks included. */
export function viewFaults(view: unknown): readonly string[] {
  if (!isObject(view)) return ['no view']
  const asks = list(view.blocks).some(({ type }) => type === 'input')
  const modal =
    view.type === 'modal'
      ? [
          ...plainFaults(view.title, 24),
          ...(view.close === undefined ? [] : plainFaults(view.close, 24)),
          ...(view.submit === undefined ? [] : plainFaults(view.submit, 24)),
          ...(asks && view.submit === undefined ? ['inputs without a submit'] : []),
        ]
      : []

  return [
    ...(view.type === 'modal' || view.type === 'home' ? [] : ['neither modal nor home']),
    ...modal,
    ...sized('private_metadata', text(view.private_metadata).length, 0, 3000),
    ...sized('callback_id', text(view.callback_id).length, 0, 255),
    ...sized('external_id', text(view.external_id).length, 0, 255),
    ...sized('the view', JSON.stringify(view).length, 0, 250_000),
    ...faultsOf(view.blocks, 'view'),
  ]
}

/** What Slack would refuse, or would turn into a ping or a forged link, of the text beside the blocks. */
export function fallbackFaults(said: unknown): readonly string[] {
  const fallback = text(said)

  return [
    ...sized('the fallback text', fallback.length, 1, 4000),
    ...(/[<>]|&(?!(amp|lt|gt);)/.test(fallback) ? ['the fallback text is not escaped'] : []),
    ...(/@(channel|here|everyone)/i.test(fallback) ? ['the fallback text could ping everyone'] : []),
  ]
}

const several = (element: Json) =>
  element.initial_options === undefined
    ? []
    : [
        ...sized('initial_options', list(element.initial_options).length, 1, 100),
        ...among(element, list(element.initial_options)),
      ]

function among({ options }: Json, initial: readonly unknown[]): readonly string[] {
  const known = new Set(list(options).map(option => JSON.stringify(option)))

  return initial.every(one => one === undefined || known.has(JSON.stringify(one)))
    ? []
    : ['an initial option that is none of the options']
}

const queryFaults = (length: unknown) =>
  length === undefined || Number.isInteger(length) ? [] : ['a min_query_length']

const plainFaults = (of: unknown, most: number): readonly string[] =>
  isObject(of) && of.type === 'plain_text'
    ? sized('a text', text(of.text).length, 1, most)
    : ['a text that is not plain_text']

const textFaults = (of: unknown, most: number): readonly string[] =>
  isObject(of) && of.type === 'mrkdwn'
    ? sized('a text', text(of.text).length, 1, most)
    : plainFaults(of, most)

const sized = (what: string, size: number, least: number, most: number): readonly string[] =>
  size >= least && size <= most ? [] : [`${what} is ${size}, not ${least} to ${most}`]

function isDay(value: unknown): boolean {
  if (value === undefined) return true
  const at = new Date(`${String(value)}T00:00:00Z`)

  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(String(value))
}
