import { randomUUID } from 'node:crypto'
import { desk } from '#bot/desk.ts'
import { plainText } from '#bot/plain.ts'
import type { Database } from '#db/client.ts'
import { passing } from '#db/trouble.ts'
import { readCountry } from '#domain/countries.ts'
import { isLanguage } from '#domain/language.ts'
import { fold } from '#domain/plain.ts'
import { openLog } from '../log.ts'

type Options = {
  readonly as?: string | undefined
  readonly json: boolean
  readonly yes: boolean
  readonly lang?: string | undefined
}

/** Runs one command as somebody and prints the answer; false where it was refused. */
export async function tried(
  database: Database,
  line: string,
  options: Options,
  print: (text: string) => void,
): Promise<boolean> {
  const now = new Date()
  const id = await whoIs(database, options.as ?? 'guest', now)
  const ground = {
    transact: database.transact,
    read: database.read,
    isAway: (error: unknown) => passing(error) === 'away',
    done: () => {},
    log: openLog('error'),
    clock: () => now,
  }
  const { dispatch } = desk(ground)
  const account = {
    platform: 'try',
    workspace: '',
    id,
    locale: options.lang ?? process.env.LANG ?? null,
    zone: null,
  } as const
  const room = { channel: null, private: true }
  const invocation = { id: `try:${randomUUID()}`, click: null, account, room }

  const first = await dispatch({ ...invocation, asks: { kind: 'line', text: line } })
  const yes = first.reply.links.find(link => link.input.step === 'yes')
  const { reply, reader } =
    options.yes && yes?.token
      ? await dispatch({
          ...invocation,
          id: `try:${randomUUID()}`,
          asks: { kind: 'fields', command: yes.command, fields: yes.input, token: yes.token, from: 'link' },
        })
      : first
  const spoken = options.lang && isLanguage(options.lang) ? { ...reader, language: options.lang } : reader
  print(options.json ? `${JSON.stringify(reply, null, 2)}\n` : plainText(reply, spoken))

  return reply.tone !== 'refused' && reply.tone !== 'fault'
}

/** The person meant by `contact:MX`, `officer`, `observer:ILO`, or a name; a guest is nobody's account. */
async function whoIs({ db }: Database, as: string, now: Date): Promise<string> {
  if (as === 'guest') return 'guest'
  const [role = '', where = ''] = as.split(':')
  const code = readCountry(where)
  const everybody = await db.people.search('', now, 5000)
  const found =
    everybody.find(person =>
      person.roles.some(
        held => held.role === role && (where === '' || held.ministry === code || held.organisation === where),
      ),
    ) ?? everybody.find(person => fold(person.name) === fold(as))
  if (!found)
    throw new Error(
      `nobody in this network is “${as}”: write --as contact:MX, officer, lead, observer:ILO, guest, or a name.`,
    )

  return found.id
}
