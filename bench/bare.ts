import { App } from '@slack/bolt'
import { signingSecret } from './ask.ts'

// What Enlace is measured beside: Bolt alone, which acknowledges and answers a fixed text.
const app = new App({
  token: 'xoxb-bench',
  signingSecret,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL! },
})
const text = 'You asked for something, and this is the answer.'
const button = {
  type: 'button',
  text: { type: 'plain_text', text: 'Yes' },
  action_id: 'yes',
  value: 'yes',
} as const

app.command('/rial', async ({ ack, respond }) => {
  await ack()
  await respond({ text, blocks: [{ type: 'actions', block_id: 'b', elements: [button] }] })
})
app.action('yes', async ({ ack, respond }) => {
  await ack()
  await respond({ text })
})

const server = await app.start({ port: 0, host: '127.0.0.1' })
const address = server.address()
process.send!({ port: typeof address === 'object' ? address?.port : 0 })
process.on('disconnect', () => process.exit())
