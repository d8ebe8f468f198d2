import type { Browser, Page } from 'playwright-core'

/** Somebody's own window in the console: they choose who they are, and read it in their own language. */
export async function seat(
  browser: Browser,
  port: number,
  name: string,
  viewport = { width: 1280, height: 720 },
): Promise<Page> {
  const page = await browser.newPage({ viewport })
  page.setDefaultTimeout(20_000)
  await page.goto(`http://localhost:${port}/`)
  await page
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await page.waitForURL(/[?&]as=/)

  return page
}
