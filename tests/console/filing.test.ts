import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Asked, Option } from '#bot/platform.ts'
import { ask, done, facts, type Reply } from '#reply/reply.ts'
import { openBrowser } from '#tests/setup/browser.ts'
import { type House, openHouse } from './house.ts'
import { button, filing, label } from './words.ts'

let browser: Browser
let house: House
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  house = await openHouse({
    dispatch: ({ asks }) => desk(asks),
    options: ({ field, typed }) =>
      field === 'wished' ? providers.filter(one => one.label.startsWith(typed)) : [],
    home: () => ({ ...done('Good day'), links: [button('File', 'request file')] }),
  })
})
afterAll(async () => {
  await browser.close()
  await house.close()
})
beforeEach(async () => {
  house.asked.length = 0
  page = await browser.newPage()
  await page.goto(house.at('/?as=contact-MX&lang=en'))
})
afterEach(() => page.close())

const providers: readonly Option[] = [
  { value: 'AR', label: 'Argentina' },
  { value: 'BR', label: 'Brazil' },
  { value: 'CL', label: 'Chile' },
]

/** A desk that wants a need, asks once, and files. */
function desk(asks: Asked): Reply {
  if (asks.kind === 'line') return filing(asks.text.includes('title:') ? { title: 'Ports' } : {})
  if (asks.fields.step === 'yes') return done('RIAL-2026-0042 is filed')
  if (asks.from === 'link') return filing()
  if (!asks.fields.need) return filing(asks.fields, { need: label('Say what is needed') })

  const yes = { ...button('Yes, file it', 'request file', { step: 'yes' }), token: 'kept-2' }
  return { ...ask('File this?', facts([label('Title'), String(asks.fields.title)])), links: [yes] }
}

const field = (name: string) => page.locator(`[data-field="${name}"] :is(input[type=text], textarea, select)`)
const fieldsOf = (at: number) => house.asked[at]?.asks as Extract<Asked, { kind: 'fields' }>
const focused = () =>
  page.evaluate<string>(
    'document.activeElement.closest("[data-field]")?.dataset.field ?? document.activeElement.textContent',
  )
const reach = async (name: string) => {
  for (let tabs = 0; tabs < 40 && (await focused()) !== name; tabs++) await page.keyboard.press('Tab')
  expect(await focused()).toBe(name)
}

test('a ministry files a request with the keyboard alone', async () => {
  await page.getByLabel('Write to Enlace').focus()
  await page.keyboard.type('request file')
  await page.keyboard.press('Enter')
  await field('title').waitFor()
  expect(await focused()).toBe('title')
  await page.keyboard.type('Labour inspection in ports')
  await page.keyboard.press('Tab')
  await page.keyboard.type('We have no manual')
  await reach('wished')
  for (const start of ['Arg', 'Chi']) {
    await page.keyboard.type(start)
    await page.locator('#list-wished [role=option]').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.locator('dialog form [type=submit]').focus()
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: 'File this?' }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.private').getByText('RIAL-2026-0042 is filed').waitFor()
  expect(await page.locator('dialog[open]').count()).toBe(0)
  expect(fieldsOf(1)).toMatchObject({
    command: 'request file',
    token: 'kept-1',
    from: 'form',
    fields: { title: 'Labour inspection in ports', need: 'We have no manual', wished: ['AR'] },
  })
  expect(fieldsOf(2)).toMatchObject({ token: 'kept-2', from: 'link', fields: { step: 'yes' } })
})

test('a form opens at the first field that is still to be filled in', async () => {
  await page.getByLabel('Write to Enlace').fill('request file title:Ports')
  await page.keyboard.press('Enter')
  await field('need').waitFor()

  expect(await field('title').inputValue()).toBe('Ports')
  expect(await focused()).toBe('need')
})

test('what is wrong stands at its field, and all that was typed is kept', async () => {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await field('title').fill('“Inspection” <b>&')
  await page.locator('[data-field=wished] input').fill('Bra')
  await page.getByRole('option', { name: 'Brazil' }).click()
  await page.locator('dialog [type=submit]').click()

  const alert = page.locator('dialog').getByRole('alert')
  await alert.getByText('Say what is needed').waitFor()
  expect(await field('title').inputValue()).toBe('“Inspection” <b>&')
  expect(await page.locator('[data-field=wished] .chips li').getAttribute('data-value')).toBe('BR')
  expect(await field('need').getAttribute('aria-invalid')).toBe('true')
  expect(await field('need').getAttribute('aria-describedby')).toContain('field-need-problem')
  await alert.getByRole('link').click()
  expect(await focused()).toBe('need')
})

test('a text that was typed in a searched list and not chosen goes along', async () => {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await field('need').fill('A manual')
  await page.locator('[data-field=wished] input').fill('Atlantis')
  await page.locator('dialog [type=submit]').click()
  await page.getByRole('heading', { name: 'File this?' }).waitFor()

  expect(fieldsOf(1).fields.wished).toEqual(['Atlantis'])
})

test('Escape closes a form, and what was typed waits for its return', async () => {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await field('title').fill('Half a thought')
  await page.keyboard.press('Escape')
  await page.locator('.private').getByText('is kept').waitFor()
  await page.getByRole('button', { name: 'Continue' }).click()
  expect(await field('title').inputValue()).toBe('Half a thought')

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await field('title').waitFor()
  expect(await field('title').inputValue()).toBe('Half a thought')
  expect(await page.locator('.private').count()).toBe(0)
})

test('the first Escape closes an open list and leaves the form open', async () => {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await page.locator('[data-field=wished] input').fill('Bra')
  await page.getByRole('option', { name: 'Brazil' }).waitFor()
  await page.keyboard.press('Escape')

  expect(await page.getByRole('option', { name: 'Brazil' }).isVisible()).toBe(false)
  expect(await page.locator('dialog form').isVisible()).toBe(true)
})

test('a question that is closed waits in the room with its buttons', async () => {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await field('need').fill('A manual')
  await page.locator('dialog [type=submit]').click()
  await page.getByRole('heading', { name: 'File this?' }).waitFor()
  await page.keyboard.press('Escape')

  await page.locator('.private').getByRole('button', { name: 'Yes, file it' }).click()
  await page.locator('.private').getByText('RIAL-2026-0042 is filed').waitFor()
})
