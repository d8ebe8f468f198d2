import { beforeEach, describe, expect, test } from 'vitest'
import { openCalls } from '#tests/setup/calls.ts'

const { as, brazil, ideas, mexico, notices, opens, people, secretary, sql, staff, states, to, waiting } =
  await openCalls()

beforeEach(() => to('2026-09-08T15:00'))

describe('a call that is opened', () => {
  test('says before the yes whom it asks, and tells them once, each with a way to answer', async () => {
    const shown = await secretary.opens('call open', ideas)
    expect(shown.text).toContain('Mexico, Brazil, Haiti')
    expect(shown.text).toContain('14, 3, and 1 days before')
    const ref = await opens()
    const sent = (await notices(ref)).filter(({ slot }) => slot === 'direct')

    expect(sent.map(({ to }) => to).sort()).toEqual(
      [people.mexico, people.brazil, people.haiti, people.ilo].map(({ name }) => name).sort(),
    )
    expect(sent[0]?.reply.links.map(({ command }) => command)).toEqual([
      'call answer',
      'call answer',
      'call show',
    ])
    expect(await waiting(ref)).toEqual({ MX: '14 3 1', BR: '14 3 1', HT: '14 3 1', ILO: '14 3 1' })
  })

  test('asks all 35 ministries where none is named; vacant ones reach the Secretariat, which is told why', async () => {
    const { ministries: _, observers: __, ...all } = ideas
    const ref = /CALL-\d+-\d+/.exec((await secretary.makes('call open', all)).text)![0]
    const instead = (await notices(ref)).filter(
      ({ slot, to, reply }) =>
        slot === 'direct' && to === people.lead.name && JSON.stringify(reply).includes('notice.insteadOf'),
    )

    expect(instead).toHaveLength(32)
  })

  test.each([
    ['a day that is over', { closes: '1 September 2026' }, 'refusal.call.past'],
    ['a day in a far year', { closes: '30 October 2036' }, 'refusal.call.far'],
    ['an agenda of nobody', { kind: 'agenda' }, 'refusal.call.groupMissing'],
    ['a day that is none', { closes: '31 April 2027' }, 'invalid.period.no_such_day'],
    ['a day that can be two', { closes: '03/04/2027' }, 'invalid.period.ambiguous'],
  ])('cannot have %s, and nothing typed is lost', async (_, fields, key) => {
    const answer = await secretary.fills('call open', { ...ideas, ...fields })

    expect(answer.keys).toContain(key)
  })

  test('is the Secretariat’s to open', async () => {
    expect((await mexico.tries('call open', ideas)).keys).toContain('refusal.gate.role')
  })
})

describe('answers', () => {
  test('are replaced until the call closes, kept version by version, and read by those who may', async () => {
    const ref = await opens()
    await mexico.makes('call answer', {
      ref,
      answer: 'Inspection by risk',
      links: 'https://stps.example/a.pdf',
    })
    const form = await mexico.opens('call answer', { ref })
    expect(form.reply.form?.values).toMatchObject({
      answer: 'Inspection by risk',
      links: 'https://stps.example/a.pdf',
    })
    await mexico.makes('call answer', { ref, answer: 'Inspection by risk, and telework' })
    await brazil.makes('call answer', { ref, stance: 'no' })
    const own = await mexico.does(`call read ${ref}`)

    expect(own.text).toContain('Inspection by risk, and telework')
    expect(own.text.match(/Versión/g)).toHaveLength(2)
    expect((await brazil.does(`call show ${ref}`)).text).not.toContain('telework')
    expect((await secretary.does(`call show ${ref}`)).text).toContain('telework')
    expect((await brazil.does(`call status ${ref}`)).text).toContain('2 de 4')
    expect((await brazil.says(`call read ${ref} ministry:Mexico`)).keys).toContain('refusal.call.notYours')
  })

  test.each([
    ['that say nothing', { answer: '' }, 'answer', 'invalid.callBlank'],
    [
      'with an address that is none',
      { answer: 'See', links: 'https://a.example javascript:alert(1)' },
      'links',
      'invalid.address',
    ],
  ])('%s come back with what was typed', async (_, fields, field, key) => {
    const ref = await opens()
    const { reply } = await mexico.fills('call answer', { ref, ...fields })

    expect(reply.form?.problems[field]?.key).toBe(key)
    expect(reply.form?.values).toMatchObject(fields)
    expect((await states(ref)).filter(state => state.endsWith('waiting'))).toHaveLength(12)
  })

  test('in a word of another kind of call count as what is written beside it, and are asked back alone', async () => {
    const ref = await opens()
    expect((await mexico.fills('call answer', { ref, stance: 'approve' })).keys).toContain(
      'refusal.call.stance',
    )
    await mexico.makes('call answer', { ref, stance: 'approve', answer: 'Telework' })

    expect((await secretary.does(`call show ${ref}`)).text).not.toContain('approved')
  })

  test.each([
    ['ideas', { answer: 'Inspection by risk' }],
    ['report', { links: 'https://ilo.example/report.pdf' }],
    ['nominations', { answer: 'Two specialists' }],
    ['commitments', { stance: 'could', answer: 'Interpretation' }],
  ])(
    'to a call for %s are given by an observer who was asked, and seen as a picture of who has answered',
    async (kind, fields) => {
      const ref = await opens({ kind })
      await as(people.ilo).makes('call answer', { ref, ...fields })
      const { reply, text } = await brazil.does(`call status ${ref}`)
      const chart = reply.body.find(block => block.kind === 'chart')!.chart

      expect(text).toContain('Observadores | 1 | 0 | 1')
      expect(chart).toMatchObject({
        series: [{ values: [0, 1] }, { values: [3, 0] }],
      })
      expect(Object.keys(await waiting(ref)).sort()).toEqual(['BR', 'HT', 'MX'])
    },
  )

  test('are not given by those who were not asked, nor by staff, nor after the end', async () => {
    const ref = await opens({ ministries: ['MX'], observers: [] })
    expect((await brazil.fills('call answer', { ref, answer: 'Yes' })).keys).toContain(
      'refusal.call.notAsked',
    )
    const looker = as(await staff('MX', 'Staff who looks on'))
    expect((await looker.fills('call answer', { ref, answer: 'Yes' })).keys).toContain('refusal.gate.role')
    await secretary.makes('call close', { ref })
    expect((await mexico.fills('call answer', { ref, answer: 'Yes' })).keys).toContain('refusal.call.closed')
    await expect(
      sql(
        `insert into call_answer (call_id, addressee, version, text, language, person_id, at)
         select id, 'ministry:MX', 1, 'Yes', 'en', $2::uuid, now() from call where ref = $1`,
        [ref, people.mexico.id],
      ),
    ).rejects.toThrow('takes no answers')
  })
})
