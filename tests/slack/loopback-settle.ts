import { viewFaults } from './loopback-blocks.ts'
import type { Delivered } from './loopback-deliver.ts'
import { fill as fillView, show } from './loopback-views.ts'
import type { Json, View, World } from './loopback-world.ts'

type Search = (modal: View, field: string, typed: string) => Promise<readonly Json[]>

type Hand = (name: string, content: string) => Json

/** What Slack does with a form on the person's side, before it is sent and when it is answered. */
export const settle = { fill, mayGo, acknowledged }

/** Fills in fields by their names: texts as typed, lists by value or by label, searched lists by searching. */
async function fill(
  modal: View,
  filling: Readonly<Record<string, string | readonly string[]>>,
  search: Search,
  hand: Hand,
) {
  for (const [field, wish] of Object.entries(filling)) {
    const block = modal.content.blocks.find(
      ({ type, block_id }: Json) => type === 'input' && block_id === field,
    )
    if (!block)
      throw new Error(`the form has no field ${field}; it has ${Object.keys(modal.values).join(', ')}`)
    const { element } = block
    modal.values[field] = {
      [element.action_id]: await filled(element, [wish].flat(), typed => search(modal, field, typed), hand),
    }
  }
}

async function filled(
  element: Json,
  wishes: readonly string[],
  search: (typed: string) => Promise<readonly Json[]>,
  hand: Hand,
): Promise<Json> {
  const { type } = element
  const [only = ''] = wishes
  if (type === 'plain_text_input') {
    if (only.length > (element.max_length ?? 3000))
      throw new Error(`Slack takes no more than ${element.max_length} characters`)
    return { type, value: only || null }
  }
  // A file is handed over as its name and its content.
  if (type === 'file_input') return { type, files: only ? [hand(only, wishes[1] ?? '')] : [] }
  if (type === 'datepicker') return { type, selected_date: only || null }

  const chosen = await Promise.all(wishes.filter(Boolean).map(wish => optionFor(element, wish, search)))
  return type === 'static_select' || type === 'external_select'
    ? { type, selected_option: chosen[0] ?? null }
    : { type, selected_options: chosen }
}

async function optionFor(
  element: Json,
  wish: string,
  search: (typed: string) => Promise<readonly Json[]>,
): Promise<Json> {
  const fits = ({ value, text }: Json) => value === wish || text.text === wish
  const options = element.options ?? (await search(wish))
  const found = options.find(fits)
  if (!found)
    throw new Error(`"${wish}" is not among: ${options.map(({ text }: Json) => text.text).join(', ')}`)

  return found
}

/** Slack does not let a form go whose required fields are empty. */
function mayGo(modal: View): void {
  if (modal.closed) throw new Error('the modal is closed')
  const empty = modal.content.blocks
    .filter(({ type, optional }: Json) => type === 'input' && !optional)
    .filter(({ block_id }: Json) => isEmpty(Object.values(modal.values[block_id] ?? {})[0]))
    .map(({ block_id }: Json) => block_id)
  if (empty.length > 0) throw new Error(`Slack would not let the form go: ${empty.join(', ')} is empty`)
}

function isEmpty({ value, selected_option, selected_options, selected_date, files }: Json = {}): boolean {
  return (
    !value && !(files?.length > 0) && !selected_option && !selected_date && !(selected_options?.length > 0)
  )
}

/** The answer to a form: its faults, another view in its place, or nothing, which closes it. */
function acknowledged(world: World, modal: View, { status, answer }: Delivered): void {
  if (status !== 200) return
  const seen = world.people.get(modal.person)?.seen
  if (answer === null) {
    modal.closed = true
    seen?.add({ kind: 'closed', text: modal.content.title.text })
    return
  }
  if (answer.response_action === 'errors') {
    const unknown = Object.keys(answer.errors).filter(block => !(block in modal.values))
    if (unknown.length > 0) world.violations.push(`errors for what is no field: ${unknown.join(', ')}`)
    seen?.add({
      kind: 'errors',
      text: Object.values(answer.errors).join('\n'),
      view: modal,
      errors: answer.errors,
    })
    return
  }
  world.violations.push(...viewFaults(answer.view).map(fault => `the acknowledgement: ${fault}`))

  const apply = () => {
    fillView(world, modal, answer.view)
    show(world, modal)
  }
  if (world.late.acknowledgements) world.late.waiting = apply
  else apply()
}
