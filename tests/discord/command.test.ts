import { describe, expect, it } from 'vitest'
import { ask, done, link, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { houses } from './house.ts'

const start = houses()

describe('a command in Discord', () => {
  it('reaches the desk with what was chosen, and its answer is for the asker alone', async () => {
    const { discord, asked } = await start({ answer: () => done('Taken') })
    const ana = discord.person({ locale: 'es-419' })

    ana.runs('/request take', { ref: 'RIAL-2026-0042' }, discord.channel('triage'))

    const { message, text } = await ana.sees('answer')
    expect(text).toContain('✅ Taken')
    expect(message.only).toBe(ana.id)
    expect(asked.all[0]).toMatchObject({
      account: { platform: 'discord', workspace: '', id: ana.id, locale: 'es-419' },
      room: { private: false },
      asks: { kind: 'fields', command: 'request take', fields: { ref: 'RIAL-2026-0042' }, from: 'link' },
    })
  })

  it('is told at once that its answer is coming, however long that takes', async () => {
    let answer: (of: ReturnType<typeof tell>) => void = () => {}
    const { discord } = await start({
      answer: () =>
        new Promise(resolve => {
          answer = resolve
        }),
    })
    const ana = discord.person()

    ana.runs('/request board')

    const { body } = await discord.next('POST /interactions/:id/:token/callback')
    expect(body).toEqual({ type: 5, data: { flags: 64 } })
    expect(ana.unseen()).toEqual([])
    answer(tell('The board'))
    expect((await ana.sees('answer')).text).toContain('The board')
  })

  it('comes twice and is met once', async () => {
    const { discord, asked } = await start()
    const ana = discord.person()

    const interaction = ana.runs('/request board')
    ana.again(interaction)
    await ana.sees('answer')
    ana.runs('/help')
    await ana.sees('answer')

    expect(asked.all.map(({ id }) => id)).toEqual([`discord:interaction:${interaction.id}`, asked.all[1]?.id])
  })

  it('asks before it acts, and the yes takes the place of the question', async () => {
    const { discord, asked } = await start({
      answer: ({ asks }) =>
        asks.kind === 'fields' && asks.fields.step === 'yes'
          ? done('Done')
          : {
              ...ask('Sure?'),
              links: [
                {
                  label: msg('kernel.leave'),
                  command: 'request decline',
                  input: { step: 'yes' },
                  token: 'kept-1',
                },
              ],
            },
    })
    const ana = discord.person()
    ana.runs('/request take', { ref: 'RIAL-2026-0042' }, discord.channel('triage'))
    const question = await ana.sees('answer')

    ana.presses('Not now', question.message)

    const answer = await ana.sees('answer')
    expect(answer.message).toBe(question.message)
    expect(answer.text).toContain('Done')
    expect(asked.all[1]).toMatchObject({
      asks: { command: 'request decline', fields: { step: 'yes' }, token: 'kept-1', from: 'link' },
      click: expect.stringContaining('discord:click:'),
    })
  })

  it('gives a word of its own to a button of another time', async () => {
    const { discord, asked } = await start({ answer: () => tell('Said', link(msg('kernel.next'), 'help')) })
    const ana = discord.person({ locale: 'fr' })
    ana.runs('/help')
    const { message } = await ana.sees('answer')
    const [container] = message.components
    container?.components
      .at(-1)
      .components.splice(0, 1, { type: 2, style: 2, label: 'Old', custom_id: 'v0;take', id: 9 })

    ana.presses('Old', message)

    expect((await ana.sees('answer')).text).toContain('Ce bouton ne fonctionne plus')
    expect(asked.all).toHaveLength(1)
  })
})
