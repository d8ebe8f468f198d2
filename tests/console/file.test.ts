import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { file, tell } from '#reply/reply.ts'
import { openBrowser } from '#tests/setup/browser.ts'
import { openHouse } from './house.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test.each([
  ['a small file', '\ufeffid,title\r\nACT-0001,"Año ""uno"""\r\n'],
  ['the largest file an export gives', `\ufeffid\r\n${'ACT-0001,é\r\n'.repeat(360_000)}`],
])('%s is taken along from the console, byte by byte and under its name', async (_, text) => {
  const house = await openHouse({
    dispatch: () => tell('Here it is', file('enlace-memory.csv', 'text/csv', text)),
  })
  const page = await browser.newPage()
  await page.goto(house.at('/?as=officer&room=channel:triage&lang=en'))
  await page.getByRole('combobox').fill('memory export')
  await page.keyboard.press('Enter')
  const link = page.getByRole('link', { name: 'Take enlace-memory.csv along' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])

  expect(download.suggestedFilename()).toBe('enlace-memory.csv')
  expect((await readFile(await download.path())).toString('utf8')).toBe(text)
  await page.close()
  await house.close()
})
