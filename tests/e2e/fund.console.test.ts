import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { remind } from '#jobs/remind.ts'
import { openBrowser } from '#tests/setup/browser.ts'
import { enlace } from './enlace.ts'
import { dueNext, entryIn, lines, parts, plain, settle } from './fund.ts'
import { seat } from './seat.ts'

let browser: Browser
let running: Awaited<ReturnType<typeof enlace>>
// The clock is driven, and behind the machine's own: what is written is due at once.
let now = new Date(Date.now() - 90 * 86_400_000)
beforeAll(async () => {
  running = await enlace({ console: true }, () => now)
  await settle(running.database, () => null)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await running.close()
})

const sits = (name: string) => seat(browser, running.port, name)

/** The last card with these words, once it is there: a question, or what came of it. */
async function card(page: Page, words: string) {
  const found = page.locator('.card', { hasText: words }).last()
  await found.waitFor()
  return found
}

/** Types a line, checks what is shown before the yes, says yes, and gives the answer. */
async function does(page: Page, line: string, shown: string, button: string, then: string): Promise<string> {
  await page.locator('#line-text').fill(line)
  await page.locator('#line-text').press('Enter')
  await (await card(page, shown)).getByRole('button', { name: button, exact: true }).click()

  return plain((await (await card(page, then)).textContent()) ?? '')
}

it('in the console: pledge, reminder, receipt, earmark, three authorisations, payment, statement and its page to print', async () => {
  const officer = await sits(parts.officer.name)
  const trinidad = await sits(parts.trinidad.name)
  await does(trinidad, lines.pledge, '1 January 2026, 1 January 2027', 'Pledge', 'The pledge is recorded')
  now = (await dueNext(running.database, 'FUND-0001', now))!
  await remind(running.database, now)
  await trinidad.getByRole('link', { name: /Private messages/ }).click()
  await card(trinidad, 'that fell due on 1 January 2026 is not recorded as received yet')
  await does(
    officer,
    lines.receive,
    'FUND-0001 · 1 January 2026',
    'Record a receipt',
    'received from Trinidad and Tobago',
  )

  const earmark = entryIn(await does(officer, lines.earmark, 'US$6,000', 'Earmark', 'set aside for ACT-0001'))
  const asks = '3 authorisations are needed'
  const order = entryIn(
    await does(officer, lines.propose(earmark), asks, 'Propose a payment', 'is before the authorities'),
  )
  for (const [part, room, button, question, then] of [
    ['mexico', /Mensajes privados/, 'Autorizar', 'Todavía no se ha guardado nada', 'autoriza el pago'],
    ['brazil', /Mensagens privadas/, 'Autorizar', 'Nada foi registrado ainda', 'Autorizado: pagamento'],
    ['trinidad', /Private messages/, 'Authorise', 'Nothing has been saved yet', 'authorises the payment'],
  ] as const) {
    const page = part === 'trinidad' ? trinidad : await sits(parts[part].name)
    await page.getByRole('link', { name: room }).click()
    await (await card(page, order)).getByRole('button', { name: button, exact: true }).click()
    const asked = await card(page, question)
    expect(await asked.textContent()).toContain('Two days of interpretation')
    await asked.getByRole('button', { name: button, exact: true }).click()
    await card(page, then)
  }

  await officer.getByRole('link', { name: /Private messages/ }).click()
  await (await card(officer, 'is authorised and can be made'))
    .getByRole('button', { name: 'Record the payment' })
    .click()
  await (await card(officer, '3 of 3')).getByRole('button', { name: 'Record the payment' }).click()
  await card(officer, 'paid out to Interpreters Ltd')

  await trinidad.getByRole('link', { name: /My desk/ }).click()
  await trinidad.locator('#line-text').fill(lines.statement)
  await trinidad.locator('#line-text').press('Enter')
  await trinidad.getByText('Statement of contributions: Trinidad and Tobago').first().waitFor()
  const [sheet] = await Promise.all([
    trinidad.waitForEvent('popup'),
    trinidad.getByRole('link', { name: 'Print this' }).click(),
  ])
  await sheet.getByRole('heading', { level: 2, name: /Statement of contributions/ }).waitFor()
  const printed = plain((await sheet.locator('body').textContent()) ?? '')
  expect(printed).toContain('Statement of contributions: Trinidad and Tobago')
  expect(printed).toContain('US$10,000')
  expect(await sheet.locator('button').count()).toBe(0)
  expect(await sheet.evaluate('document.styleSheets.length')).toBe(1)
  await sheet.evaluate(axe.source)
  const { violations } = await sheet.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  expect(violations.map(({ id }) => id)).toEqual([])
  expect(await running.database.db.health.books()).toEqual([])

  // What is printed is asked by the same gates: another ministry's statement is not theirs, and nothing else prints.
  const address = (query: string) =>
    `http://localhost:${running.port}/print?as=${new URL(trinidad.url()).searchParams.get('as')}&${query}`
  await sheet.goto(address('command=fund+statement&contributor=BR'))
  expect(await sheet.locator('body').textContent()).toContain('This is not yours to do.')
  expect((await sheet.goto(address('command=fund+pledge&amount=5')))?.status()).toBe(404)
})
