import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { paperStyle } from '#bot/paper.ts'

const folder = fileURLToPath(new URL('page/', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The page's own script, style and mark, read once: only what is in the folder can be asked for. */
export const pageFiles: ReadonlyMap<string, { readonly type: string; readonly content: Buffer }> = new Map([
  ...readdirSync(folder).flatMap(name => {
    const type = types[extname(name)]
    return type ? [[`/page/${name}`, { type, content: readFileSync(folder + name) }] as const] : []
  }),
  ['/page/print.css', { type: types['.css']!, content: paperStyle }],
])
