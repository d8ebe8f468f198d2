import { createHash } from 'node:crypto'

/** Who and where, as far as every payload of Slack's tells it. */
export type Payload = {
  readonly team?: { readonly id: string } | null
  readonly user: { readonly id: string; readonly team_id?: string }
  readonly enterprise?: { readonly id: string } | null
  readonly is_enterprise_install?: boolean
}

/**
 * The workspace a person belongs to. In a shared channel it is their own, not the channel's; where a whole
 * organisation has installed Enlace, `team` may be missing and people's ids hold across the organisation.
 */
export function workspaceOf({ team, user, enterprise, is_enterprise_install }: Payload): string {
  if (is_enterprise_install && enterprise) return enterprise.id

  return user.team_id ?? team?.id ?? enterprise?.id ?? ''
}

/** What every event of Slack's tells besides the event. */
export type EventBody = {
  readonly team_id: string
  readonly authorizations?: readonly {
    readonly enterprise_id: string | null
    readonly is_enterprise_install?: boolean
  }[]
}

/** The same for the person of an event. */
export function workspaceOfEvent({ team_id, authorizations }: EventBody, user: Payload['user']): string {
  const { enterprise_id, is_enterprise_install = false } = authorizations?.[0] ?? {}
  const enterprise = enterprise_id ? { id: enterprise_id } : null

  return workspaceOf({ team: { id: team_id }, user, enterprise, is_enterprise_install })
}

/** The same few letters for the same parts, and for no others. */
export const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)

/** The identity of a command, a pressed button or a shortcut. */
export const byTrigger = (trigger: string): string => `slack:trigger:${trigger}`

/** The identity of a submitted form: the same view, in the same version, filled in the same way. */
export const bySubmission = (view: { id: string; hash: string }, ...filled: readonly string[]): string =>
  `slack:view:${view.id}:${view.hash}:${digest(...filled)}`

/** The identity of a press: same message, same version and place in it, same button, same person. */
export function byClick(
  message: { channel: string; ts: string; edited: string | null },
  button: { block: string; value: string },
  user: string,
): string {
  const { channel, ts, edited } = message

  return `slack:click:${channel}:${ts}:${edited ?? '-'}:${digest(button.block, button.value)}:${user}`
}

/** True of a channel that is a private conversation with one person. */
export const isDirect = (channel: string): boolean => channel.startsWith('D')
