import { describe, expect, it } from 'vitest'
import { charactersOf } from '#bot/discord/budget.ts'
import { chatCommands } from '#bot/discord/commands.ts'
import { menus } from '#bot/discord/menus.ts'
import { areas, commands } from '#commands/index.ts'
import { houses } from './house.ts'
import { commandFaults, size } from './loopback-commands.ts'
import type { Json } from './loopback-world.ts'

const start = houses()
const told = chatCommands() as readonly Json[]

describe('the commands Discord is told of', () => {
  it('are one for each area, with every verb there is, and all within its limits', () => {
    expect(told.map(({ name }) => name)).toEqual(areas)
    expect(commandFaults([...told, ...(menus as readonly Json[])])).toEqual([])
    const verbs = told.flatMap(({ name, options }) => {
      const subs = (options as Json[]).filter(({ type }) => type === 1)
      return subs.length > 0 ? subs.map(sub => `${name} ${sub.name}`) : [name]
    })
    expect([...verbs].sort()).toEqual(commands.map(({ name }) => name).sort())
  })

  it.each(told.map(command => [command.name, command] as const))(
    '/%s has characters left',
    (name, command) => {
      const left = 8_000 - size(command)
      process.stdout.write(
        `/${name}: ${size(command)} of 8000 characters, ${command.options.length} of 25 options\n`,
      )

      expect(charactersOf(command as never)).toBe(size(command))
      expect(left).toBeGreaterThan(0)
    },
  )

  it('are called and described in the languages of the network', () => {
    const request = told.find(({ name }) => name === 'request')
    const file = request?.options.find(({ name }: Json) => name === 'file')

    expect(request?.name_localizations).toMatchObject({ 'es-419': 'solicitud', 'pt-BR': 'solicitação' })
    expect(file.description_localizations.fr).toMatch(/demande/)
    expect(Object.keys(file.name_localizations)).toEqual(['en-US', 'en-GB', 'es-ES', 'es-419', 'pt-BR', 'fr'])
  })

  it('insist on the record they are about, and leave texts to the form', () => {
    const required = (area: string, verb: string) =>
      told
        .find(({ name }) => name === area)
        ?.options.find(({ name }: Json) => name === verb)
        .options.filter((option: Json) => option.required)
        .map(({ name }: Json) => name)

    expect(required('request', 'ask')).toEqual(['ref'])
    expect(required('request', 'file')).toEqual([])
    expect(required('request', 'accept')).toEqual(['ref'])
    expect(required('person', 'language')).toEqual(['language'])
  })

  it('are told when Discord knows others, and not again when it knows them', async () => {
    const { discord } = await start()
    const { body } = await discord.next('PUT /applications/:app/commands')
    expect(body).toHaveLength(told.length + menus.length)
    const kept = discord.commands()

    const again = await start({}, { before: fresh => fresh.knows(kept) })
    await again.discord.next('GET /applications/:app/commands')
    const ana = again.discord.person()
    ana.runs('/help')
    await ana.sees('answer')
    expect(again.discord.calls.filter(({ route }) => route.startsWith('PUT'))).toEqual([])

    const changed = kept.map((one, at) => (at === 0 ? { ...one, description: 'Something else' } : one))
    const third = await start({}, { before: fresh => fresh.knows(changed) })
    await third.discord.next('PUT /applications/:app/commands')
  })

  it('are told to the one server that is set', async () => {
    const { discord } = await start({}, { guild: true })

    const { path } = await discord.next('PUT /applications/:app/guilds/:guild/commands')
    expect(path).toContain(discord.settings.guildId)
  })
})
