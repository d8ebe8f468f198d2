import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['tests/setup/postgres.ts'],
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    // One more than the cores of a small machine: some are always waiting.
    maxWorkers: 3,
    // Files share a process, and with it what is read once: the thesaurus, the texts, the libraries.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: process.env.CI ? ['default'] : ['dot'],
  },
})
