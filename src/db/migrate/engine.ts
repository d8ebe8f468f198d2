import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  type DriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import type pg from 'pg'
import type { Migration } from './folder.ts'

/** Prisma's own migration engine on a connection of ours; tells why a script failed, in PostgreSQL's words. */
export async function engine(database: pg.Pool, failed: (why: string) => void): Promise<wasm.SchemaEngine> {
  await loaded()
  const adapter = bindMigrationAwareSqlAdapterFactory(factory(database, failed))
  return wasm.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, adapter)
}

const schema = 'datasource db { provider = "postgresql" }'

/** The migrations as the engine wants to be told of them. */
export function told(migrations: readonly Migration[], folder: string) {
  const migrationsList: wasm.MigrationList = {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  }
  return { migrationsList, filters: { externalTables: [], externalEnums: [] } }
}

// Prisma's adapter cuts a script at every semicolon, and would cut a function in two: ours sends it whole.
function factory(database: pg.Pool, failed: (why: string) => void): SqlMigrationAwareDriverAdapterFactory {
  const prisma = new PrismaPg(database)
  return {
    provider: prisma.provider,
    adapterName: prisma.adapterName,
    connectToShadowDb: () => prisma.connectToShadowDb(),
    connect: async () => {
      const adapter = await prisma.connect()
      adapter.executeScript = async script => {
        // Refused outside a transaction, which is where a connection lost and made anew would be.
        await database.query('savepoint whole')
        await adapter
          .executeRaw({ sql: script, args: [], argTypes: [] })
          .catch((error: DriverAdapterError) => {
            failed(error.cause.originalMessage ?? error.message)
            throw error
          })
      }
      return adapter
    },
  }
}

type Assembled = { readonly instance: { readonly exports: { readonly __wbindgen_start: () => void } } }
type Assembly = { readonly instantiate: (bytes: Uint8Array, imports: object) => Promise<Assembled> }

// Node has it; the types of Node do not say so.
const assembly = (globalThis as unknown as { readonly WebAssembly: Assembly }).WebAssembly

// The engine limits its wait for the lock by a timer it never clears; it must not keep a finished program.
const imports = Object.fromEntries(
  Object.entries(wasm).map(([name, value]) => [name, name.startsWith('__wbg_setTimeout') ? later : value]),
)

function later(work: () => void, pause: number) {
  return setTimeout(work, pause).unref()
}

let loading: Promise<void> | undefined

// Node imports no .wasm by itself yet, so the engine is put together by hand, once.
function loaded(): Promise<void> {
  loading ??= (async () => {
    const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const bytes = await readFile(script.replace(/\.js$/, '.wasm'))
    const { instance } = await assembly.instantiate(bytes, { './schema_engine_bg.js': imports })
    wasm.__wbg_set_wasm(instance.exports)
    instance.exports.__wbindgen_start()
  })()
  return loading
}
