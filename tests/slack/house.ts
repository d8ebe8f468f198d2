import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Account, Answer, Desk, Invocation, OptionsQuery, Platform, Remark } from '#bot/platform.ts'
import { slack as slackPlatform } from '#bot/slack/index.ts'
import { nearestLanguage, type Reader } from '#domain/language.ts'
import { type Reply, tell } from '#reply/reply.ts'
import { type Loopback, loopback } from './loopback.ts'
import { type Watch, watch } from './loopback-watch.ts'

/** What the desk of a test answers: a reply, at once or when it is ready. */
export type Script = {
  readonly answer?: (invocation: Invocation) => Reply | Promise<Reply>
  readonly options?: (query: OptionsQuery) => ReturnType<Desk['options']>
  readonly home?: (account: Account) => Reply | Promise<Reply>
  /** Hears what is said in threads; the lead has not switched it on where it is missing. */
  readonly remark?: (remark: Remark) => Promise<void>
}

export type House = {
  readonly slack: Loopback
  readonly platform: Platform
  /** What reached the desk, in order. */
  readonly asked: Watch<Invocation>
  readonly log: readonly string[]
  readonly close: () => Promise<void>
}

export const transports = ['http', 'socket'] as const
export type Transport = (typeof transports)[number]

/** Slack's part of Enlace, running against a loopback Slack, with a desk that a test writes. */
export async function house(
  transport: Transport,
  script: Script = {},
  before?: (slack: Loopback) => void,
): Promise<House> {
  const slack = await loopback(transport)
  before?.(slack)
  const asked = watch<Invocation>(({ id, asks }) => `  ${id}: ${JSON.stringify(asks)}`)
  const log: string[] = []
  const write = (level: string) => (about: object, said: string) =>
    void log.push(`${level} ${said} ${JSON.stringify(about)}`)

  const answers = new Map<string, { readonly by: string; readonly answer: Answer }>()

  const desk: Desk = {
    async dispatch(invocation) {
      asked.add(invocation)
      const answer = said(invocation.account, (await script.answer?.(invocation)) ?? tell('Said'))
      answers.set(invocation.id, { by: invocation.account.id, answer })
      return answer
    },
    kept: async ({ id: by }, ids) =>
      ids.flatMap(id => answers.get(id) ?? []).find(one => one.by === by)?.answer ?? null,
    options: async query => (await script.options?.(query)) ?? [],
    park: async () => 'kept',
    home: async account => said(account, (await script.home?.(account)) ?? tell('Home')),
    ...(script.remark ? { remark: script.remark } : {}),
  }
  const platform = slackPlatform(slack.settings, desk, {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  })
  const { listener } = platform
  const server = createServer((request, response) =>
    listener ? listener(request, response) : response.end(),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  slack.callsAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`)
  await platform.start()

  return {
    slack,
    platform,
    asked,
    log,

    async close() {
      await platform.stop()
      await new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      })
      asked.stop(new Error('the house is closed'))
      await slack.close()
      const secrets = log.filter(line => /xox|xapp|\/answer\/|signing-secret/.test(line))
      if (secrets.length > 0) throw new Error(`secrets in the log:\n${secrets.join('\n')}`)
    },
  }
}

/** The reader of an account: the language and zone Slack tells of it. */
export const readerOf = ({ locale, zone }: Account): Reader => ({
  language: nearestLanguage(locale),
  zone: zone ?? 'UTC',
})

const said = (account: Account, reply: Reply): Answer => ({ reply, reader: readerOf(account) })
