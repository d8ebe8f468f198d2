import { afterEach } from 'vitest'
import { discord as discordPlatform } from '#bot/discord/index.ts'
import type { Account, Answer, Desk, Invocation, OptionsQuery, Platform } from '#bot/platform.ts'
import type { Unfinished } from '#bot/waiting.ts'
import { nearestLanguage } from '#domain/language.ts'
import { type Reply, tell } from '#reply/reply.ts'
import { type Watch, watch } from '#tests/slack/loopback-watch.ts'
import { type Loopback, loopback } from './loopback.ts'

/** What the desk of a test answers: a reply, at once or when it is ready. */
export type Script = {
  readonly answer?: (invocation: Invocation) => Reply | Promise<Reply>
  readonly options?: (query: OptionsQuery) => ReturnType<Desk['options']>
  readonly home?: (account: Account) => Reply | Promise<Reply>
}

export type House = {
  readonly discord: Loopback
  readonly platform: Platform
  /** What reached the desk, in order. */
  readonly asked: Watch<Invocation>
  /** What was kept with the desk, under its tokens. */
  readonly parked: Map<string, Unfinished>
  readonly log: readonly string[]
  readonly close: () => Promise<void>
}

type Setting = Parameters<typeof loopback>[0] & { readonly before?: (discord: Loopback) => void }

/** Discord's part of Enlace, running against a loopback Discord, with a desk that a test writes. */
export async function house(script: Script = {}, { before, ...of }: Setting = {}): Promise<House> {
  const discord = await loopback(of)
  before?.(discord)
  const asked = watch<Invocation>(({ id, asks }) => `  ${id}: ${JSON.stringify(asks)}`)
  const parked = new Map<string, Unfinished>()
  const log: string[] = []
  const write = (level: string) => (about: object, said: string) =>
    void log.push(`${level} ${said} ${JSON.stringify(about)}`)

  const desk: Desk = {
    async dispatch(invocation) {
      asked.add(invocation)
      return said(invocation.account, (await script.answer?.(invocation)) ?? tell('Said'))
    },
    kept: async () => null,
    options: async query => (await script.options?.(query)) ?? [],
    home: async account => said(account, (await script.home?.(account)) ?? tell('Home')),
    park: async (_, unfinished) => {
      const token = `kept-${parked.size + 1}`
      parked.set(token, unfinished)
      return token
    },
  }
  const platform = discordPlatform(discord.settings, desk, {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  })
  await platform.start()

  return {
    discord,
    platform,
    asked,
    parked,
    log,

    async close() {
      await platform.stop()
      asked.stop(new Error('the house is closed'))
      await discord.close()
      const secrets = log.filter(line => /MTAw|token-\d/.test(line))
      if (secrets.length > 0) throw new Error(`secrets in the log:\n${secrets.join('\n')}`)
    },
  }
}

/** Houses that are closed after each test, which is when what Discord would have refused comes to light. */
export function houses(): typeof house {
  const open: House[] = []
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close()
  })

  return async (...of) => {
    const one = await house(...of)
    open.push(one)
    return one
  }
}

const said = (account: Account, reply: Reply): Answer => ({
  reply,
  reader: { language: nearestLanguage(account.locale), zone: account.zone ?? 'UTC' },
})
