import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { tell, text } from '#reply/reply.ts'
import { msg, written } from '#reply/value.ts'
import { openBrowser } from '#tests/setup/browser.ts'
import { type House, openHouse } from './house.ts'
import { button } from './words.ts'

let browser: Browser
let house: House
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  house = await openHouse({
    home: () => ({ ...tell('Good day'), links: [button('My requests', 'request list')] }),
    options: ({ typed }) =>
      ['request file', 'request list']
        .filter(name => name.startsWith(typed))
        .map(value => ({ value, label: value })),
  })
  page = await browser.newPage()
})
afterEach(async () => {
  await page.close()
  await house.close()
})

const enter = (address: string) => page.goto(house.at(address))
const line = () => page.getByRole('combobox')

test('what is posted in a channel is there at once for everybody who sits in it', async () => {
  await enter('/?as=contact-MX&room=channel:triage&lang=en')
  await page.getByText('Nothing has been said here yet').waitFor()
  await house.post('channel:triage', tell('RIAL-2026-0042 was filed'))

  await page.locator('article').getByText('RIAL-2026-0042 was filed').waitFor()
  expect(await page.getByText('Nothing has been said here yet').count()).toBe(0)
})

test('what another Enlace posts on the same database arrives too', async () => {
  await enter('/?as=contact-MX&room=channel:triage')
  await house.post('channel:triage', tell('From this one'))
  await page.locator('article').getByText('From this one').waitFor()
  await house.post('channel:triage', tell('From the other one'), {}, house.other())

  await page.locator('article').getByText('From the other one').waitFor()
})

test('a card is edited in place, its thread stays open, and focus stays where it is', async () => {
  const card = await house.post('channel:triage', {
    ...tell('Filed'),
    links: [button('Take', 'request take')],
  })
  await house.post('channel:triage', tell('Mexico filed it'), { under: card.message })
  await enter('/?as=officer&room=channel:triage')
  expect(await page.getByText('Mexico filed it').isVisible()).toBe(false)
  await page.getByText('1 message in the thread').click()
  await page.getByText('Mexico filed it').waitFor()
  await line().fill('half a li')

  await house.post('channel:triage', tell('In review'), { edits: card.message })
  await house.post('channel:triage', tell('The officer took it'), { under: card.message })
  await page.getByText('The officer took it').waitFor()
  await page.locator('article').getByRole('heading', { name: 'In review' }).waitFor()
  expect(await page.locator('article').count()).toBe(1)
  expect(await page.getByText('Filed', { exact: true }).count()).toBe(0)
  expect(await page.getByText('edited').count()).toBe(1)
  expect(await line().inputValue()).toBe('half a li')
  expect(await line().evaluate(input => input === input.ownerDocument.activeElement)).toBe(true)
})

test('editing a message that is gone is known to be useless', async () => {
  await expect(house.post('channel:triage', tell('Late'), { edits: '999' })).rejects.toMatchObject({
    kind: 'gone',
  })
})

test('unread private messages are marked for the one who has them, until they are read', async () => {
  await enter('/?as=contact-MX&lang=en')
  await house.post('direct:contact-BR', tell('An offer waits for you'))
  await page.locator('#cast [data-room="direct:contact-BR"] .new').waitFor({ state: 'attached' })
  expect(await page.locator('#rail .new').count()).toBe(0)

  await page.getByRole('button', { name: 'Be someone else' }).click()
  await page.getByRole('searchbox').fill('bRÁzil')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Private messages 1 unread' }).click()
  await page.locator('article').getByText('An offer waits for you').waitFor()
  await page.getByRole('link', { name: 'Private messages', exact: true }).waitFor()
})

test('what was said before the first visit is not new', async () => {
  for (const title of ['Long ago', 'Not so long ago']) await house.post('channel:triage', tell(title))
  await enter('/')
  await page.getByRole('link', { name: /Contact point, Mexico/ }).click()
  await page.getByRole('heading', { name: 'Mi escritorio' }).waitFor()
  await house.post('channel:triage', tell('Just now'))

  await page.getByRole('link', { name: /^# triage \(es\) 1 / }).waitFor()
})

test('answers to the buttons above the line belong to who pressed them, and wait for their return', async () => {
  await enter('/?as=contact-MX&lang=en')
  const pressed = page.getByRole('button', { name: 'My requests' })
  await pressed.click()
  await page.locator('#messages .private').getByText('Understood').waitFor()
  await pressed.click()
  await expect.poll(() => house.asked.length).toBe(2)

  for (const [who, seen] of [
    ['officer', 0],
    ['mexico', 1],
  ] as const) {
    await page.getByRole('button', { name: 'Be someone else' }).click()
    await page.getByRole('searchbox').fill(who)
    await page.keyboard.press('Enter')
    await page.waitForFunction(name => document.title.toLowerCase().includes(name), who)
    expect(await page.locator('.private').count()).toBe(seen)
  }
})

test('the page speaks the person’s own language, or the one chosen', async () => {
  await enter('/?as=contact-BR')
  expect(await page.locator('html').getAttribute('lang')).toBe('pt')
  await page.getByRole('heading', { name: 'Minha mesa' }).waitFor()
  await line().fill('a meio')
  await page.getByRole('link', { name: 'Français' }).click()
  await page.getByRole('heading', { name: 'Mon bureau' }).waitFor()

  expect(await page.locator('html').getAttribute('lang')).toBe('fr')
  expect(await page.getByLabel('Écrire à Enlace').inputValue()).toBe('a meio')
  await page.getByRole('link', { name: 'La sienne' }).click()
  await page.getByRole('heading', { name: 'Minha mesa' }).waitFor()
})

test('what people wrote stays marked with their own language, also inside a sentence', async () => {
  const title = written('Inspección <i>portuaria</i>', 'es')
  await house.post('channel:triage', tell(msg('console.kept', { title }), text(title)))
  await enter('/?as=officer&room=channel:triage')

  for (const place of ['.title', 'blockquote']) {
    const quoted = page.locator(`${place} [lang=es]`)
    expect(await quoted.textContent()).toBe('Inspección <i>portuaria</i>')
  }
})

test('the arrow up brings back what was written before', async () => {
  await enter('/?as=officer&lang=en')
  for (const written of ['help', 'request board']) {
    await line().fill(written)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.locator('.private q').getByText(written).waitFor()
  }
  await line().fill('unfinished')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await line().inputValue()).toBe('help')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await line().inputValue()).toBe('unfinished')
})

test('commands are suggested as one types', async () => {
  await enter('/?as=officer&lang=en')
  await line().pressSequentially('req')
  await page.getByRole('option', { name: 'request list' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  expect(await line().inputValue()).toBe('request list ')
  expect(house.asked).toEqual([])
})

test('a newcomer chooses who to be, and sees what can be done as plain buttons', async () => {
  await enter('/')
  await page.getByRole('link', { name: /Contact point, Mexico/ }).click()
  await page.getByRole('heading', { name: 'Mi escritorio' }).waitFor()
  await page.getByRole('button', { name: 'My requests' }).click()
  await page.locator('.private').getByText('Understood').waitFor()

  expect(house.asked[0]?.asks).toMatchObject({ command: 'request list', from: 'link' })
})
