import { beforeEach, describe, expect, it } from 'vitest'
import { doctor } from '#src/cli/doctor.ts'
import { type OpenDesk, openDesk } from '#tests/setup/desk.ts'

const desk = await openDesk()
const { as, contact, officer, lead, sql, database, clock } = desk
const mexico = await contact('MX')
const brazil = await contact('BR')
const ref = await as(mexico).files()
await as(await officer()).says(`request take ${ref}`)
await lead()
await sql(`insert into channel values ('triage', 'console', '', 'triage', 'en', 'UTC')`)

/** What the doctor says, and whether all is well. */
async function visit(of: OpenDesk['database'] = database) {
  const lines: string[] = []
  const well = await doctor(of, clock.now(), line => void lines.push(line))

  return { well, lines, looks: lines.filter(line => line.startsWith('LOOK')) }
}

describe('the doctor', () => {
  it('finds a desk in good order in good order, and says what was looked at', async () => {
    const { well, lines } = await visit()

    expect(well).toBe(true)
    expect(lines[0]).toMatch(/^ok {3}database: PostgreSQL 18\S*, \d+ migrations applied$/)
    expect(lines).toContain('ok   what must only grow is guarded')
    expect(lines).toContain('ok   every request is what its history adds up to')
    expect(lines.at(-1)).toMatch(/^ {5}ministries without a contact point: AG, AR, /)
  })

  it.each([
    ['switched off', 'alter table journal disable trigger journal_only_grows', 'journal_only_grows'],
    ['removed', 'drop trigger invocation_is_not_emptied on invocation', 'invocation_is_not_emptied'],
  ])('finds a guard that was %s', async (_, damage, guard) => {
    const { sql, database } = await openDesk()
    await sql(damage)

    expect((await visit(database)).looks).toContain(`LOOK guards are missing or off: ${guard}`)
  })

  it('finds a request that is not what its history adds up to', async () => {
    await sql(`update request set state = 'filed' where ref = '${ref}'`)
    const { well, looks } = await visit()
    await sql(`update request set state = 'in_review' where ref = '${ref}'`)

    expect(well).toBe(false)
    expect(looks).toEqual([`LOOK differ from their history: ${ref}`])
  })

  describe('looks after what could not be delivered', () => {
    beforeEach(async () => {
      await sql('delete from delivery')
    })

    it('and names a message that was given up, and to whom it was', async () => {
      const [notice] = await sql<{ id: string }>(`select id from notice where person_id = '${mexico.id}'`)
      await sql(
        `insert into delivery (notice_id, platform, workspace, place, place_id, state, next_at)
         values (${notice!.id}, 'slack', 'T1', 'direct', 'U1', 'failed', now())`,
      )
      const { well, looks, lines } = await visit()

      expect(well).toBe(false)
      expect(looks).toEqual(['LOOK outbox: 0 waiting, 1 not delivered, 0 uncertain'])
      expect(lines.some(line => line.includes(`failed: to ${mexico.name},`) && line.includes(ref))).toBe(true)
    })

    it('and names a message that has nowhere to go', async () => {
      await sql(`delete from account where person_id = '${brazil.id}'`)
      await database.transact(db =>
        db.notices.tell(
          [brazil.id],
          { tone: 'plain', audience: 'asker', body: [], links: [] },
          ref,
          clock.now(),
        ),
      )

      expect((await visit()).lines.some(line => line.includes(`nowhere: to ${brazil.name},`))).toBe(true)
    })
  })

  it('says that nobody is the lead yet, and that no channel is for triage', async () => {
    const { database } = await openDesk()

    expect((await visit(database)).looks).toEqual([
      'LOOK the Secretariat has a lead (else: npm run enlace -- code lead)',
      'LOOK channels for triage: 0 (else say in one: /rial settings channel purpose:triage)',
    ])
  })
})
