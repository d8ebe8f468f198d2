import { describe, expect, it } from 'vitest'
import { houses } from './setting.ts'

const start = houses()
const line = {
  command: '/rial',
  text: 'help',
  user_id: 'U1',
  team_id: 'T0RIAL',
  channel_id: 'C1',
  trigger_id: 't1',
  response_url: '',
}

describe('the door for requests over HTTP', () => {
  it('opens for what Slack has signed', async () => {
    const { slack, asked } = await start('http')

    expect(await slack.deliver('slash_commands', line)).toMatchObject({ status: 200 })
    expect(await asked.next('asked')).toMatchObject({ id: 'slack:trigger:t1' })
  })

  it.each([
    ['signed with another secret', { secret: 'another' }],
    ['not signed at all', { unsigned: true }],
    ['signed more than five minutes ago', { secondsAhead: -330 }],
    ['signed more than five minutes ahead', { secondsAhead: 330 }],
  ])('stays closed for what is %s', async (_, signing) => {
    const { slack, asked } = await start('http')

    expect(await slack.deliver('slash_commands', line, signing)).toMatchObject({ status: 401 })
    await slack.deliver('slash_commands', { ...line, trigger_id: 'good' })

    expect(await asked.next('only the good one')).toMatchObject({ id: 'slack:trigger:good' })
    expect(asked.all).toHaveLength(1)
  })

  it('takes a clock that is a little off', async () => {
    const { slack } = await start('http')

    expect(await slack.deliver('slash_commands', line, { secondsAhead: 60 })).toMatchObject({ status: 200 })
    expect(await slack.deliver('slash_commands', line, { secondsAhead: -60 })).toMatchObject({ status: 200 })
  })

  it('does nothing for an unsigned check of the connection, whatever is smuggled with it', async () => {
    const { slack, asked } = await start('http')

    expect(
      await slack.deliver('slash_commands', { ...line, ssl_check: '1' }, { unsigned: true }),
    ).toMatchObject({
      status: 200,
      answer: null,
    })
    await slack.deliver('slash_commands', { ...line, trigger_id: 'good' })

    await asked.next('only the good one')
    expect(asked.all).toHaveLength(1)
  })

  it('gives Slack its challenge back', async () => {
    const { slack } = await start('http')

    expect(await slack.deliver('events_api', { type: 'url_verification', challenge: 'abc' })).toMatchObject({
      status: 200,
      answer: { challenge: 'abc' },
    })
  })

  it('acknowledges what it does not know', async () => {
    const { slack, asked } = await start('http')
    const view = { id: 'V1', hash: '1', callback_id: 'unknown', private_metadata: '', state: { values: {} } }
    const user = { id: 'U1', team_id: 'T0RIAL' }

    for (const type of ['view_submission', 'view_closed'])
      expect(await slack.deliver('interactive', { type, user, team: null, view })).toMatchObject({
        status: 200,
        answer: null,
      })
    expect(asked.all).toEqual([])
  })

  it('is shut while Enlace is stopping', async () => {
    const { slack, platform } = await start('http')
    await platform.stop()

    expect(await slack.deliver('slash_commands', line)).toMatchObject({ status: 503 })
    expect(platform.ready()).toBe(false)
  })
})

describe('a person of Slack', () => {
  const press = (of: object) => ({
    type: 'block_actions',
    trigger_id: 't1',
    container: { type: 'message', channel_id: 'C1', message_ts: '1.1' },
    channel: { id: 'C1', name: 'shared' },
    actions: [
      {
        type: 'button',
        action_id: 'link:0',
        block_id: 'b',
        value: '1~request take~',
        text: { type: 'plain_text', text: 'x' },
      },
    ],
    ...of,
  })

  it.each([
    ['of the workspace', { user: { id: 'U1', team_id: 'T0RIAL' }, team: { id: 'T0RIAL' } }, 'T0RIAL'],
    [
      'of another company in a shared channel',
      { user: { id: 'U1', team_id: 'T0ELSE' }, team: { id: 'T0RIAL' } },
      'T0ELSE',
    ],
    [
      'of an organisation that has installed Enlace as a whole',
      {
        user: { id: 'W1', team_id: 'T0RIAL' },
        team: null,
        enterprise: { id: 'E0OAS' },
        is_enterprise_install: true,
      },
      'E0OAS',
    ],
    ['whose payload names only the workspace', { user: { id: 'U1' }, team: { id: 'T0RIAL' } }, 'T0RIAL'],
  ])('%s is known by the workspace they belong to', async (_, of, workspace) => {
    const { slack, asked } = await start('http')

    await slack.deliver('interactive', press(of))

    expect((await asked.next('asked')).account).toMatchObject({ platform: 'slack', workspace })
  })
})
