import { expect, it } from 'vitest'
import { temporaryFolder } from '#tests/setup/temporary.ts'
import { crash } from './crash.ts'

// npm run soak does the same with fifty kills and more.
it('what a person was told is filed is there, once, and is announced, whenever Enlace is killed', async () => {
  const folder = await temporaryFolder('crash')

  const { kept, filed, unsure, output, ...wrong } = await crash({ seed: 2026, kills: 2, each: 1, folder })

  expect(wrong).toEqual({
    lost: [],
    doubled: [],
    astray: [],
    repeated: [],
    behind: [],
    undelivered: [],
    exposed: [],
    end: 0,
  })
  expect(filed).toBe(3)
  expect(kept).toBe(3)
  expect(output).toContain('Enlace is ready')
}, 120_000)
