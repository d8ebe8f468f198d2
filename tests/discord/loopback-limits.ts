import { everyOf, type Json } from './loopback-world.ts'

type Fault = string | null

const long = (what: string, text: unknown, max: number, min = 1): Fault =>
  typeof text === 'string' && text.length >= min && text.length <= max
    ? null
    : `${what} is to have ${min} to ${max} characters, and has ${typeof text === 'string' ? text.length : 'none'}`

const when = (is: boolean, fault: string): Fault => (is ? fault : null)

const only = (faults: readonly Fault[]): readonly string[] => faults.filter(fault => fault !== null)

/** What Discord would not take of a message. */
export function messageFaults({
  content = '',
  components = [],
  flags = 0,
  allowed_mentions,
  nonce,
}: Json): readonly string[] {
  const isNew = (flags & (1 << 15)) !== 0
  const all = count(components)
  const texts = everyOf(10, components)
  const shown = texts.reduce((sum, { content: text }) => sum + text.length, 0)
  const names = [...everyOf(2, components), ...everyOf(3, components)].map(({ custom_id }) => custom_id)

  return only([
    when(!isNew && components.some(({ type }: Json) => type !== 1), 'new components want their flag'),
    when(isNew && content !== '', 'new components want no content'),
    when(!isNew && components.length === 0 && content === '', 'the message is empty'),
    when(isNew && components.length === 0, 'the message has no components'),
    when(content.length > 2000, 'the content is longer than 2000'),
    when(all > 40, `${all} components are more than 40`),
    when(shown > 4000, `${shown} characters of text are more than 4000`),
    when(nonce !== undefined && String(nonce).length > 25, 'the nonce is longer than 25'),
    when(allowed_mentions?.parse?.length !== 0, 'anybody could be mentioned'),
    when(new Set(names).size < names.length, `two components have one name: ${names.join(' ')}`),
    ...components.flatMap((part: Json) => componentFaults(part, [1, 9, 10, 12, 13, 14, 17])),
  ])
}

/** What Discord would not take of a form. */
export function modalFaults({ title, custom_id, components = [] }: Json): readonly string[] {
  const names = components.map(({ component }: Json) => component?.custom_id)

  return only([
    long('a form’s title', title, 45),
    long('a form’s name', custom_id, 100),
    when(components.length < 1 || components.length > 5, `${components.length} inputs are not 1 to 5`),
    when(new Set(names).size < names.length, 'two inputs have one name'),
    ...components.flatMap((part: Json) =>
      part.type === 18 ? labelFaults(part) : ['not everything is in a label'],
    ),
  ])
}

function labelFaults({ label, description, component }: Json): readonly Fault[] {
  return [
    long('a label', label, 45),
    description === undefined ? null : long('a description', description, 100),
    ...(component.type === 4 ? textFaults(component) : []),
    ...(component.type === 3 ? selectFaults(component, true) : []),
    ...(component.type === 19 ? uploadFaults(component) : []),
    when(![3, 4, 19].includes(component.type), `a label holds a component of type ${component.type}`),
  ]
}

const uploadFaults = ({
  custom_id,
  required = true,
  min_values = 1,
  max_values = 1,
}: Json): readonly Fault[] => [
  long('the name of an input', custom_id, 100),
  when(max_values < 1 || max_values > 10 || min_values > max_values, 'files that nobody can hand over'),
  when(required && min_values < 1, 'a file that is needed and is not'),
]

function textFaults({
  custom_id,
  style,
  max_length,
  min_length = 0,
  value = '',
  label,
  placeholder = '',
}: Json) {
  return [
    long('the name of an input', custom_id, 100),
    when(style !== 1 && style !== 2, 'an input is short or long'),
    when(label !== undefined, 'an input in a label has no label of its own'),
    when(
      !(max_length >= 1 && max_length <= 4000) || min_length > max_length,
      'an input takes 1 to 4000 characters',
    ),
    when(value.length > max_length, `an input begins with ${value.length} of ${max_length} characters`),
    when(placeholder.length > 100, 'a placeholder is longer than 100'),
  ]
}

function selectFaults(select: Json, inForm: boolean): readonly Fault[] {
  const { custom_id, options = [], placeholder = '', required = true } = select
  const { min_values: min = 1, max_values: max = 1 } = select
  const values = options.map(({ value }: Json) => value)

  return [
    long('the name of a list', custom_id, 100),
    when(placeholder.length > 150, 'a placeholder is longer than 150'),
    when(options.length < 1 || options.length > 25, `${options.length} entries are not 1 to 25`),
    when(new Set(values).size < values.length, 'two entries have one value'),
    when(min < 0 || min > 25 || max < 1 || max > options.length || min > max, 'so many cannot be chosen'),
    when(inForm && required && min === 0, 'what is required cannot be left empty'),
    when(options.filter((one: Json) => one.default).length > max, 'more is chosen than may be'),
    ...options.flatMap(({ label, value, description }: Json) => [
      long('an entry', label, 100),
      long('the value of an entry', value, 100),
      description === undefined ? null : long('what is said of an entry', description, 100),
    ]),
  ]
}

function componentFaults(part: Json, allowed: readonly number[]): readonly Fault[] {
  const { type, components = [], accessory } = part
  if (!allowed.includes(type)) return [`a component of type ${type} stands where it may not`]

  switch (type) {
    case 1: {
      const lone = components.length === 1 && components[0].type === 3
      return [
        when(
          !lone && (components.length < 1 || components.length > 5),
          'a row has 1 to 5 buttons, or one list',
        ),
        ...components.flatMap((one: Json) => componentFaults(one, lone ? [3] : [2])),
      ]
    }
    case 2:
      return [
        long('a button', part.label, 80),
        long('the name of a button', part.custom_id, 100),
        when(![1, 2, 3, 4].includes(part.style), `there is no style ${part.style}`),
      ]
    case 3:
      return selectFaults(part, false)
    case 9:
      return [
        when(components.length < 1 || components.length > 3, 'a section has 1 to 3 texts'),
        when(!accessory, 'a section has something at its side'),
        ...components.flatMap((one: Json) => componentFaults(one, [10])),
        ...componentFaults(accessory ?? {}, [2, 11]),
      ]
    case 12:
      return [
        when(part.items.length < 1 || part.items.length > 10, 'a gallery has 1 to 10 pictures'),
        ...part.items.map(({ description }: Json) => long('what a picture shows', description, 1024)),
      ]
    case 13:
      return [when(!String(part.file?.url).startsWith('attachment://'), 'a file that is not attached')]
    case 10:
      return [long('a text', part.content, 4000)]
    case 17:
      return [
        when(components.length < 1, 'a container is empty'),
        ...components.flatMap((one: Json) => componentFaults(one, [1, 9, 10, 12, 13, 14])),
      ]
    default:
      return []
  }
}

const count = (parts: readonly Json[]): number =>
  parts.reduce<number>(
    (sum, part) => sum + 1 + count([...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])]),
    0,
  )
