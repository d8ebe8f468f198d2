import { plainText } from '#bot/plain.ts'
import type { Account, Asked, Desk, Invocation } from '#bot/platform.ts'
import type { Reader } from '#domain/language.ts'
import type { Entry, Link, Reply, Tone } from '#reply/reply.ts'
import type { Key } from '#text/key.ts'
import { say } from '#text/say.ts'

/** Somebody of a test: an account, and the person it belongs to; a guest's belongs to nobody. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly ministry: string | null
  readonly account: Account
}

/** An answer, as it was given and as its reader reads it. */
export type Heard = {
  readonly reply: Reply
  readonly reader: Reader
  readonly tone: Tone
  readonly text: string
  /** Every sentence of the catalogue it says, its title first. */
  readonly keys: readonly Key[]
  /** The reference of the request it speaks of, or nothing. */
  readonly ref: string
  /** What was asked, to be delivered again. */
  readonly invocation: Invocation
}

/** How an invocation differs from a first, private one. */
export type How = { readonly id?: string; readonly click?: string; readonly channel?: string }

type Fields = Readonly<Record<string, Entry>>

/** What one person can say to a desk, so that tests read as what people do. */
export function voiceOf(way: Desk, { account }: Person, nextId: () => string) {
  const sent = async (asks: Asked, { id = nextId(), click, channel }: How = {}): Promise<Heard> => {
    const room = { channel: channel ?? null, private: channel === undefined }
    return again({ id, click: click ?? null, account, room, asks })
  }

  /** The platform delivers the same once more. */
  const again = async (invocation: Invocation): Promise<Heard> => {
    const { reply, reader } = await way.dispatch(invocation)
    return heardAs(reply, reader, invocation)
  }

  const press = ({ command, input, token }: Link, how?: How) =>
    sent({ kind: 'fields', command, fields: input, ...(token ? { token } : {}), from: 'link' }, how)

  const voice = {
    again,
    /** Types a line. */
    says: (text: string, how?: How) => sent({ kind: 'line', text }, how),
    /** Opens a command with some fields known, as a button or a menu does. */
    opens: (command: string, fields: Fields = {}, how?: How) =>
      sent({ kind: 'fields', command, fields, from: 'link' }, how),
    /** Sends a form: the one that was answered, with what is changed in it, or a fresh one of a command. */
    fills(form: Heard | string, fields: Fields, how?: How) {
      if (typeof form === 'string') return sent({ kind: 'fields', command: form, fields, from: 'form' }, how)
      const open = form.reply.form
      if (!open) throw new Error(`there is no form here:\n${form.text}`)
      const { command, values, token } = open
      const typed = { ...values, ...fields }
      return sent({ kind: 'fields', command, fields: typed, ...(token ? { token } : {}), from: 'form' }, how)
    },
    /** Sends a form that asked for some of its fields alone, continuing what waits under a token. */
    fillsPart: (command: string, fields: Fields, token?: string, how?: How) =>
      sent(
        { kind: 'fields', command, fields, ...(token ? { token } : {}), from: 'form', partial: true },
        how,
      ),
    /** Presses a button that carries no more than a token. */
    continues: (command: string, token: string, fields: Fields = {}, how?: How) =>
      sent({ kind: 'fields', command, fields, token, from: 'link' }, how),
    /** Presses a button by its words, or by the command it stands for. */
    presses: (on: Heard, button: string, how?: How) => press(buttonOf(on, button), how),
    /** Says yes to what is shown. */
    agrees: (to: Heard, how?: How) => press(stepOf(to, 'yes'), how),
    /** Wants to change first what is shown. */
    changes: (shown: Heard, how?: How) => press(stepOf(shown, 'change'), how),
    /** Leaves it. */
    leaves: (shown: Heard, how?: How) => press(stepOf(shown, 'no'), how),
    /** Types a line, says yes where asked, and must succeed. */
    does: (text: string, how?: How) => voice.says(text, how).then(voice.succeeds),
    /** The same with fields as chosen from lists. */
    makes: (command: string, fields: Fields = {}, how?: How) =>
      voice.opens(command, fields, how).then(voice.succeeds),
    /** The same, which may as well be refused. */
    tries: (command: string, fields: Fields = {}, how?: How) =>
      voice.opens(command, fields, how).then(voice.insists),
    /** Says yes where that is asked; where the memory knows of the like, says first that it is another matter. */
    async insists(first: Heard): Promise<Heard> {
      if (first.reply.links.some(isYes)) return voice.agrees(first)
      const different = first.reply.links.find(({ input }) => input.only === 'different')
      if (!different) return first

      const asked = await press(different)
      const told = await sent({
        kind: 'fields',
        command: different.command,
        fields: { different: 'It is another matter.' },
        ...(different.token ? { token: different.token } : {}),
        from: 'form',
      })
      return asked.reply.form?.only ? voice.agrees(told) : asked
    },
    async succeeds(first: Heard): Promise<Heard> {
      const last = await voice.insists(first)
      if (last.tone === 'refused' || last.tone === 'fault' || last.tone === 'ask')
        throw new Error(`it was to be done, but:\n${last.text}`)

      return last
    },
    /** Files a request, and gives its reference. */
    async files(fields: Fields = {}): Promise<string> {
      const some = { title: 'Labour inspection', need: 'Plan inspections by risk.', topics: ['inspection'] }
      return (await voice.makes('request file', { ...some, ...fields })).ref
    },
  }

  return voice
}

export type Voice = ReturnType<typeof voiceOf>

/** Every key of the catalogue in a reply or a part of it, in order. */
export function keysIn(part: unknown): readonly Key[] {
  if (typeof part !== 'object' || part === null) return []
  const own = 'kind' in part && part.kind === 'message' && 'key' in part ? [part.key as Key] : []

  return [...own, ...Object.values(part).flatMap(keysIn)]
}

function heardAs(reply: Reply, reader: Reader, invocation: Invocation): Heard {
  const { title, body, form, links, tone } = reply
  const text = plainText(reply, reader)

  return {
    reply,
    reader,
    tone,
    text,
    keys: keysIn([title, body, form?.problems, form?.about, links]),
    ref: links.find(({ input }) => input.ref)?.input.ref ?? /RIAL-\d+-\d+/.exec(text)?.[0] ?? '',
    invocation,
  }
}

const isYes = ({ input }: Link) => input.step === 'yes'

function stepOf({ reply, text }: Heard, step: string): Link {
  const found = reply.links.find(({ input, token }) => input.step === step && !input.only && token)
  if (!found) throw new Error(`nothing is asked here:\n${text}`)

  return found
}

function buttonOf({ reply, reader, text }: Heard, button: string): Link {
  const items = reply.body.flatMap(block => (block.kind === 'items' ? block.items : []))
  const all = [...reply.links, ...items.flatMap(({ links = [] }) => links)]
  const found = all.find(({ label, command }) => say(label, reader) === button || command === button)
  if (!found) throw new Error(`there is no button “${button}” here:\n${text}`)

  return found
}
