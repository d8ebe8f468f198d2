import { describe, expect, it } from 'vitest'
import { libraryLog, reason } from '#bot/slack/log.ts'

describe('what the log says of Slack', () => {
  it('has neither tokens nor addresses in it', () => {
    const said = reason(
      new Error(
        'xoxb-1-abc refused by https://hooks.slack.com/actions/T1/2/3 with xapp-1-A-b at wss://x/y?ticket=1',
      ),
    )

    expect(said).toBe('[token] refused by [address] with [token] at [address]')
  })

  it('leaves out the lines in which the library quotes whole requests', () => {
    const lines: string[] = []
    const write = (level: string) => (_: object, said: string) => void lines.push(`${level}: ${said}`)
    const logger = libraryLog({
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
    })

    logger.debug('http request body: need=an unspeakable need')
    logger.info('started')
    logger.warn('odd', new Error('xoxb-1-abc'))
    logger.error(new Error('worse'))

    expect(lines).toEqual(['debug: slack: started', 'warn: slack: odd [token]', 'error: slack: worse'])
  })
})
