import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { card } from '#bot/console/render.ts'
import { chart, tell } from '#reply/reply.ts'
import { openBrowser } from '#tests/setup/browser.ts'
import { calendar, history, money, plainBars, titled } from '#tests/setup/charts.ts'
import { type House, openHouse } from './house.ts'

const digest = tell('Digest', chart(history), chart(money), chart(calendar), chart(plainBars([])))

describe('a chart in the console', () => {
  it('is one picture with a name, and the same in words folded below it', () => {
    const { html } = card(tell('Mexico', chart(history)), { language: 'fr', zone: 'UTC' })

    expect(html).toContain('<svg role="img" aria-label="Par année" ')
    expect(html).toMatch(
      /<details><summary>La même chose en mots<\/summary>[\s\S]*<th scope="row">2024<\/th>/,
    )
    expect(html).not.toMatch(/style=|<style|<script|\sid="z/)
  })

  it('is its words alone where there is nothing to draw', () => {
    const { html } = card(tell('T', chart(plainBars([]))), { language: 'en', zone: 'UTC' })

    expect(html).not.toContain('<svg')
    expect(html).toContain('There is nothing to show yet.')
  })

  it('has a name that stays a name, whatever is written in it', () => {
    const name = '"><img src=x onerror=alert(1)> $& $`'
    const { html } = card(tell('T', chart({ ...history, title: titled(name) })), {
      language: 'en',
      zone: 'UTC',
    })

    expect(html).toContain('aria-label="&quot;&gt;&lt;img src=x onerror=alert(1)&gt; $&amp; $`"')
    expect(html).not.toContain('<img')
  })
})

describe('in a browser', () => {
  let browser: Browser
  let house: House
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    house = await openHouse()
    await house.post('channel:triage', digest)
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  })

  it.each([
    ['on a wide screen', 1200, 'light'],
    ['on a telephone, in the dark', 360, 'dark'],
  ] as const)('pictures are drawn as they are meant, %s', async (_, width, colorScheme) => {
    const refused: string[] = []
    page.on('console', message => void refused.push(message.text()))
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await page.goto(house.at('/?as=officer&room=channel:triage'))
    await page.waitForSelector('figure svg')

    const seen = await page.evaluate(() => {
      const drawings = [...document.querySelectorAll('figure svg')]
      const [text] = document.querySelectorAll('figure svg text')
      return {
        widths: drawings.map(one => one.getBoundingClientRect().width),
        within: document.documentElement.scrollWidth <= window.innerWidth,
        font: getComputedStyle(text!).fontSize,
        paper: getComputedStyle(drawings[0]!).backgroundColor,
        open: document.querySelectorAll('figure details[open]').length,
      }
    })

    expect(seen).toMatchObject({ within: true, font: '13px', paper: 'rgb(255, 255, 255)', open: 0 })
    expect(seen.widths).toHaveLength(3)
    expect(Math.min(...seen.widths)).toBeGreaterThan(500)
    expect(refused).toEqual([])
    await page.click('figure summary')
    expect(await page.textContent('figure details[open] table')).toContain('2026')
  })
})
