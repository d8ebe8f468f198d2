import { readFile, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'

const house = join(import.meta.dirname, '../..')
const programs = [
  ...['main', 'cli', 'demo'].map(name => `src/${name}.ts`),
  ...['db/server-child', 'db/migrate-child', 'life/fund-child', 'life/reminding'].map(
    name => `tests/${name}.ts`,
  ),
]

/**
 * Puts each of Enlace's programs into few files, once for a run of the tests: the tests start a hundred of them, and to
 * read six hundred files one by one takes longer than most of what is then asked.
 */
export async function madePrograms(folder: string): Promise<string> {
  await build({
    entryPoints: programs.map(file => join(house, file)),
    outbase: house,
    outdir: folder,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [whereItWas],
  })
  await symlink(join(house, 'node_modules'), join(folder, 'node_modules'))

  return folder
}

/** What a file finds beside itself, it finds where it was. */
const whereItWas: Plugin = {
  name: 'where it was',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8'))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }))
  },
}
