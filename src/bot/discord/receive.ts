import { type APIInteraction, InteractionType } from 'discord.js'
import { type Asking, ofCommand, ofForm, ofMessage, ofPerson, ofPress } from './asking.ts'
import { reason } from './log.ts'
import { deskOf, type Means, meet } from './meet.ts'
import { suggest } from './suggest.ts'
import type { Work } from './work.ts'

/** Takes everything people ask of us through Discord; what is delivered twice to this process is met once. */
export function receive(means: Means, work: Work): (interaction: APIInteraction) => void {
  const met = new Set<string>()

  return interaction => {
    if (met.has(interaction.id)) return
    met.add(interaction.id)
    const [oldest] = met
    if (met.size > mostMet && oldest !== undefined) met.delete(oldest)

    work.hold(() => take(means, interaction))
  }
}

async function take(means: Means, interaction: APIInteraction): Promise<void> {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return suggest(means, interaction)
  const asking = read(means, interaction)
  if (asking === null) return

  const wishesDesk =
    interaction.type === InteractionType.MessageComponent && isDesk(interaction.data.custom_id)
  return wishesDesk ? meet(means, asking, deskOf(means, asking.account)) : meet(means, asking)
}

/** What was asked; null where it is nothing we know, or of a shape we do not know. */
function read({ log }: Means, interaction: APIInteraction): Asking | null {
  try {
    switch (interaction.type) {
      case InteractionType.ApplicationCommand:
        if (interaction.data.type === 1) return ofCommand(interaction as never)
        if (interaction.data.type === 2) return ofPerson(interaction as never)
        return interaction.data.type === 3 ? ofMessage(interaction as never) : null
      case InteractionType.MessageComponent:
        return ofPress(interaction)
      case InteractionType.ModalSubmit:
        return ofForm(interaction)
      default:
        return null
    }
  } catch (error) {
    log.error({}, `something asked cannot be read: ${reason(error)}`)
    return null
  }
}

const isDesk = (customId: string): boolean => customId.endsWith('|desk')

const mostMet = 2_000
