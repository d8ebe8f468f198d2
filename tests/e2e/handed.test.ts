import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '#tests/setup/browser.ts'
import { enlaceInSample } from './enlace.ts'
import { seat } from './seat.ts'

let browser: Browser
let running: Awaited<ReturnType<typeof enlaceInSample>>
beforeAll(async () => {
  running = await enlaceInSample()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await running.close()
})

it('the lead hands a file over in the console, mends what was said of it, and it is kept', async () => {
  const page = await seat(browser, running.port, 'Lead, Technical Secretariat')
  await page.getByRole('combobox').fill('memory import')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  const content = 'título;país solicitante;zona\nInspección de viñedos;Perú;norte\n'
  const buffer = Buffer.from(content, 'latin1')
  await dialog.getByLabel('Or paste it here').fill('both')
  const tooLarge = { name: 'all.csv', mimeType: 'text/csv', buffer: Buffer.alloc(10 * 1024 * 1024 + 1, 65) }
  await dialog.getByLabel('File').setInputFiles(tooLarge)
  await dialog.getByRole('button', { name: 'Import' }).click()
  await dialog.getByText('10 MB at the most').first().waitFor()
  const largest = { ...tooLarge, buffer: Buffer.alloc(10 * 1024 * 1024, 65) }
  await dialog.getByLabel('File').setInputFiles(largest)
  await dialog.getByRole('button', { name: 'Import' }).click()
  await dialog.getByText('“all.csv” is handed over').waitFor()
  await dialog.getByLabel('File').setInputFiles({ name: 'viñedos.csv', mimeType: 'text/csv', buffer })
  await dialog.getByRole('button', { name: 'Import' }).click()
  await dialog.getByText('“viñedos.csv” is handed over').waitFor()

  // The file is still there, and goes along again.
  await dialog.getByLabel('Or paste it here').fill('')
  await dialog.getByLabel('What its columns hold').fill('zona=lugar')
  await dialog.getByRole('button', { name: 'Import' }).click()
  await dialog.getByText('One activity would be added').waitFor()
  await dialog.getByText('viñedos.csv').first().waitFor()
  await dialog.getByRole('button', { name: 'Import' }).click()
  await page.getByRole('heading', { name: 'One activity of viñedos.csv is in the memory now.' }).waitFor()

  const filter = { ministry: 'PE', topic: null, from: null, to: null }
  const { refs } = await running.database.db.activities.list(filter, 100)
  const kept = await running.database.db.activities.some(refs)
  const imported = kept.find(({ origin }) => origin === 'viñedos.csv')
  expect(imported?.fields).toMatchObject({ title: 'Inspección de viñedos', place: 'norte', language: 'es' })
  await page.close()
})
