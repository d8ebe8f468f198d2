import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '#domain/language.ts'
import { done, facts, items, type Reply, table, tell, text } from '#reply/reply.ts'
import { moment, written } from '#reply/value.ts'
import { openBrowser } from '#tests/setup/browser.ts'
import { type House, openHouse } from './house.ts'
import { button, filing, label } from './words.ts'

let browser: Browser
let house: House
beforeAll(async () => {
  browser = await openBrowser()
  house = await openHouse({
    dispatch: ({ asks }) =>
      asks.kind === 'line'
        ? listed
        : filing({ title: 'Ports', topics: ['osh'], wished: ['AR'] }, { need: label('Say what is needed') }),
    options: () => [{ value: 'BR', label: 'Brazil', about: 'Ministry' }],
    home: () => ({
      ...tell('Good day', items([{ title: 'RIAL-2026-0001', note: 'offered to you' }])),
      links: [
        { ...button('File', 'request file'), style: 'primary' },
        ...['All requests', 'Contact points', 'Who am I', 'Help'].map(act => button(act, 'help')),
      ],
    }),
  })
  const card = await house.post('channel:triage', filed)
  await house.post('channel:triage', tell('Taken'), { under: card.message })
  await house.post('direct:contact-MX', tell('An offer'))
})
afterAll(async () => {
  await browser.close()
  await house.close()
})

const filed: Reply = {
  ...done(
    'RIAL-2026-0042',
    facts([label('State'), 'filed'], [label('Filed'), moment(new Date('2026-03-02T15:00:00Z'))]),
    text(written(`Necesitamos un manual ${'x'.repeat(200)}`, 'es')),
  ),
  links: [
    { ...button('Take', 'request take'), style: 'primary' },
    { ...button('Decline', 'request decline'), style: 'danger' },
  ],
}
const listed: Reply = tell('Requests', table([label('Reference'), label('Days')], [['RIAL-2026-0001', 3]]))

const faults = async (page: Page) => {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** How wide what is shown is: nothing but a table may be wider than the screen, and that scrolls by itself. */
const widest = (page: Page) =>
  page.evaluate<number>(
    'Math.max(...["html", "main", "#messages", "#line", "dialog[open]"].map(part => document.querySelector(part).scrollWidth))',
  )

const schemes = ['light', 'dark'] as const
// Words differ in length, colours in contrast: each language on both screens, each screen in both colours.
const looks = languages.flatMap((language, at) =>
  [1280, 360].map((width, narrow) => ({ language, width, scheme: schemes[(at + narrow) % 2]! })),
)

test.each(looks)(
  'everybody can use the page: $language, $scheme, $width wide',
  async ({ language, scheme, width }) => {
    const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 800 } })
    await page.goto(house.at(`/?lang=${language}`))
    expect(await faults(page)).toEqual([])

    await page.goto(house.at(`/?as=contact-MX&room=channel:triage&lang=${language}`))
    await page.locator('summary').click()
    await page.locator('#line-text').fill('request list')
    await page.locator('#line-list [role=option]').waitFor()
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.locator('.private table').waitFor()
    if (width === 360) await page.locator('#menu').click()
    expect(await faults(page)).toEqual([])
    await page.locator('#be').click()
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Escape')

    if (width === 360) await page.locator('#menu').click()
    await page.locator('#acts button').first().click()
    await page.locator('dialog form').waitFor()
    await page.locator('[data-field=wished] input').fill('Bra')
    await page.locator('#list-wished [role=option]').waitFor()
    expect(await faults(page)).toEqual([])
    expect(await widest(page)).toBeLessThanOrEqual(width)
    await page.close()
  },
)
