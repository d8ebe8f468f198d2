import { afterEach, expect, it } from 'vitest'
import { loopback as discordOf } from '#tests/discord/loopback.ts'
import { loopback as slackOf } from '#tests/slack/loopback.ts'
import { enlace } from './enlace.ts'
import { guild } from './guild.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const csv = 'título;país solicitante;fecha\nInspección en Perú;Perú;03/04/2019\nOtra;CL;21/04/2019\n'
const kept = (running: Awaited<ReturnType<typeof enlace>>) =>
  running.database.db.activities.list({ ministry: 'PE', topic: null, from: null, to: null }, 5)

it('an officer imports a file through Slack, where it is fetched, shown, and kept after the yes', async () => {
  const slack = await slackOf()
  closing.push(slack.close)
  const running = await enlace({ slack: slack.settings })
  closing.push(running.close)
  slack.callsAt(`http://127.0.0.1:${running.port}/slack/events`)
  const lead = slack.person({ locale: 'es-MX' })
  const triage = slack.channel('triage')
  await lead.types(`/rial person link code:${running.leadCode}`, triage)
  await lead.sees('ephemeral')

  await lead.types('/rial memory import', triage)
  const { view } = await lead.sees('modal')
  await lead.submits(view, { file: ['actividades.csv', csv] })
  await lead.sees('modal')
  const shown = await lead.sees('modal')
  expect(shown.text).toContain('Inspección en Perú')
  expect(shown.text).toContain('actividades.csv')
  expect((await kept(running)).total).toBe(0)
  await lead.presses('Importar', shown.view)
  await lead.sees('modal', ({ text }) => text.includes('están ahora en la memoria'))

  expect((await kept(running)).total).toBe(1)
})

it('a file that Slack does not give out is told kindly, and nothing typed is lost', async () => {
  const slack = await slackOf()
  closing.push(slack.close)
  const running = await enlace({ slack: slack.settings })
  closing.push(running.close)
  slack.callsAt(`http://127.0.0.1:${running.port}/slack/events`)
  const lead = slack.person()
  await lead.types(`/rial person link code:${running.leadCode}`)
  await lead.sees('ephemeral')
  slack.fails('files.info', { error: 'missing_scope' })

  await lead.types('/rial memory import')
  const { view } = await lead.sees('modal')
  await lead.submits(view, { file: ['a.csv', 'title\nA\n'], columns: 'x=title' })
  await lead.sees('modal')
  const again = await lead.sees('modal')

  expect(again.text).toContain('could not be fetched')
  expect(again.view.values.columns).toMatchObject({ typed: { value: 'x=title' } })
})

it('an officer imports a file through Discord, as an option of the command and in its form', async () => {
  const discord = await discordOf()
  closing.push(discord.close)
  const running = await enlace({ discord: discord.settings })
  closing.push(running.close)
  const { lead, triage } = await guild(running, discord)

  lead.runs('/memory import', { file: `actividades.csv\n${csv}` }, triage)
  const asked = await lead.sees('answer')
  expect(asked.text).toContain('Inspección en Perú')
  expect((await kept(running)).total).toBe(0)
  lead.presses('Import', asked.message)
  await lead.sees('answer', ({ text }) => text.includes('are in the memory now'))
  expect((await kept(running)).total).toBe(1)

  lead.runs('/memory import', {}, triage)
  const { modal } = await lead.sees('modal')
  lead.fills(modal, { file: ['again.csv', csv] })
  const again = await lead.sees('answer')
  expect(again.text).toContain('Nothing would be added; 2 are known already')
})
