import { join } from 'node:path'
import { dataFolder, isAtWork } from '#db/server.ts'
import type { Settings } from '../settings.ts'

type Data = Pick<Settings, 'databaseUrl' | 'dataFolder'>
type Here = { readonly env: NodeJS.ProcessEnv; readonly cwd: string }

/**
 * Which data a command line means: the sample network where that is said, or where nothing else was chosen and only the
 * demonstration is running; the operator's otherwise.
 */
export async function dataMeant(
  chosen: Data,
  demo: boolean,
  { env, cwd }: Here,
): Promise<Data & { readonly sample: boolean }> {
  const sample = { databaseUrl: null, dataFolder: chosen.dataFolder ?? join(cwd, '.enlace'), sample: true }
  if (demo) return sample

  const nothingChosen = chosen.databaseUrl === null && chosen.dataFolder === null
  if (nothingChosen && !(await isAtWork(dataFolder(env))) && (await isAtWork(sample.dataFolder)))
    return sample

  return { ...chosen, sample: false }
}
