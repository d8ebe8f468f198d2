import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Invocation } from '#bot/platform.ts'
import { done, type Reply, refused, tell } from '#reply/reply.ts'
import { openBrowser } from '#tests/setup/browser.ts'
import { type House, openHouse } from './house.ts'
import { button, filing } from './words.ts'

let browser: Browser
let house: House
let page: Page
let answer: (invocation: Invocation) => Reply | Promise<Reply>
beforeAll(async () => {
  browser = await openBrowser()
  house = await openHouse({ dispatch: invocation => answer(invocation) })
  await house.post('channel:triage', {
    ...tell('RIAL-2026-0042'),
    links: [button('Take', 'request take', { ref: 'RIAL-2026-0042' })],
  })
})
afterAll(async () => {
  await browser.close()
  await house.close()
})
beforeEach(async () => {
  house.asked.length = 0
  answer = () => done('Taken')
  page = await browser.newPage()
  await page.goto(house.at('/?as=officer&room=channel:triage'))
})
afterEach(() => page.close())

const take = () => page.getByRole('button', { name: 'Take' })
const privates = () => page.locator('.private')

test('a double click is one invocation', async () => {
  await take().dblclick()
  await privates().getByText('Taken').waitFor()
  await page.getByLabel('Write to Enlace').fill('help')
  await page.keyboard.press('Enter')
  await privates().locator('q').waitFor()

  expect(house.asked.map(({ asks }) => asks.kind)).toEqual(['fields', 'line'])

  expect(house.asked[0]).toMatchObject({
    click: null,
    account: { platform: 'console', id: 'officer' },
    room: { channel: 'triage', private: false },
    asks: { kind: 'fields', command: 'request take', fields: { ref: 'RIAL-2026-0042' }, from: 'link' },
  })
  expect(house.asked[0]?.id).toMatch(/^console:[\w-]{36}$/)
})

test('a button cannot be pressed again before its answer is there', async () => {
  let give: (reply: Reply) => void = () => {}
  answer = () => new Promise(resolve => (give = resolve))
  await take().click()
  await page.locator('button[aria-disabled=true]').waitFor()
  await take().click({ force: true })
  await take().focus()
  await page.keyboard.press('Enter')
  give(done('Taken'))
  await privates().getByText('Taken').waitFor()

  expect(house.asked).toHaveLength(1)
})

test('the second half of a double click never presses what the answer put in its place', async () => {
  answer = ({ asks }) =>
    asks.kind === 'fields' && asks.command === 'request undo'
      ? done('Undone')
      : { ...done('Done'), links: [button('Undo', 'request undo')] }
  await page.getByLabel('Write to Enlace').fill('request show')
  await page.keyboard.press('Enter')
  const undo = privates().getByRole('button', { name: 'Undo' })
  await undo.waitFor()
  await undo.dispatchEvent('click', { detail: 2 })
  await undo.click()
  await privates().getByText('Undone').waitFor()

  expect(house.asked).toHaveLength(2)
})

test('answers to one card stand under it in one place, each in place of the last', async () => {
  answer = ({ asks }) =>
    asks.kind === 'fields' && asks.command === 'request history'
      ? tell('Its history')
      : { ...done('Taken'), links: [button('History', 'request history')] }
  await take().click()
  await page.locator('article .private').getByRole('button', { name: 'History' }).click()
  await page.locator('article .private').getByText('Its history').waitFor()
  expect(await privates().count()).toBe(1)

  await take().click()
  await privates().getByText('Taken').waitFor()
  expect(await privates().count()).toBe(1)
})

test('an answer is private to who asked, and one given in the open is the room’s', async () => {
  const other = await browser.newPage()
  await other.goto(house.at('/?as=contact-BR&room=channel:triage'))
  await take().click()
  await privates().getByText('Taken').waitFor()
  answer = () => ({ ...tell('Said to everybody'), audience: 'room' })
  await page.getByLabel('Write to Enlace').fill('request board')
  await page.keyboard.press('Enter')

  await other.locator('article').getByText('Said to everybody').waitFor()
  await page.locator('article').getByText('Said to everybody').waitFor()
  expect(await other.getByText('Taken').count()).toBe(0)
  await other.close()
})

test('a no leaves the form open with what was typed, and another try is another invocation', async () => {
  answer = ({ asks }) => (asks.kind === 'line' ? filing() : refused('Mexico has no contact point now'))
  await page.getByLabel('Write to Enlace').fill('request file')
  await page.keyboard.press('Enter')
  await page.locator('[data-field=title] input').fill('Ports')
  const submit = page.locator('dialog [type=submit]')
  await submit.click()
  await page.locator('dialog').getByText('Mexico has no contact point now').waitFor()
  expect(await page.locator('[data-field=title] input').inputValue()).toBe('Ports')

  await submit.click()
  await expect.poll(() => house.asked.length).toBe(3)
  expect(new Set(house.asked.map(({ id }) => id)).size).toBe(3)
})

test('a text longer than a million characters is refused in a clear sentence and kept', async () => {
  await page.getByLabel('Write to Enlace').evaluate((input: HTMLInputElement) => {
    input.value = 'x'.repeat(1_100_000)
  })
  await page.getByRole('button', { name: 'Send' }).click()
  await privates().getByText('too long').waitFor()

  expect(house.asked).toEqual([])
})
