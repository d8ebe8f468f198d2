import type {
  APIMessage,
  APIChatInputApplicationCommandInteraction as ChatInteraction,
  APIMessageApplicationCommandInteraction as MessageMenu,
  APIApplicationCommandInteractionDataOption as OptionData,
  APIMessageComponentInteraction as Press,
  APIModalSubmitInteraction as Submit,
  APIUserApplicationCommandInteraction as UserMenu,
} from 'discord.js'
import { isMany } from '#bot/form.ts'
import { meantBy } from '#bot/line.ts'
import type { Account, Asked, Room } from '#bot/platform.ts'
import { commandNamed } from '#commands/index.ts'
import type { Entry } from '#reply/reply.ts'
import { pressedIn } from './button.ts'
import { filledIn } from './filled.ts'
import { formOf } from './form.ts'
import { handed } from './handed.ts'
import { accountOf, byClick, byInteraction, roomOf } from './identity.ts'
import { givenIn } from './parts.ts'
import { forOneAlone } from './render.ts'

/** Something asked through Discord: who, where, what, and how it can be answered. */
export type Asking = {
  readonly id: string
  readonly click: string | null
  readonly account: Account
  readonly room: Room
  /** Null where it was a button of another time, which stands for nothing any more. */
  readonly asks: Asked | null
  /** What is answered: the interaction and its token, good for fifteen minutes. */
  readonly to: { readonly id: string; readonly token: string }
  /** True where the answer takes the place of the message it was asked in: one that this person alone sees. */
  readonly replaces: boolean
  /** A form can open in answer to anything but a form; which part of it, and what is given already. */
  readonly form: { readonly part: number; readonly given: readonly string[] } | null
}

type Interaction = ChatInteraction | MessageMenu | UserMenu | Press | Submit

/** A command with its options. */
export function ofCommand(interaction: ChatInteraction): Asking {
  const { name, fields } = commandIn(interaction.data)
  const known = commandNamed(name)?.fields ?? []
  const meant = known.flatMap(field => {
    const typed = fields[field.name]
    if (typed === undefined) return []
    const isFile = field.widget.kind === 'file'
    const entry = isFile ? handed(interaction.data.resolved?.attachments, typed) : meantBy(field, typed)
    return [[field.name, entry] as const]
  })

  return asking(interaction, linked(name, Object.fromEntries(meant)))
}

/** What is chosen in the menu of a message: its text becomes the need of a request. */
export function ofMessage(interaction: MessageMenu): Asking {
  const { target_id, resolved } = interaction.data

  return asking(interaction, linked('request file', { need: resolved.messages[target_id]?.content ?? '' }))
}

/** What is chosen in the menu of a person: who speaks for their ministry. */
export const ofPerson = (interaction: UserMenu): Asking =>
  asking(interaction, linked('contact show', { person: `<@${interaction.data.target_id}>` }))

/** A button pressed, or an entry of a list chosen. */
export function ofPress(interaction: Press): Asking {
  const { message, data } = interaction
  const values = 'values' in data ? data.values : []
  const pressed = pressedIn(data.custom_id, values)
  const { part, ...input } = pressed?.input ?? {}
  const asks = pressed && linked(pressed.command, input, pressed.token)

  return {
    ...asking(interaction, asks, part),
    click: byClick(message, [data.custom_id, ...values], accountOf(interaction).id),
    replaces: isForOneAlone(message),
  }
}

/** A form that was filled in, or a part of it. */
export function ofForm(interaction: Submit): Asking {
  const form = formOf(interaction.data.custom_id)
  const fields = {
    ...form?.input,
    ...asFields(
      form?.command ?? '',
      filledIn(interaction.data.components, interaction.data.resolved?.attachments),
    ),
  }
  const asks: Asked | null = form && {
    kind: 'fields',
    command: form.command,
    fields,
    from: 'form',
    ...(form.token === undefined ? {} : { token: form.token }),
    ...(form.partial ? { partial: true } : {}),
  }

  return {
    ...asking(interaction, asks),
    replaces: interaction.message !== undefined && isForOneAlone(interaction.message),
    form: null,
  }
}

/** Discord sends what was chosen as a list, also where one alone can be. */
function asFields(command: string, filled: Readonly<Record<string, Entry>>): Readonly<Record<string, Entry>> {
  const many = (commandNamed(command)?.fields ?? []).filter(
    ({ widget }) => isMany(widget) || widget.kind === 'file',
  )
  const isOne = (name: string) => !many.some(field => field.name === name)

  return Object.fromEntries(
    Object.entries(filled).map(([name, entry]) => [name, isOne(name) ? [entry].flat().join('') : entry]),
  )
}

/** The name of a command and what was filled in, through its sub-command. */
export function commandIn({ name, options = [] }: { name: string; options?: OptionData[] }): {
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
  readonly focused: string | null
} {
  const [sub] = options
  if (sub?.type === 1 || sub?.type === 2) {
    const inner = commandIn(sub as never)
    return { ...inner, name: `${name} ${inner.name}` }
  }
  const given = options.flatMap(option =>
    'value' in option ? [[option.name, String(option.value)] as const] : [],
  )
  const focused = options.find(option => 'focused' in option && option.focused)?.name ?? null

  return { name, fields: Object.fromEntries(given), focused }
}

function asking(interaction: Interaction, asks: Asked | null, part = '1'): Asking {
  const isStep = asks?.kind === 'fields' && asks.fields.step !== undefined
  const names = asks?.kind === 'fields' && !isStep ? Object.keys(asks.fields) : []

  return {
    id: byInteraction(interaction.id),
    click: null,
    account: accountOf(interaction),
    room: roomOf(interaction),
    asks,
    to: { id: interaction.id, token: interaction.token },
    replaces: false,
    form: { part: Number(part) || 1, given: asks?.kind === 'fields' ? givenIn(asks.command, names) : [] },
  }
}

function linked(command: string, fields: Readonly<Record<string, Entry>>, token?: string): Asked {
  return { kind: 'fields', command, fields, ...(token === undefined ? {} : { token }), from: 'link' }
}

const isForOneAlone = ({ flags }: Pick<APIMessage, 'flags'>): boolean => ((flags ?? 0) & forOneAlone) !== 0
