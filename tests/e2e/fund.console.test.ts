import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '#tests/setup/browser.ts'
import { enlace } from './enlace.ts'
import { entryIn, lines, parts, plain, settle } from './fund.ts'

let browser: Browser
let running: Awaited<ReturnType<typeof enlace>>
beforeAll(async () => {
  running = await enlace({ console: true })
  await settle(running.database, () => null)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await running.close()
})

/** Somebody's own window. */
async function sits(name: string): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`http://localhost:${running.port}/`)
  await page
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await page.waitForURL(/[?&]as=/)

  return page
}

/** Types a line, checks what is shown before the yes, says yes, and gives the answer. */
async function does(page: Page, line: string, shown: string, button: string): Promise<string> {
  await page.locator('#line-text').fill(line)
  await page.locator('#line-text').press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(shown).first().waitFor()
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })

  return plain((await page.locator('#answers .card').last().textContent()) ?? '')
}

it('in the console: pledge, receipt, earmark, three authorisations, payment, statement and its page to print', async () => {
  const officer = await sits(parts.officer.name)
  await does(officer, lines.activity, 'Workshop on labour inspection', 'Add')
  const trinidad = await sits(parts.trinidad.name)
  expect(await does(trinidad, lines.pledge, 'US$10,000', 'Pledge')).toContain('The pledge is recorded')
  expect(await does(officer, lines.receive, 'US$10,000', 'Record a receipt')).toContain(
    'received from Trinidad and Tobago',
  )

  const earmark = entryIn(await does(officer, lines.earmark, 'US$6,000', 'Earmark'))
  const order = entryIn(
    await does(officer, lines.propose(earmark), '3 authorisations are needed', 'Propose a payment'),
  )
  for (const [part, room, button] of [
    ['mexico', /Mensajes privados/, 'Autorizar'],
    ['brazil', /Mensagens privadas/, 'Autorizar'],
    ['trinidad', /Private messages/, 'Authorise'],
  ] as const) {
    const page = part === 'trinidad' ? trinidad : await sits(parts[part].name)
    await page.getByRole('link', { name: room }).click()
    const notice = page.locator('.card', { hasText: 'Two days of interpretation' }).first()
    await notice.getByRole('button', { name: button, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Two days of interpretation').waitFor()
    await dialog.getByRole('button', { name: button, exact: true }).click()
    await page.locator('.card', { hasText: order }).last().waitFor()
    await dialog.waitFor({ state: 'hidden' })
  }

  await officer.getByRole('link', { name: /Private messages/ }).click()
  const authorised = officer.locator('.card', { hasText: 'is authorised and can be made' }).first()
  await authorised.getByRole('button', { name: 'Record the payment' }).click()
  await officer.getByRole('dialog').getByText('3 of 3').waitFor()
  await officer.getByRole('dialog').getByRole('button', { name: 'Record the payment' }).click()
  await officer
    .getByText(/paid out to Interpreters Ltd/)
    .first()
    .waitFor()

  await trinidad.getByRole('link', { name: /My desk/ }).click()
  await trinidad.locator('#line-text').fill(lines.statement)
  await trinidad.locator('#line-text').press('Enter')
  await trinidad.getByText('Statement of contributions: Trinidad and Tobago').first().waitFor()
  const [sheet] = await Promise.all([
    trinidad.waitForEvent('popup'),
    trinidad.getByRole('link', { name: 'Print this' }).click(),
  ])
  await sheet.getByRole('heading', { level: 1 }).waitFor()
  const printed = plain((await sheet.locator('body').textContent()) ?? '')
  expect(printed).toContain('Statement of contributions: Trinidad and Tobago')
  expect(printed).toContain('US$10,000')
  expect(await sheet.locator('button').count()).toBe(0)
  expect(await sheet.evaluate('document.styleSheets.length')).toBe(1)
  expect(await running.database.db.health.books()).toEqual([])

  // What is printed is asked by the same gates: another ministry's statement is not theirs, and nothing else prints.
  const address = (query: string) =>
    `http://localhost:${running.port}/print?as=${new URL(trinidad.url()).searchParams.get('as')}&${query}`
  await sheet.goto(address('command=fund+statement&contributor=BR'))
  expect(await sheet.locator('body').textContent()).toContain('This is not yours to do.')
  expect((await sheet.goto(address('command=fund+pledge&amount=5')))?.status()).toBe(404)
})
