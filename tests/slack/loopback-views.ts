import { viewFaults } from './loopback-blocks.ts'
import { fileFaults } from './loopback-files.ts'
import { type Json, readable, type Trigger, type View, type World } from './loopback-world.ts'

/** A view as Slack keeps it: ids where none were given, and what stands in its inputs. */
export function viewOf(
  world: World,
  { person, on }: Pick<Trigger, 'person' | 'on'>,
  content: Json,
  id = world.id('V'),
): View {
  world.violations.push(...viewFaults(content).map(fault => `a view: ${fault}`))
  world.violations.push(...fileFaults(content.blocks, 'a view'))
  const view: View = { id, person, opener: on, hash: '', content: {}, values: {}, closed: false }
  fill(world, view, content)

  return view
}

/** Puts something else into a view. */
export function fill(world: World, view: View, content: Json): void {
  const blocks = content.blocks.map((block: Json) => ({
    ...block,
    block_id: block.block_id ?? world.id('b'),
  }))
  view.content = { private_metadata: '', callback_id: '', external_id: '', ...content, blocks }
  view.hash = `${Math.floor(Date.now() / 1000)}.${world.token().slice(0, 8)}`
  view.values = Object.fromEntries(
    blocks
      .filter(({ type }: Json) => type === 'input')
      .map(({ block_id, element }: Json) => [block_id, { [element.action_id]: initial(element) }]),
  )
}

/** Shows a modal to its person, or shows that it has changed. */
export function show(world: World, view: View): void {
  const text = `${view.content.title.text}\n${readable(view.content.blocks)}`
  world.people.get(view.person)?.seen.add({ kind: 'modal', text, view })
}

/** A view as Slack tells it to the app. */
export const told = (world: World, view: View): Json => ({
  id: view.id,
  team_id: world.team,
  app_installed_team_id: world.team,
  app_id: 'A0ENLACE',
  bot_id: 'B0ENLACE',
  root_view_id: view.id,
  previous_view_id: null,
  clear_on_close: false,
  notify_on_close: false,
  ...view.content,
  hash: view.hash,
  state: { values: view.values },
})

function initial({ type, initial_value, initial_option, initial_options, initial_date }: Json): Json {
  switch (type) {
    case 'plain_text_input':
      return { type, value: initial_value ?? null }
    case 'datepicker':
      return { type, selected_date: initial_date ?? null }
    case 'static_select':
    case 'external_select':
      return { type, selected_option: initial_option ?? null }
    case 'file_input':
      return { type, files: [] }
    default:
      return { type, selected_options: initial_options ?? [] }
  }
}
