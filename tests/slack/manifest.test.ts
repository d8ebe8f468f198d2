import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The scopes each method of the Web API asks for; null where it may not be called with a bot's token. */
const scopesOf: Readonly<Record<string, readonly string[] | null>> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'conversations.open': ['im:write'],
  'files.info': ['files:read'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.push': [],
  'views.update': [],
  'views.publish': [],
}

/** The scopes an event asks for. */
const scopesOfEvent: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_uninstalled: [],
  tokens_revoked: [],
  user_change: ['users:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
}

/** What an event is called where it is asked for: messages by the kind of channel, and never those in private. */
const askedAs: Readonly<Record<string, readonly string[]>> = {
  message: ['message.channels', 'message.groups'],
}

const folder = new URL('../../src/bot/slack/', import.meta.url)
const files = readdirSync(folder)
const readManifest = (name: string) => readFileSync(new URL(`../../slack/${name}`, import.meta.url), 'utf8')

/** What the source does, with and without what only mirroring needs. */
function used(of: readonly string[]) {
  const source = of.map(file => readFileSync(new URL(file, folder), 'utf8')).join('\n')
  const found = (pattern: RegExp): readonly string[] =>
    [...new Set([...source.matchAll(pattern)].map(([, one]) => one ?? ''))].sort()

  return {
    methods: found(/\b(?:once|work|web)\.((?:[a-zA-Z]+\.)+[a-zA-Z]+)\(/g),
    events: found(/\bapp\.event\('(\w+)'/g)
      .flatMap(event => askedAs[event] ?? event)
      .sort(),
    shortcuts: found(/\bapp\.shortcut\('(\w+)'/g),
  }
}

const manifests = [
  ['manifest.yaml', used(files.filter(file => file !== 'overhear.ts'))],
  ['manifest-mirror.yaml', used(files)],
] as const

/** The entries of a list in the manifest. */
function listed(manifest: string, name: string): readonly string[] {
  const [, block = ''] = new RegExp(`^ *${name}:\\n((?: *- .*\\n)+)`, 'm').exec(manifest) ?? []

  return [...block.matchAll(/- (\S+)/g)].map(([, one]) => one ?? '').sort()
}

/** The texts that stand under a name anywhere in the manifest. */
const valuesIn = (manifest: string, name: string): readonly string[] =>
  [...manifest.matchAll(new RegExp(`^[ -]*${name}: (.+)$`, 'gm'))].map(([, one]) => one ?? '')

describe.each(manifests)('%s asks for exactly what Enlace uses', (name, { methods, events, shortcuts }) => {
  const manifest = readManifest(name)

  it('knows every method that is called', () => {
    expect(methods).toContain('chat.postMessage')
    expect(methods.filter(method => !scopesOf[method])).toEqual([])
  })

  it('has the scopes of the methods, the events and the commands, and no others', () => {
    const scopes = [
      ...methods.flatMap(method => scopesOf[method] ?? []),
      ...events.flatMap(event => scopesOfEvent[event] ?? ['unknown']),
      'commands',
    ]

    expect(listed(manifest, 'bot')).toEqual([...new Set(scopes)].sort())
  })

  it('subscribes to the events that are listened to, and to no others', () => {
    expect(events.length).toBeGreaterThan(0)
    expect(listed(manifest, 'bot_events')).toEqual(events)
  })

  it('offers the menus that are listened to, and no others', () => {
    expect([...valuesIn(manifest, 'callback_id')].sort()).toEqual(shortcuts)
  })
})

describe('the manifest for mirroring', () => {
  it('is the other one with the lines marked so, and no others', () => {
    const body = (name: string) => readManifest(name).replace(/^(#.*\n)+/, '')
    const without = body('manifest-mirror.yaml').replace(/^.* # mirror\n/gm, '')

    expect(without).toBe(body('manifest.yaml'))
    expect(body('manifest-mirror.yaml')).not.toBe(without)
  })
})

describe.each(manifests)('%s is one that Slack takes', name => {
  const valuesOf = (of: string) => valuesIn(readManifest(name), of)

  it('keeps to the length of every text', () => {
    const within = (name: string, max: number) => {
      expect(valuesOf(name).length, name).toBeGreaterThan(0)
      expect(
        valuesOf(name).filter(text => text.length > max),
        name,
      ).toEqual([])
    }

    within('display_name', 80)
    within('command', 32)
    within('usage_hint', 1000)
    within('description', 140)
    expect(valuesOf('name')[0]?.length).toBeLessThanOrEqual(35)
    expect(
      valuesOf('name')
        .slice(1)
        .filter(name => name.length > 24),
    ).toEqual([])
  })

  it('has one address for commands, events, buttons and lists', () => {
    const addresses = new Set([
      ...valuesOf('url'),
      ...valuesOf('request_url'),
      ...valuesOf('message_menu_options_url'),
    ])

    expect([...addresses]).toEqual(['https://enlace.example.org/slack/events'])
  })
})
