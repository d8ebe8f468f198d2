import { createHmac, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { type Json, type Slack, team } from './slack.ts'

export const signingSecret = 'the-signing-secret-of-a-bench'

/** What became of one thing asked: milliseconds until it was acknowledged, and until its answer was there. */
export type Asked = {
  acknowledged: number | null
  answered: number | null
  /** The answer, which can carry buttons. */
  answer: Json | null
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 })

/** Types a command, as Slack delivers it. */
export function types(
  slack: Slack,
  url: string,
  person: string,
  text: string,
  done?: (asked: Asked) => void,
): Asked {
  return asks(url, done, came =>
    new URLSearchParams({
      command: '/rial',
      text,
      user_id: person,
      team_id: team,
      channel_id: 'C0TRIAGE',
      is_enterprise_install: 'false',
      ...slack.expects(came),
    }).toString(),
  )
}

/** Presses the first button of an answer that only this person sees; null where it has none. */
export function presses(
  slack: Slack,
  url: string,
  person: string,
  on: Json,
  done?: (asked: Asked) => void,
): Asked | null {
  const block = on.blocks.find(({ type }: Json) => type === 'actions')
  if (!block) return null
  const message = { ts: `${randomUUID()}`, channel: 'C0TRIAGE' }

  return asks(url, done, came => {
    const payload = {
      type: 'block_actions',
      team: { id: team },
      user: { id: person, team_id: team },
      enterprise: null,
      container: { type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: true },
      channel: { id: message.channel },
      ...slack.expects(came),
      actions: [{ ...block.elements[0], block_id: block.block_id }],
    }
    return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  })
}

function asks(
  url: string,
  done: ((asked: Asked) => void) | undefined,
  body: (came: (answer: Json) => void) => string,
) {
  const asked: Asked = { acknowledged: null, answered: null, answer: null }
  const content = body(answer => {
    asked.answered = performance.now() - start
    asked.answer = answer
    done?.(asked)
  })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${content}`).digest('hex')
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(content),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  }

  const start = performance.now()
  const call = request(url, { method: 'POST', agent, headers }, response => {
    response.resume().on('end', () => {
      if (response.statusCode === 200) asked.acknowledged = performance.now() - start
    })
  })
  call.on('error', () => undefined)
  call.end(content)

  return asked
}
