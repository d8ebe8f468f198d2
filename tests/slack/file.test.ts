import { expect, it } from 'vitest'
import { facts, file, page, tell } from '#reply/reply.ts'
import { msg } from '#reply/value.ts'
import { houses } from './setting.ts'

const start = houses()
const csv = 'what,amount\r\nreceive,10000.00\r\n'
const given = tell(
  'Statement',
  file('statement.csv', 'text/csv', csv),
  page('statement.html', facts([msg('fields.available.label'), 'US$1'])),
)

it('the files of an answer and its page to print are sent privately to whoever presses for them', async () => {
  const { slack } = await start('http', { answer: () => given })
  const ana = slack.person({ locale: 'fr-FR' })
  await ana.types('/rial fund statement', slack.channel('general'))
  const { message: answer } = await ana.sees('ephemeral')

  await ana.presses('M’envoyer les fichiers', answer)
  expect((await ana.sees('message')).text).toBe('Statement')
  const { message: shown, text } = await ana.sees('message')

  expect([shown.channel, text]).toEqual([ana.dm, 'statement.csv\nstatement.html'])
  const [table, sheet] = slack.files()
  expect(shown.files).toEqual([table!.id, sheet!.id])
  expect(table!.content!.toString()).toBe(csv)
  expect(sheet!.content!.toString()).toMatch(/^<!doctype html>\n<html lang="fr">[\s\S]*<h2>Statement<\/h2>/)
  expect((await ana.sees('ephemeral')).text).toBe('Les fichiers sont dans vos messages privés avec Enlace.')
})

it.each([
  ['takes', 'files.getUploadURLExternal', []],
  ['shows', 'files.completeUploadExternal', ['Statement']],
] as const)('where Slack no longer %s files, that is said', async (_, method, told) => {
  const { slack } = await start('http', { answer: () => given })
  const ana = slack.person()
  await ana.types('/rial fund statement', slack.channel('general'))
  const { message: answer } = await ana.sees('ephemeral')

  slack.fails(method, { error: 'missing_scope' }, 9)
  await ana.presses('Send me the files', answer)

  expect((await ana.sees('ephemeral')).text).toContain('The files could not be sent this time.')
  expect(ana.unseen().flatMap(({ kind, text }) => (kind === 'message' ? [text] : []))).toEqual(told)
})
