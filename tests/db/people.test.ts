import { expect, test } from 'vitest'
import { openDesk } from '#tests/setup/desk.ts'

const { contact, person, sql, staff } = await openDesk()
const [one, other] = [await person('One'), await person('Other')]

type Assignment = readonly [
  who: string,
  role: string,
  ministry: string | null,
  since: string,
  until: string | null,
]
const assign = ([who, role, ministry, since, until]: Assignment) =>
  sql('insert into assignment (person_id, role, ministry, since, until) values ($1, $2, $3, $4, $5)', [
    who,
    role,
    ministry,
    since,
    until,
  ])
const refusedBy = (constraint: string) => expect.objectContaining({ constraint })

test('a ministry has one contact point at a time, whatever program writes it', async () => {
  await contact('MX')
  await expect(assign([other.id, 'contact', 'MX', '2026-09-01', null])).rejects.toEqual(
    refusedBy('one_contact_point'),
  )
  await expect(assign([other.id, 'contact', 'MX', '2019-01-01', '2021-01-01'])).rejects.toEqual(
    refusedBy('one_contact_point'),
  )
})

test('one who ends at the instant another begins are no two', async () => {
  await assign([one.id, 'contact', 'BR', '2020-01-01', '2026-05-01T12:00:00Z'])
  await assign([other.id, 'contact', 'BR', '2026-05-01T12:00:00Z', null])
  const at = (instant: string) =>
    sql(`select from assignment where ministry = 'BR' and since <= $1 and (until is null or until > $1)`, [
      instant,
    ])

  for (const instant of ['2026-05-01T11:59:59.999Z', '2026-05-01T12:00:00Z'])
    expect(await at(instant), instant).toHaveLength(1)
})

test('a person is the contact point of one ministry at a time', async () => {
  const chile = await contact('CL')
  await expect(assign([chile.id, 'contact', 'PE', '2026-09-01', null])).rejects.toEqual(
    refusedBy('one_ministry_each'),
  )
})

test('two appointments at the same instant: the database takes one', async () => {
  const people = [await person('First'), await person('Second')]
  const outcomes = await Promise.allSettled(
    people.map(({ id }) => assign([id, 'contact', 'UY', '2026-09-01', null])),
  )

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

const nonsense: readonly (readonly [what: string, constraint: string, assignment: Omit<Assignment, 0>])[] = [
  ['a deputy without a last day', 'assignment_deputy_dated', ['', 'deputy', 'AR', '2026-01-01', null]],
  ['a term that ends before it begins', 'assignment_dates', ['', 'staff', 'AR', '2026-02-01', '2026-01-01']],
  ['a role nobody has', 'assignment_role', ['', 'minister', 'AR', '2026-01-01', null]],
  ['a contact point of nowhere', 'assignment_where', ['', 'contact', null, '2026-01-01', null]],
  ['an officer of a ministry', 'assignment_where', ['', 'officer', 'AR', '2026-01-01', null]],
  ['an observer of nothing', 'assignment_where', ['', 'observer', null, '2026-01-01', null]],
]

test.each(nonsense)('%s is refused', async (_, constraint, [, ...rest]) => {
  const { id } = await person('Somebody')

  await expect(assign([id, ...rest] as unknown as Assignment)).rejects.toEqual(refusedBy(constraint))
})

test('the same role is not held twice over the same days', async () => {
  const { id } = await staff('VE')

  await expect(assign([id, 'staff', 'VE', '2026-09-01', '2026-10-01'])).rejects.toEqual(
    refusedBy('one_role_once'),
  )
})

const seat = (office: string, number: number, ministry: string, since: string, until: string | null = null) =>
  sql('insert into office_holder (office, seat, ministry, since, until) values ($1, $2, $3, $4, $5)', [
    office,
    number,
    ministry,
    since,
    until,
  ])

test('a seat has one holder a day, a ministry one seat of an office, an office so many seats', async () => {
  await seat('troika', 1, 'MX', '2026-01-01', '2026-06-01')
  await seat('troika', 1, 'BR', '2026-06-01')

  await expect(seat('troika', 1, 'TT', '2026-05-31', '2026-06-01')).rejects.toEqual(
    refusedBy('one_holder_a_seat'),
  )
  await expect(seat('troika', 2, 'BR', '2027-01-01')).rejects.toEqual(refusedBy('one_seat_a_ministry'))
  for (const [office, number] of [
    ['troika', 4],
    ['wg1_chair', 2],
    ['wg2_vice', 3],
    ['wg3_chair', 1],
    ['troika', 0],
  ] as const)
    await expect(seat(office, number, 'AR', '2026-01-01'), office).rejects.toEqual(refusedBy('office_known'))
})

test('an account is one person’s', async () => {
  const link = (id: string) =>
    sql(`insert into account (platform, workspace, account, person_id) values ('slack', 'T1', 'U1', $1)`, [
      id,
    ])
  await link(one.id)

  await expect(link(other.id)).rejects.toEqual(refusedBy('account_pkey'))
})
