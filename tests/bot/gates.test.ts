import { describe, expect, test } from 'vitest'
import { areas, commands } from '#commands/index.ts'
import { openDesk } from '#tests/setup/desk.ts'
import type { Heard } from '#tests/setup/voice.ts'

const { as, contact, deputy, guest, kept, lead, observer, officer, person, staff, clock, database } =
  await openDesk()

const soon = new Date(clock.now().getTime() + 86_400_000)
const people = {
  guest: guest(),
  linked: await person('Contact point until May'),
  staff: await staff('MX'),
  contact: await contact('MX'),
  deputy: await deputy('MX'),
  'deputy not yet': await deputy('PE', soon),
  officer: await officer(),
  lead: await lead(),
  authority: await contact('BR'),
  observer: await observer(),
}
await database.db.offices.assign({
  office: 'troika',
  seat: 1,
  ministry: 'BR',
  since: new Date('2026-01-01T00:00:00Z'),
  until: null,
})

type Kind = keyof typeof people
const everybody = Object.keys(people) as readonly Kind[]
const known = everybody.filter(kind => kind !== 'guest')
const voices = ['contact', 'deputy', 'authority'] as const
const ofMinistry = ['staff', ...voices] as const
const secretariat = ['officer', 'lead'] as const

/** Who may ask for what, as the network's own table of people has it. */
const doors: readonly (readonly [who: readonly Kind[], commands: string])[] = [
  [everybody, 'help, person link, person whoami'],
  [everybody, 'workshop calendar, workshop list, workshop show, workshop feed'],
  [voices, 'workshop interest, workshop attend'],
  [secretariat, 'workshop add, workshop change, workshop move, workshop confirm, workshop hold'],
  [secretariat, 'workshop postpone, workshop cancel, workshop undo, workshop cost, workshop documents'],
  [secretariat, 'workshop import'],
  [known, 'request list, request show, request history, contact show, contact list, office list'],
  [known, 'person language, person zone'],
  [known, 'reminder list, reminder why, reminder snooze, reminder stop, reminder resume, reminder quiet'],
  [known, 'reminder holidays, call list, call show, call status, call read'],
  [known, 'digest subscribe, digest show, digest preview, digest stop'],
  [[...voices, ...secretariat], 'reminder holiday'],
  [[...voices, 'observer'], 'call answer'],
  [secretariat, 'call open, call extend, call nudge, call close'],
  [ofMinistry, 'request propose, request file, request drop'],
  [voices, 'request answer, request accept, request refuse, request withdraw'],
  [[...voices, ...secretariat], 'request postpone, request reschedule, request begin, request complete'],
  [[...voices, ...secretariat], 'request duplicate, request join, contact deputise, person invite'],
  [[...ofMinistry, ...secretariat], 'request undo, memory reuse'],
  [[...voices, ...secretariat], 'memory answer, memory undo'],
  [known, 'memory search, memory who, memory history, memory show, memory term'],
  [secretariat, 'memory add, memory link, memory unlink, memory export'],
  [secretariat, 'memory term-add, memory term-remove'],
  [secretariat, 'request take, request ask, request offer, request recall, request decline, request close'],
  [secretariat, 'request note, request board, settings show'],
  [known, 'fund show, fund chart, fund entry'],
  [[...voices, ...secretariat], 'fund pledge, fund pledges, fund amend'],
  [[...voices, ...secretariat, 'observer'], 'fund statement, fund in-kind'],
  [[...voices, 'observer'], 'fund confirm'],
  [['authority'], 'fund authorise'],
  [secretariat, 'fund receive, fund match, fund earmark, fund release, fund propose, fund pay, fund return'],
  [secretariat, 'fund reverse, fund contributors, fund export'],
  [['lead'], 'fund close, fund import'],
  [[...voices, 'lead'], 'contact hand-over'],
  [
    ['lead'],
    'contact appoint, contact vacate, office assign, settings set, settings channel, settings mirror, memory import, memory correct',
  ],
]
const mayAsk = new Map(doors.flatMap(([who, names]) => names.split(', ').map(name => [name, who] as const)))

test('every command has its door', () => {
  expect([...mayAsk.keys()].sort()).toEqual(commands.map(({ name }) => name).sort())
})

describe.each(everybody)('%s', kind => {
  const voice = as(people[kind])
  const shut = commands.filter(({ name }) => !mayAsk.get(name)?.includes(kind))
  const open = commands.filter(({ name }) => mayAsk.get(name)?.includes(kind))
  /** Sends each form with nothing readable in it: whoever is answered about that was let in. */
  const each = (of: typeof commands, check: (command: string, answer: Heard) => void) =>
    Promise.all(
      of.map(async ({ name, fields }) =>
        check(name, await voice.fills(name, Object.fromEntries(fields.map(field => [field.name, '\u200b'])))),
      ),
    )

  test.runIf(shut.length > 0)('is refused at the door, before what was written is looked at', async () => {
    const before = await kept()
    const why = kind === 'guest' ? 'refusal.gate.guest' : 'refusal.gate.role'
    await each(shut, (command, { keys, reply }) => {
      expect(keys, command).toContain(why)
      expect(reply.form, command).toBeUndefined()
    })
    expect(await kept()).toEqual({ ...before, invocation: before.invocation! + shut.length })
  })

  test('is let in where the network lets them', async () => {
    await each(open, (command, { keys, tone }) => {
      expect(
        keys.filter(key => key.startsWith('refusal.gate')),
        command,
      ).toEqual([])
      expect(tone, command).not.toBe('fault')
    })
  })
})

test('a guest who is refused is told how to be linked, in the language of their platform', async () => {
  const answer = await as(guest('pt-BR')).says('request file title:"Inspeção"')

  expect(answer.reader.language).toBe('pt')
  expect(answer.keys).toContain('refusal.gate.guest')
  expect(answer.reply.links.map(({ command }) => command)).toEqual(['person link'])
})

test('who is refused is told who can do it', async () => {
  const answer = await as(people.staff).says('contact vacate')

  expect(answer.keys).toContain('choices.gate.lead')
})

test.each(everybody)('help offers to %s what they may do, and nothing else', async kind => {
  const offered = await Promise.all(
    areas.map(async area => {
      const { reply } = await as(people[kind]).says(`help about:${area}`)
      const items = reply.body.flatMap(block => (block.kind === 'items' ? block.items : []))
      return items.flatMap(({ links = [] }) => links.map(({ command }) => command))
    }),
  )
  const allowed = [...mayAsk].filter(([, who]) => who.includes(kind)).map(([name]) => name)

  expect(
    offered
      .flat()
      .filter(name => name !== 'help')
      .sort(),
  ).toEqual(allowed.filter(name => name !== 'help').sort())
})
