import { Client, Events, MessageFlags } from 'discord.js'
import { token } from './discord.ts'

// What Enlace is measured beside: discord.js alone, which defers and answers a fixed text.
const client = new Client({ intents: [], rest: { api: process.env.DISCORD_API_URL! } })
const text = 'You asked for something, and this is the answer.'
const button = { type: 2, style: 1, label: 'Yes', custom_id: 'yes' } as const

client.on(Events.InteractionCreate, async interaction => {
  if (interaction.isChatInputCommand()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    await interaction.editReply({ content: text, components: [{ type: 1, components: [button] }] })
  } else if (interaction.isButton()) {
    await interaction.deferUpdate()
    await interaction.editReply({ content: text, components: [] })
  }
})
client.once(Events.ClientReady, () => process.send!({ port: 0 }))
process.on('disconnect', () => process.exit())
await client.login(token)
