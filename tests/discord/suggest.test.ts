import { describe, expect, it } from 'vitest'
import { houses } from './house.ts'

const start = houses()
const named = (choices: readonly { name?: string; value?: string }[]) =>
  choices.map(({ name, value }) => [name, value])

describe('a list in Discord, as one types', () => {
  it('shows what fits, as far as Discord takes it', async () => {
    const { discord } = await start({
      options: async ({ typed }) => [
        { value: 'RIAL-2026-0042', label: `RIAL-2026-0042 ${typed} ${'á'.repeat(200)}`, about: 'filed' },
        { value: 'v'.repeat(101), label: 'Too long a value' },
        ...Array.from({ length: 40 }, (_, at) => ({ value: `v${at}`, label: `Entry ${at}` })),
      ],
    })
    const ana = discord.person()

    const choices = await ana.types('/request take', 'ref', 'port')

    expect(choices).toHaveLength(25)
    expect(choices[0]?.name).toHaveLength(100)
    expect(choices[0]?.value).toBe('RIAL-2026-0042')
  })

  it('completes the last of several', async () => {
    const asked: string[] = []
    const { discord } = await start({
      options: async ({ typed, field, command }) => {
        asked.push(`${command} ${field} ${typed}`)
        return [{ value: 'AR', label: 'Argentina' }]
      },
    })
    const ana = discord.person()

    expect(named(await ana.types('/request offer', 'providers', 'Brasil, arg'))).toEqual([
      ['Brasil, Argentina', 'Brasil, AR'],
    ])
    expect(asked).toEqual(['request offer providers arg'])
  })

  it('is empty, and nothing else happens, where it cannot be loaded', async () => {
    const { discord, log } = await start({
      options: async () => {
        throw new Error('away')
      },
    })

    expect(await discord.person().types('/request take', 'ref', '')).toEqual([])
    expect(log.join()).toContain('a list could not be loaded')
  })
})
