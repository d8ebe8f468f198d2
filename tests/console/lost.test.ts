import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tell } from '#reply/reply.ts'
import { openBrowser } from '#tests/setup/browser.ts'
import { type House, openHouse } from './house.ts'

let browser: Browser
let house: House
beforeAll(async () => {
  browser = await openBrowser()
  house = await openHouse({ dispatch: () => tell('Heard you') })
})
afterAll(async () => {
  await browser.close()
  await house.close()
})

test('while the server is gone the page says so, keeps what was typed, and sends it when the server is back', async () => {
  const page = await browser.newPage()
  await page.goto(house.at('/?as=officer&lang=en&room=channel:triage'))
  await house.shut()
  await page.getByText('The connection is lost').waitFor()
  await page.getByRole('combobox').fill('request board')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('button', { name: 'Sending…' }).waitFor()
  expect(await page.getByRole('combobox').inputValue()).toBe('request board')

  await house.posts.write({
    room: 'channel:triage',
    thread: null,
    key: 'meanwhile',
    reply: tell('Meanwhile'),
    at: new Date(),
  })
  await house.reopen()
  await page.locator('.private').getByText('Heard you').waitFor()
  await page.locator('article').getByText('Meanwhile').waitFor()
  await expect.poll(() => page.getByText('The connection is lost').count()).toBe(0)
  expect(house.asked).toHaveLength(1)
})
