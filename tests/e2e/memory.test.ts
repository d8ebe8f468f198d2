import { afterEach, expect, it } from 'vitest'
import { remembered } from '#tests/commands/memory/records.ts'
import { openBrowser } from '#tests/setup/browser.ts'
import { loopback } from '#tests/slack/loopback.ts'
import { enlace, enlaceInSample } from './enlace.ts'
import { gold, need, why } from './gold.ts'
import { seat } from './seat.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const reference = (text: string, kind = 'RIAL') => new RegExp(`${kind}-\\d[\\d-]*`).exec(text)?.[0] ?? ''

it('in Slack, what was given in English meets a need in Spanish, and is reused, continued, joined, or said to be different', async () => {
  const slack = await loopback()
  closing.push(slack.close)
  const running = await enlace({ slack: slack.settings })
  closing.push(running.close)
  slack.callsAt(`http://127.0.0.1:${running.port}/slack/events`)
  const [known = ''] = await remembered(running.database, gold)
  const triage = slack.channel('triage')
  const lead = slack.person()
  const says = async (person: typeof lead, line: string) => {
    await person.types(`/rial ${line}`, triage)
    return person.sees('ephemeral')
  }
  await says(lead, `person link code:${running.leadCode}`)
  await says(lead, 'settings channel purpose:triage language:en zone:America/New_York')
  const mexico = slack.person({ locale: 'es-LA' })
  const { text } = await says(lead, 'person invite name:"Punto de contacto, México" role:staff ministry:MX')
  await says(mexico, `person link code:${/[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)}`)
  const { message } = await says(lead, 'contact appoint ministry:MX person:"Punto de contacto, México"')
  await lead.presses('Appoint', message)
  await mexico.sees('message')

  const asks = async () => {
    await mexico.types('/rial request file', triage)
    const { view } = await mexico.sees('modal', ({ text }) => text.includes('Necesidad'))
    await mexico.submits(view, { ...need, topics: ['osh'] })
    return mexico.sees('modal', ({ text }) => text.includes(known))
  }
  const card = async (words: string) => {
    for (;;) {
      const { message } = await slack.sees(triage)
      const shown = JSON.stringify(message)
      if (shown.includes(words)) return shown
    }
  }

  const shows = (words: string, without = 'Reutilizar') =>
    mexico.sees('modal', ({ text }) => text.includes(words) && !text.includes(without))

  const found = await asks()
  for (const words of [
    'su ministerio ya lo pidió',
    '2014',
    'Perú',
    'A protocol for medical checks',
    'hay un informe',
  ])
    expect(found.text).toContain(words)
  await mexico.presses(`Reutilizar ${known}`, found.view)
  const reused = await mexico.sees('modal', ({ text }) => text.includes('Se reutiliza'))
  expect(reused.text).toContain(gold.outcome)

  const second = await asks()
  await mexico.presses(`Continuar ${known}`, second.view)
  const sure = await shows(need.title)
  await mexico.presses('Presentar', sure.view)
  const filed = await mexico.sees('modal', ({ text }) => reference(text) !== '' && text.includes('✅'))
  const first = reference(filed.text)
  expect(await card(first)).toContain(`${known}: continued`)

  const third = await asks()
  await mexico.presses(`Unirse a ${first}`, third.view)
  const joining = await shows(need.title)
  await mexico.presses('Presentar', joining.view)
  await mexico.sees('modal', ({ text }) => text.includes('✅'))
  expect(await card('joined')).toContain(first)

  const fourth = await asks()
  await mexico.presses('Es diferente, porque…', fourth.view)
  const asked = await shows('diferente')
  await mexico.submits(asked.view, { different: why })
  const last = await shows(why)
  await mexico.presses('Presentar', last.view)
  await mexico.sees('modal', ({ text }) => text.includes('✅'))
  expect(await card(why)).toContain(known)
})

it('in the browser, the same need meets the same activity, with the same four answers', async () => {
  const running = await enlaceInSample()
  closing.push(running.close)
  const [known = ''] = await remembered(running.database, gold)
  const browser = await openBrowser()
  closing.push(() => browser.close())
  const sits = (name: string) => seat(browser, running.port, name)
  const mexico = await sits('Contact point, Mexico')
  const dialog = mexico.getByRole('dialog')
  const button = (name: string) => dialog.getByRole('button', { name, exact: true })
  const asks = async () => {
    await mexico.getByRole('combobox').first().fill('request file')
    await mexico.keyboard.press('Enter')
    await dialog.getByLabel('Título').fill(need.title)
    await dialog.getByLabel('Necesidad').fill(need.need)
    await dialog.getByRole('combobox', { name: 'Temas' }).fill('salud y seg')
    await dialog.getByRole('option').first().waitFor()
    await dialog.getByRole('combobox', { name: 'Temas' }).press('ArrowDown')
    await dialog.getByRole('combobox', { name: 'Temas' }).press('Enter')
    await button('Presentar').click()
    await dialog.getByText('su ministerio ya lo pidió').first().waitFor()
  }
  const files = async () => {
    await button('Presentar').click()
    const done = mexico
      .locator('.card, article, li')
      .filter({ hasText: /RIAL-\d{4}-\d{4}/ })
      .last()
    await dialog.waitFor({ state: 'hidden' })
    return reference((await done.textContent()) ?? '')
  }

  await asks()
  await dialog.getByText('A protocol for medical checks').first().waitFor()
  await button(`Reutilizar ${known}`).click()
  await mexico.locator(`a[href="${gold.report}"]`).first().waitFor()
  await mexico.keyboard.press('Escape')

  await asks()
  await button(`Continuar ${known}`).click()
  await button(`Continuar ${known}`).waitFor({ state: 'hidden' })
  const first = await files()
  expect(first).not.toBe('')

  await asks()
  await button(`Unirse a ${first}`).click()
  await button(`Unirse a ${first}`).waitFor({ state: 'hidden' })
  await files()

  await asks()
  await button('Es diferente, porque…').click()
  await dialog.getByRole('textbox').last().fill(why)
  await dialog.locator('[type=submit]').click()
  await button('Es diferente, porque…').waitFor({ state: 'hidden' })
  await files()

  const officer = await sits('Officer 1, Technical Secretariat')
  await officer.getByRole('link', { name: /triage/ }).click()
  await officer.getByText(`${known}: continued`).first().waitFor()
  await officer.getByText(why).first().waitFor()
  await officer.locator('.card', { hasText: 'joined' }).filter({ hasText: first }).first().waitFor()
})
