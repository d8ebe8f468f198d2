import { defineConfig } from 'vitest/config'

/** What starts, kills or counts processes, listens on ports or drives a browser has a process of its own. */
const apart = ['life', 'cli', 'e2e'].map(room => `tests/${room}/**/*.test.ts`)

const patience = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    globalSetup: ['tests/setup/postgres.ts'],
    pool: 'forks',
    maxWorkers: 2,
    reporters: process.env.CI ? ['default'] : ['dot'],
    projects: [
      { test: { ...patience, name: 'apart', include: apart } },
      // The rest share a process, and with it what is read once: the thesaurus, the texts, the libraries.
      {
        test: {
          ...patience,
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: apart,
          isolate: false,
        },
      },
    ],
  },
})
