import type { Browser, Page } from 'playwright-core'
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

const sits = (name: string) => seat(browser, running.port, name)

const field = (page: Page, label: string) =>
  page.getByRole('dialog').getByLabel(label, { exact: false }).first()

/** Types some letters of an entry of a searched list, and takes the first that is offered. */
async function chooses(page: Page, label: string, letters: string): Promise<void> {
  const box = page.getByRole('dialog').getByRole('combobox', { name: label })
  await box.fill(letters)
  await page.getByRole('option').first().waitFor()
  await box.press('ArrowDown')
  await box.press('Enter')
}

it('a newcomer files a request in Spanish, takes and offers it in English, accepts it in Portuguese', async () => {
  const mexico = await sits('Contact point, Mexico')
  await mexico.getByRole('button', { name: 'Presentar' }).first().click()
  await field(mexico, 'Título').fill('Servicio nacional de empleo')
  await field(mexico, 'Necesidad').fill('Conocer la red SINE <b>y</b> su intermediación.')
  await chooses(mexico, 'Temas', 'servicios de emp')
  await field(mexico, 'Periodo').fill('segundo semestre de 2027')
  await mexico.getByRole('dialog').getByRole('button', { name: 'Presentar' }).click()
  const question = mexico.getByRole('dialog')
  await question.getByText('segundo semestre de 2027').waitFor()
  await question.getByRole('button', { name: 'Presentar' }).click()
  const told = await mexico
    .getByText(/RIAL-\d{4}-\d{4}/)
    .filter({ hasText: /present/i })
    .first()
    .textContent()
  const [ref = ''] = /RIAL-\d{4}-\d{4}/.exec(told ?? '') ?? []
  expect(ref).not.toBe('')

  const officer = await sits('Officer 1, Technical Secretariat')
  await officer.getByRole('link', { name: /triage/ }).click()
  const card = officer
    .locator('.card')
    .filter({ has: officer.getByRole('heading', { name: new RegExp(ref) }) })
    .first()
  await card.getByText('second semester of 2027').waitFor()
  await card.getByText('Conocer la red SINE <b>y</b> su intermediación.').waitFor()
  await card.getByRole('button', { name: 'Take' }).click()
  await card.getByText('in review').waitFor()
  await card.getByRole('button', { name: 'Offer' }).click()
  await chooses(officer, 'Providers', 'braz')
  await officer.getByRole('dialog').getByRole('button', { name: 'Offer' }).click()
  await card.getByText('Brazil (awaiting an answer)').waitFor()

  const brazil = await sits('Contact point, Brazil')
  await brazil.getByRole('link', { name: /Mensagens privadas/ }).click()
  const notice = brazil.locator('.card', { hasText: ref }).first()
  await notice.getByText('segundo semestre de 2027').waitFor()
  await notice.getByRole('button', { name: 'Aceitar' }).click()
  await expect.poll(() => field(brazil, 'Período').inputValue()).toBe('segundo semestre de 2027')
  await field(brazil, 'Modalidade').selectOption({ index: 1 })
  await field(brazil, 'Quem paga').fill('Brasil: especialistas; México: logística.')
  await brazil.getByRole('dialog').getByRole('button', { name: 'Aceitar' }).click()
  await brazil.getByRole('dialog').getByText('Brasil: especialistas').waitFor()
  await brazil.getByRole('dialog').getByRole('button', { name: 'Aceitar' }).click()
  await brazil.getByText(ref).first().waitFor()

  await card.getByText('agreed').waitFor()
  await mexico.getByRole('link', { name: /Mensajes privados/ }).click()
  await mexico.getByText('Contact point, Brazil').first().waitFor()

  const kept = await running.database.db.requests.find(ref, 'read')
  expect(kept?.standing).toMatchObject({ state: 'agreed', offers: [{ ministry: 'BR', state: 'accepted' }] })
  const thread = await running.database.db.journal.of('request', ref)
  expect(thread.map(({ act }) => act)).toEqual(['file', 'take', 'offer', 'accept'])
})

/** The last card with these words, once it is there. */
async function card(page: Page, words: string) {
  const found = page.locator('.card', { hasText: words }).last()
  await found.waitFor()
  return found
}

it('a call is opened, answered by a contact point, seen with its picture, the silent are asked again, and its day is moved', async () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const officer = await sits('Officer 1, Technical Secretariat')
  await officer
    .locator('#line-text')
    .fill(
      `call open kind:ideas title:"Topics for the seminar on wages" closes:${day(60)} ministries:"Mexico, Brazil"`,
    )
  await officer.locator('#line-text').press('Enter')
  await (await card(officer, 'Mexico and Brazil')).getByRole('button', { name: 'Open a call' }).click()
  const opened = await card(officer, 'is open until')
  const [ref = ''] = /CALL-\d{4}-\d{3}/.exec((await opened.textContent()) ?? '') ?? []

  const mexico = await sits('Contact point, Mexico')
  await mexico.getByRole('link', { name: /Mensajes privados/ }).click()
  await (await card(mexico, ref)).getByRole('button', { name: 'Responder' }).click()
  await field(mexico, 'Respuesta').fill('El salario mínimo <b>y</b> su fijación.')
  await mexico.getByRole('dialog').getByRole('button', { name: 'Responder' }).click()
  await card(mexico, 'El salario mínimo <b>y</b> su fijación.')

  await opened.getByRole('button', { name: 'Who has answered' }).click()
  const status = await card(officer, 'Still awaited: Brazil')
  await status.getByRole('img').waitFor()
  await status.getByText('The same in words').click()
  await status.getByRole('row', { name: 'Ministries 1 1 2' }).waitFor()

  await status.getByRole('button', { name: 'Ask again' }).click()
  await (await card(officer, 'Is this right?')).getByRole('button', { name: 'Ask again' }).click()
  const again = await card(officer, 'asked again, in their working hours')
  await again.getByRole('button', { name: 'Who has answered' }).click()
  await status.getByRole('button', { name: 'Extend' }).click()
  await field(officer, 'New closing day').fill(day(90))
  await officer.getByRole('dialog').getByRole('button', { name: 'Extend' }).click()
  await officer.getByRole('dialog').getByText('Topics for the seminar on wages').waitFor()
  await officer.getByRole('dialog').getByRole('button', { name: 'Extend' }).click()
  await card(officer, `${ref} now closes on`)

  const brazil = await sits('Contact point, Brazil')
  await brazil.getByRole('link', { name: /Mensagens privadas/ }).click()
  await card(brazil, 'Há mais prazo')
  expect(await mexico.getByText('Hay más plazo').count()).toBe(0)
  const kept = await running.database.db.calls.find(ref, 'read')
  expect(kept?.call).toMatchObject({ closes: day(90), nudgedAt: expect.any(Date), state: 'open' })
})
