import { expect, it } from 'vitest'
import { houses, until } from './house.ts'
import { sight } from './sight.ts'

const open = houses()
const longAgo = new Date('2020-05-01T12:00:00Z')
const never = new Promise<never>(() => {})

/** One line of Prometheus' text format: a name, perhaps labels, and a number (Prometheus reads “Nan” in any case). */
const sample =
  /^[a-zA-Z_:][\w:]*(\{([a-zA-Z_]\w*="([^"\\\n]|\\["\\n])*",?)*\})? (Na[nN]|[+-]Inf|-?\d+(\.\d+)?(e[+-]?\d+)?)$/
const about = /^# (HELP [a-zA-Z_:][\w:]* .+|TYPE [a-zA-Z_:][\w:]* (counter|gauge|histogram|summary|untyped))$/

it('what operators watch is in Prometheus’ form, and is there while the database is away too', async () => {
  const { enlace, people, wire } = await open(['MX'])
  const [mexico] = people.contacts
  await mexico!.types('/rial person whoami', people.triage)
  await sight(mexico!, ({ text }) => text.includes('Contact point, MX'), never)
  await enlace.database.transact(async db => {
    const due = {
      kind: 'call',
      step: '1',
      occasion: '2020-05-01',
      to: 'ministry:MX',
      day: '2020-05-01',
    } as const
    const over = { dueAt: longAgo, usefulUntil: longAgo, urgency: 1 } as const
    await db.reminders.owe('call:CALL-2020-001', {}, [{ ...due, ...over }], new Date(longAgo.getTime() - 1))
    const [waits] = (await db.ledger.list({ addressees: null, states: ['waiting'] }, 1, 1)).entries
    await db.reminders.miss([waits!.id], 'stale', new Date())
  })
  const scraped = async () => {
    const answer = await fetch(`http://127.0.0.1:${enlace.port}/metrics`)
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, 'text/plain'])
    const lines = (await answer.text()).split('\n').filter(Boolean)
    expect(lines.filter(line => !sample.test(line) && !about.test(line))).toEqual([])
    return lines
  }

  const lines = await scraped()
  expect(lines).toContain('enlace_answers_total{platform="slack",tone="plain"} 1')
  expect(lines).toContain('enlace_answer_seconds_count{platform="slack"} 1')
  expect(lines).toContain('enlace_outbox_messages{state="waiting"} 0')
  const reminders = lines.filter(line => line.startsWith('enlace_reminders{'))
  expect(reminders).toEqual(
    ['due"} 0', 'sent"} 0', 'missed"} 1', 'uncertain"} 0'].map(
      of => `enlace_reminders{kind="call",state="${of}`,
    ),
  )

  wire.cut()
  const away = await until(
    scraped,
    all => !all.some(line => /^enlace_(outbox_messages|reminders)\{/.test(line)),
  )
  expect(away).toContain('enlace_answers_total{platform="slack",tone="plain"} 1')
})
