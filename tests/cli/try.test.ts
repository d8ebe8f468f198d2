import { describe, expect, it } from 'vitest'
import { tried } from '#src/cli/try.ts'
import { openDesk } from '#tests/setup/desk.ts'

const { contact, officer, staff, observer, database, sql } = await openDesk()
await contact('MX')
await officer('Officer 1, Technical Secretariat')
await staff('HT')
await observer('ILO')

type Options = Partial<Parameters<typeof tried>[2]>

/** One command as somebody: what was printed, and whether it was done. */
async function says(line: string, options: Options = {}) {
  let printed = ''
  const all = { json: false, yes: false, ...options }
  const fine = await tried(database, line, all, text => {
    printed += text
  })

  return { fine, printed }
}

describe('a command tried on the command line', () => {
  it('is said as somebody, who is named by what they are or by name', async () => {
    for (const [as, name] of [
      ['contact:MX', 'Contact point, Mexico'],
      ['contact:méxico', 'Contact point, Mexico'],
      ['staff:HT', 'Staff, Haiti'],
      ['officer', 'Officer 1, Technical Secretariat'],
      ['observer:ILO', 'Observer, ILO'],
      ['staff, haiti', 'Staff, Haiti'],
    ])
      expect((await says('person whoami', { as, lang: 'en' })).printed).toContain(name)
  })

  it('is a guest’s where nobody is named, and what a guest may not do is refused', async () => {
    expect(await says('request list', { lang: 'en' })).toEqual({
      fine: false,
      printed: expect.stringContaining('This is not yours to do.'),
    })
    expect((await says('help', { lang: 'en' })).fine).toBe(true)
  })

  it('is nobody’s where the network knows nobody of that name', async () => {
    await expect(says('help', { as: 'contact:BR' })).rejects.toThrow('nobody in this network is “contact:BR”')
  })

  it('asks first, and with --yes is done', async () => {
    const line = 'request file title:"Sobre el papel" need:"Probar" topics:osh'
    const asked = await says(line, { as: 'contact:MX', lang: 'en' })
    expect(asked.printed).toContain('Nothing has been saved yet.')
    expect(await sql('select from request')).toHaveLength(0)

    const done = await says(line, { as: 'contact:MX', lang: 'en', yes: true })
    expect(done.printed).toMatch(/^Filed as RIAL-\d{4}-0001\./)
    expect(done.printed).toMatch(/→ Show: request show ref:RIAL-\d{4}-0001/)
    expect(await sql('select from request')).toHaveLength(1)
  })

  it('is answered in the language asked for, or as data', async () => {
    expect((await says('request list', { as: 'officer', lang: 'es' })).printed).toMatch(/solicitud/i)
    expect((await says('request list', { as: 'officer', lang: 'fr' })).printed).toMatch(/demande/i)

    const { printed } = await says('request list', { as: 'officer', json: true })
    expect(JSON.parse(printed)).toMatchObject({
      tone: 'plain',
      title: { key: 'commands.request.list.found' },
    })
  })

  it('is told what was perhaps meant where it is not understood', async () => {
    expect(await says('request lst', { as: 'officer', lang: 'en' })).toEqual({
      fine: false,
      printed: expect.stringContaining('request list'),
    })
  })
})
