import { describe, expect, it } from 'vitest'
import { done, tell } from '#reply/reply.ts'
import { houses } from './house.ts'

const start = houses()
const callback = 'POST /interactions/:id/:token/callback'
const change = 'PATCH /webhooks/:app/:token/messages/@original'

describe('an answer that Discord does not take where it was asked', () => {
  it('goes out privately where the question was too old already', async () => {
    const { discord } = await start({ answer: () => done('Taken') })
    const ana = discord.person()
    discord.endTokens('first')

    ana.runs('/request take', { ref: 'RIAL-2026-0042' }, discord.channel('triage'))

    expect((await ana.sees('message')).text).toContain('Taken')
  })

  it('goes out privately where it took longer than a quarter of an hour', async () => {
    let answer: (of: ReturnType<typeof tell>) => void = () => {}
    const { discord } = await start({
      answer: () =>
        new Promise(resolve => {
          answer = resolve
        }),
    })
    const ana = discord.person()
    ana.runs('/request board', {}, discord.channel('triage'))
    await discord.next(callback)
    discord.endTokens('all')

    answer(tell('The board'))

    expect((await ana.sees('message')).text).toContain('The board')
  })

  it('is tried again while Discord falls over it or asks to wait', async () => {
    const { discord } = await start({ answer: () => tell('The board') })
    const ana = discord.person()
    discord.fails(callback, { status: 500 })
    discord.fails(change, { status: 502 })
    discord.fails(change, { status: 429, retryAfter: 0.05 })

    ana.runs('/request board')

    expect((await ana.sees('answer')).text).toContain('The board')
  })

  it('is not given twice where another instance was first', async () => {
    const { discord } = await start({ answer: () => tell('The board') })
    const ana = discord.person()
    discord.fails(callback, { code: 40060 })
    discord.fails(change, { code: 10015, status: 404 })

    ana.runs('/request board')
    await discord.next(change)
    ana.runs('/help')

    expect((await ana.sees('answer')).text).toContain('The board')
    expect(ana.unseen()).toEqual([])
  })

  it('is a word that there is none, where the desk itself falls', async () => {
    const { discord, log } = await start({
      answer: () => {
        throw new Error('a fault of ours')
      },
    })
    const ana = discord.person({ locale: 'fr' })

    ana.runs('/request board')

    expect((await ana.sees('answer')).text).toContain('Il n’y a pas de réponse')
    expect(log.join()).toContain('a fault of ours')
  })

  it('reaches nobody who takes no private messages, and nothing falls', async () => {
    const { discord, log } = await start({ answer: () => tell('The board') })
    const ana = discord.person()
    ana.closesMessages()
    discord.endTokens('first')

    ana.runs('/request board')

    expect(await discord.next('POST /channels/:id/messages')).toMatchObject({ answer: 403, code: 50007 })
    expect(ana.unseen()).toEqual([])
    expect(log.filter(line => line.startsWith('error'))).toEqual([])
  })
})
