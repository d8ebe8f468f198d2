import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { manual } from '#src/cli/manual.ts'
import { settingsFrom } from '#src/settings.ts'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

describe('the README', () => {
  test('has the table of commands that the declarations give', () => {
    expect(readme).toContain(manual())
  })

  test('names only scripts there are', () => {
    const named = [...readme.matchAll(/npm (?:run )?([a-z]+)/g)]
      .map(([, name]) => name!)
      .filter(name => name !== 'ci')

    expect(named.length).toBeGreaterThan(5)
    expect(named.filter(name => scripts[name] === undefined)).toEqual([])
  })

  test('has the one line that continuous integration runs', () => {
    expect(readme).toContain('\nnpm ci && npm test\n')
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain('\nnpm ci && npm test\n')
  })

  test('points only at files there are', () => {
    const files = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, file]) => file!)

    for (const file of files) expect(() => readFileSync(join(root, file)), file).not.toThrow()
  })

  test('and the example of the environment name the same variables, all of which Enlace reads', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8')
    const variables = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name!)

    for (const name of variables) expect(readme).toContain(`\`${name}\``)
    expect(settingsFrom({}).port).toBe(3000)
  })
})
