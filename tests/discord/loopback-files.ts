import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { everyOf, type Json, type World } from './loopback-world.ts'

/** A file that came with a message. */
export type File = { readonly name: string; readonly type: string; readonly content: Buffer }

/** A file that somebody hands over. */
export function handedOver(world: World, name: string, content: string): Json {
  const id = world.id()
  world.handed.set(id, Buffer.from(content))
  return { id, filename: name, size: Buffer.byteLength(content), url: `${world.address()}/attachments/${id}` }
}

/** A command's options with its files: each is given as its name, a line break and its content. */
export function withFiles(world: World, data: Json): Json {
  const attachments: Record<string, Json> = {}
  const given = (option: Json): Json => {
    if (option.options) return { ...option, options: option.options.map(given) }
    if (option.type !== 11) return option
    const [name = '', ...lines] = option.value.split('\n')
    const file = handedOver(world, name, lines.join('\n'))
    attachments[file.id] = file
    return { ...option, value: file.id }
  }
  const whole = given(data)

  return Object.keys(attachments).length > 0 ? { ...whole, resolved: { attachments } } : whole
}

/** What was asked: JSON, or a form of JSON with files beside it, which are then the message's. */
export async function asked(request: IncomingMessage): Promise<Json> {
  const content = await buffer(request)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data'))
    return content.length > 0 ? JSON.parse(content.toString('utf8')) : {}

  const form = await new Response(new Uint8Array(content), { headers: { 'content-type': type } }).formData()
  const body: Json = JSON.parse(String(form.get('payload_json') ?? '{}'))
  const files: Record<string, File> = {}
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') continue
    const own = Buffer.from(await value.arrayBuffer())
    files[/^files\[(\d+)\]$/.exec(name)?.[1] ?? name] = { name: value.name, type: value.type, content: own }
  }

  return body.data ? { ...body, data: { ...body.data, files } } : { ...body, files }
}

/** The files a message has from now on: those that came with it, and those it had and names again. */
export function attached(body: Json, before: readonly File[] = []): readonly File[] {
  if (body.attachments === undefined) return before

  return body.attachments.flatMap(({ id }: Json) => body.files?.[id] ?? [])
}

/** What Discord would not take of a message's files. */
export function fileFaults({ components = [], attachments = [], files = {} }: Json, kept: readonly File[]) {
  const all: readonly File[] = attachments.length > 0 ? Object.values(files) : kept
  const names = all.map(({ name }) => name)
  const shown: readonly string[] = [
    ...everyOf(12, components).flatMap(({ items }) => items.map(({ media }: Json) => media.url)),
    ...everyOf(13, components).map(({ file }) => file.url),
  ].map(url => String(url).replace('attachment://', ''))

  return [
    ...Object.keys(files)
      .filter(id => !attachments.some((one: Json) => String(one.id) === id))
      .map(id => `the file ${id} is not among the attachments`),
    ...attachments
      .filter(({ id, filename }: Json) => files[id]?.name !== filename)
      .map(({ filename }: Json) => `there is no file for ${filename}`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map(name => `two files are called ${name}`),
    ...names.filter(name => !/^[\w.-]{1,260}$/.test(name)).map(name => `${name} would be renamed`),
    ...shown.filter(name => !names.includes(name)).map(name => `${name} is shown and not there`),
    ...names.filter(name => !shown.includes(name)).map(name => `${name} is there and not shown`),
    ...(all.length > 10 ? [`${all.length} files are more than 10`] : []),
    ...all.filter(({ content }) => content.length > tenMebibytes).map(({ name }) => `${name} is too large`),
  ]
}

const tenMebibytes = 10 * 1024 * 1024
