import { type Channel, type Json, type Message, no, type World } from './loopback-world.ts'

/** A file as Slack has it: promised, filled, named done; and known to messages only some moments after that. */
export type File = {
  readonly id: string
  readonly name: string
  readonly length: number
  title: string | null
  content: Buffer | null
  isDone: boolean
  /** How many messages that show it are still refused. */
  unknown: number
}

/** A file that somebody hands over in a form. */
export function handedOver(world: World, name: string, content: string | Buffer): Json {
  const id = `F0${world.token().slice(0, 9).toUpperCase()}`
  const bytes = Buffer.from(content)
  world.files.set(id, {
    id,
    name,
    length: bytes.length,
    title: name,
    content: bytes,
    isDone: true,
    unknown: 0,
  })
  return { id, name, size: bytes.length, mode: 'hosted', filetype: 'text', mimetype: 'text/plain' }
}

/** The content of a file, for whoever shows the app's token. */
export const givenOut = (world: World, id: string): readonly [number, string] => {
  const file = world.files.get(id)
  return file?.content ? [200, file.content.toString('latin1')] : [404, 'no such file']
}

/** How Slack takes a file: a place for it, its content there, and word that it is there. */
export function fileMethods(world: World, address: () => string): Record<string, (args: Json) => Json> {
  return {
    'files.info'({ file: id }) {
      const file = world.files.get(id) ?? no('file_not_found')
      const url = `${address()}/file/${id}`
      return { file: { id, name: file.name, size: file.length, url_private: url, url_private_download: url } }
    },

    'files.getUploadURLExternal'({ filename, length }) {
      if (!filename) no('invalid_arguments')
      if (!/^[1-9]\d*$/.test(String(length))) no('invalid_arguments')
      const id = `F0${world.token().slice(0, 9).toUpperCase()}`
      const place = world.token()
      const file = { id, name: filename, length: Number(length), title: null, content: null, isDone: false }
      world.files.set(id, { ...file, unknown: world.late.files })
      world.uploads.set(place, id)
      return { file_id: id, upload_url: `${address()}/upload/${place}` }
    },

    'files.completeUploadExternal'({ files, channel_id }) {
      const place =
        channel_id === undefined ? null : (world.channels.get(channel_id) ?? no('invalid_channel'))
      if (!Array.isArray(files) || files.length === 0) no('invalid_arguments')
      for (const { id, title } of files as Json[]) {
        const file = world.files.get(id) ?? no('file_not_found')
        if (file.content === null) no('file_not_found')
        if (file.name.endsWith('.png') && place) world.violations.push('a picture is shared on its own')
        file.isDone = true
        file.title = title ?? file.name
      }
      if (place) share(world, place, files as Json[])
      return { files: files.map(({ id, title }: Json) => ({ id, title })) }
    },
  }
}

/** Files that are shown in a conversation are a message of their own. */
function share(world: World, { id, messages, seen }: Channel, files: readonly Json[]): void {
  const text = files.map(({ title }) => title).join('\n')
  const message: Message = {
    channel: id,
    ts: world.ts(),
    text,
    blocks: [],
    files: files.map(({ id }) => String(id)),
    thread: null,
    only: null,
    edited: null,
    gone: false,
    metadata: null,
  }
  messages.push(message)
  seen.add({ kind: 'message', text, message })
}

/** The content of a file at its place; a place serves once. Gives Slack's HTTP status. */
export function filled(world: World, place: string, content: Buffer): readonly [number, string] {
  const file = world.files.get(world.uploads.get(place) ?? '')
  if (!file) return [404, 'no such place']
  world.uploads.delete(place)
  if (content.length !== file.length) {
    world.violations.push(`a file of ${content.length} bytes, announced as ${file.length}`)
    return [400, 'not as long as announced']
  }
  file.content = content

  return [200, `OK - ${content.length}`]
}

/** Whether Slack can show these blocks' files already. */
export function knowsFiles(world: World, blocks: readonly Json[]): boolean {
  const shown = filesIn(blocks).map(id => world.files.get(id))
  const fresh = shown.filter(file => file?.isDone && file.unknown > 0)
  for (const file of fresh) if (file) file.unknown -= 1

  return fresh.length === 0 && shown.every(file => file?.isDone)
}

/** Where one person alone sees something, and through an address, Slack shows no file. */
export const fileFaults = (blocks: readonly Json[], where: string): readonly string[] =>
  filesIn(blocks).map(() => `a file in ${where}`)

const filesIn = (blocks: readonly Json[]): readonly string[] =>
  blocks.flatMap(({ slack_file }) => (slack_file ? [String(slack_file.id)] : []))
