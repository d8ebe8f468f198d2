import { afterEach } from 'vitest'
import type { Invocation } from '#bot/platform.ts'
import type { Language } from '#domain/language.ts'
import { type Form, type Link, link, type Reply, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import type { Key } from '#text/key.ts'
import { say } from '#text/say.ts'
import { type House, house } from './house.ts'

/** Houses that are closed after each test, which is when what Slack would have refused comes to light. */
export function houses(): (...of: Parameters<typeof house>) => Promise<House> {
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

/** A button, labelled "Open the form". */
export const button = (command: string, input: Record<string, string> = {}): Link =>
  link(msg('slack.open_form'), command, input)

/** The form of `request file`. */
export const filing = (of: Partial<Form> = {}): Reply => ({
  ...tell(msg('commands.request.file.title')),
  form: { command: 'request file', values: {}, problems: {}, about: [], ...of },
})

/** What was asked, in one word: the command, or the line as typed. */
export const wish = ({ asks }: Invocation): string => (asks.kind === 'line' ? asks.text : asks.command)

/** A sentence of the catalogue as a reader of this language sees it. */
export const sentence = (key: Key, language: Language): string => say(msg(key), { language, zone: 'UTC' })

/** Something that comes when the test says so. */
export function gate<T>(): { readonly passed: Promise<T>; readonly open: (with_: T) => void } {
  let open: (with_: T) => void = () => {}
  const passed = new Promise<T>(resolve => {
    open = resolve
  })

  return { passed, open }
}
