import type { slack as en } from '../en/slack.ts'

/** What only Slack needs to say, in Portuguese. */
export const slack: Readonly<Record<keyof typeof en, string>> = {
  'slack.title': 'Balcão da RIAL',
  'slack.close': 'Fechar',
  'slack.cancel': 'Cancelar',
  'slack.working': 'Um momento, por favor. A resposta aparecerá aqui.',
  'slack.more':
    '{count, plural, one {Há mais # item que não aparece aqui.} other {Há mais # itens que não aparecem aqui.}} Restrinja a consulta para ver o restante.',
  'slack.choose': 'Escolha',
  'slack.search': 'Digite para pesquisar',
  'slack.problems': 'Por favor, reveja o que está marcado com ⚠️. Nada foi registrado ainda.',
  'slack.form_waits': 'O formulário não pôde ser aberto a tempo. Abra-o aqui.',
  'slack.open_form': 'Abrir o formulário',
  'slack.stale': 'Este botão não vale mais. Digite /rial para começar de novo.',
  'slack.trouble': 'Não é possível responder neste momento. Por favor, tente de novo daqui a pouco.',
  'slack.picture': 'Enviar-me a imagem',
  'slack.picture.sent': 'A imagem está nas suas mensagens privadas com o Enlace.',
  'slack.picture.gone': 'Essa resposta já não está guardada. Peça-a de novo.',
  'slack.files': 'Enviar-me os arquivos',
  'slack.files.sent': 'Os arquivos estão nas suas mensagens privadas com o Enlace.',
  'slack.files.failed': 'Desta vez não foi possível enviar os arquivos. Tente novamente.',
}
