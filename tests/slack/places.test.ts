import { describe, expect, it } from 'vitest'
import { done, items, tell } from '#reply/reply.ts'
import { transports } from './house.ts'
import { button, filing, gate, houses, sentence } from './setting.ts'

const start = houses()

describe.each(transports)('a list that is searched as one types, over %s', transport => {
  it('offers what the desk finds for this person, field and text', async () => {
    const queries: unknown[] = []
    const { slack } = await start(transport, {
      answer: () => filing(),
      options: async query => {
        queries.push(query)
        return [{ value: 'AR', label: 'Argentina', about: 'South America' }]
      },
    })
    const ana = slack.person({ locale: 'es-AR', tz: 'America/Argentina/Buenos_Aires' })
    await ana.types('/rial request file')
    const { view } = await ana.sees('modal')

    const found = await ana.searches(view, 'wished', 'arg')

    expect(found).toMatchObject([
      { value: 'AR', text: { text: 'Argentina' }, description: { text: 'South America' } },
    ])
    expect(queries).toEqual([
      {
        account: {
          platform: 'slack',
          workspace: 'T0RIAL',
          id: ana.id,
          locale: 'es-AR',
          zone: 'America/Argentina/Buenos_Aires',
        },
        command: 'request file',
        field: 'wished',
        typed: 'arg',
        limit: 100,
      },
    ])
  })

  it('offers no more than Slack shows, and nothing it cannot carry', async () => {
    const many = Array.from({ length: 150 }, (_, at) => ({ value: `v${at}`, label: 'Ministry '.repeat(20) }))
    const { slack } = await start(transport, {
      answer: () => filing(),
      options: async () => [{ value: 'x'.repeat(151), label: 'too long a value' }, ...many],
    })
    const ana = slack.person()
    await ana.types('/rial request file')

    const found = await ana.searches((await ana.sees('modal')).view, 'ministries', '')

    expect([found.length, found[0]?.value]).toEqual([100, 'v0'])
  })

  it('is empty rather than missing when the desk fails', async () => {
    const { slack } = await start(transport, {
      answer: () => filing(),
      options: () => Promise.reject(new Error('the database is away')),
    })
    const ana = slack.person()
    await ana.types('/rial request file')

    expect(await ana.searches((await ana.sees('modal')).view, 'ministries', 'a')).toEqual([])
  })

  it('is empty rather than late when the desk is slow', async () => {
    const { slack } = await start(transport, { answer: () => filing(), options: () => new Promise(() => {}) })
    const ana = slack.person()
    await ana.types('/rial request file')

    expect(await ana.searches((await ana.sees('modal')).view, 'ministries', 'a')).toEqual([])
  })
})

describe.each(transports)('the menus of Slack, over %s', transport => {
  it('turn a message into a request with its words', async () => {
    const { slack, asked } = await start(transport, { answer: () => filing({ values: { need: 'Help' } }) })
    const ana = slack.person()
    const general = slack.channel('general')

    await ana.filesMessage('We &lt;need&gt; <https://rial.example|this> from <@U1|ana>', general)

    await ana.sees('modal')
    expect(await asked.next('asked')).toMatchObject({
      id: expect.stringMatching(/^slack:trigger:/),
      room: { channel: general.id, private: false },
      asks: {
        kind: 'fields',
        command: 'request file',
        fields: { need: 'We <need> this (https://rial.example) from @ana' },
        from: 'link',
      },
    })
  })

  it('open the desk from anywhere', async () => {
    const { slack } = await start(transport, { home: () => tell('What waits for me') })
    const ana = slack.person()

    await ana.opensDesk()

    expect((await ana.sees('modal')).text).toContain('What waits for me')
  })

  it('open the desk privately where no modal can be opened any more', async () => {
    const { slack } = await start(transport, { home: () => tell('What waits for me') })
    const ana = slack.person()
    slack.endTriggers()

    await ana.opensDesk()

    expect((await ana.sees('message')).text).toBe('What waits for me')
  })
})

describe.each(transports)('the Home page, over %s', transport => {
  it('is the desk of whoever opens it', async () => {
    const { slack } = await start(transport, {
      home: ({ id }) =>
        tell(`Desk of ${id}`, items([{ title: 'RIAL-2026-0042', links: [button('request show')] }])),
    })
    const ana = slack.person()

    await ana.opensHome()

    expect((await ana.sees('home')).text).toBe(`Desk of ${ana.id}\nRIAL-2026-0042 [Open the form]`)
  })

  it('answers over itself, and is drawn anew after every act', async () => {
    let acts = 0
    const { slack, asked } = await start(transport, {
      home: () => tell(`After ${acts} acts`, button('request take')),
      answer: () => {
        acts += 1
        return done('Taken')
      },
    })
    const ana = slack.person()
    await ana.opensHome()

    await ana.presses('Open the form', (await ana.sees('home')).view)

    expect((await ana.sees('modal')).text).toContain('✅ Taken')
    expect((await ana.sees('home')).text).toContain('After 1 acts')
    expect(await asked.next('pressed')).toMatchObject({ click: null, room: { channel: null, private: true } })
  })

  it('is drawn anew after a form that was opened from it', async () => {
    let filed = 0
    const { slack } = await start(transport, {
      home: () => tell(`${filed} filed`, button('request file')),
      answer: ({ asks }) => {
        if (asks.kind === 'fields' && asks.from === 'link') return filing()
        filed += 1
        return done('Filed')
      },
    })
    const ana = slack.person()
    await ana.opensHome()
    await ana.presses('Open the form', (await ana.sees('home')).view)
    const { view } = await ana.sees('modal')
    await ana.sees('home')

    await ana.submits(view, { title: 'Inspection', need: 'To learn', topics: ['osh'] })

    expect((await ana.sees('home')).text).toContain('1 filed')
  })

  it('takes its time over a slow act with a word that the answer is coming', async () => {
    const slow = gate<ReturnType<typeof done>>()
    const { slack } = await start(transport, {
      home: () => tell('Home', button('request take')),
      answer: () => slow.passed,
    })
    const ana = slack.person()
    await ana.opensHome()
    await ana.presses('Open the form', (await ana.sees('home')).view)
    const coming = await ana.sees('modal')

    slow.open(done('Taken'))

    expect(coming.text).toContain(sentence('slack.working', 'en'))
    expect((await ana.sees('modal')).text).toContain('✅ Taken')
  })

  it('is left alone when only the messages are looked at', async () => {
    const { slack, asked } = await start(transport)
    const ana = slack.person()

    await slack.event({ type: 'app_home_opened', user: ana.id, channel: ana.dm, tab: 'messages' })
    await ana.types('/rial help')

    await ana.sees('ephemeral')
    expect([ana.unseen(), asked.all.length]).toEqual([[], 1])
  })
})
