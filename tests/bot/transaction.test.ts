import { Writable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { openLog } from '#src/log.ts'
import { openDesk } from '#tests/setup/desk.ts'

const { as, contact, officer, kept, sql, log } = await openDesk()
const mexico = as(await contact('MX'))
const someOfficer = as(await officer())

afterEach(async () => {
  await sql('drop function if exists broken cascade')
  await sql('alter table request drop constraint if exists broken')
  log.length = 0
})

/** A fault in the middle of an act, as a full disk or a slip of ours would be: when the act is about to end. */
async function breaks(table: string): Promise<void> {
  await sql(
    `create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`,
  )
  await sql(`create constraint trigger broken after insert or update on ${table} deferrable initially deferred
    for each row execute function broken()`)
}

const files = async () =>
  mexico.agrees(
    await mexico.says('request file title:"Unheard" need:"Unspoken" topics:inspection different:"Unsaid"'),
  )

test.each(['request', 'request_ministry', 'journal', 'notice', 'invocation'])(
  'a request whose filing fails in the table %s leaves nothing behind',
  async table => {
    const asked = await mexico.says(
      'request file title:"Unheard" need:"Unspoken" topics:inspection different:"Unsaid"',
    )
    const before = await kept()
    await breaks(table)
    const failed = await mexico.agrees(asked)

    expect(failed.tone).toBe('fault')
    expect(await kept()).toEqual(before)

    await sql('drop function broken cascade')
    expect((await mexico.agrees(asked)).tone).toBe('done')
  },
)

test.each(['request', 'journal', 'notice', 'delivery', 'invocation'])(
  'a request whose taking fails in the table %s stays as it was',
  async table => {
    const ref = await mexico.files()
    const shown = (await mexico.says(`request show ${ref}`)).reply
    const before = await kept()
    await breaks(table)
    const failed = await someOfficer.says(`request take ${ref}`)

    expect(failed.tone).toBe('fault')
    expect(await kept()).toEqual(before)
    await sql('drop function broken cascade')
    expect((await mexico.says(`request show ${ref}`)).reply).toEqual(shown)
  },
)

test('who meets a fault gets a reference, by which the log tells it once', async () => {
  await breaks('journal')
  const { text } = await files()
  const reference = /[0-9a-f]{8}/.exec(text)?.[0]

  expect(log.map(({ facts }) => facts)).toEqual([
    expect.objectContaining({ reference, command: 'request file' }),
  ])
})

test('a fault is told in the log without a word of what people wrote', async () => {
  await sql(`alter table request add constraint broken check (title <> 'Unheard') not valid`)
  const { tone } = await files()
  const lines: string[] = []
  const paper = new Writable({
    write(line, _, next) {
      lines.push(String(line))
      next()
    },
  })
  for (const { facts, text } of log) openLog('error', paper).error(facts, text)

  expect(tone).toBe('fault')
  expect(lines.join()).toContain('broken')
  expect(lines.join()).not.toMatch(/Unheard|Unspoken/)
})

test('an expected no is no error: the log has nothing of it', async () => {
  const { tone } = await mexico.says('request board')

  expect(tone).toBe('refused')
  expect(log).toEqual([])
})
