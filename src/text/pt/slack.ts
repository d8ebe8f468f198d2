import type { slack as en } from '../en/slack.ts'

export const slack: Record<keyof typeof en, string> = {
  'slack.title': 'Balcão da RIAL',
  'slack.close': 'Fechar',
  'slack.cancel': 'Cancelar',
  'slack.working': 'Um momento, por favor. A resposta aparecerá aqui.',
  'slack.more':
    '{count, plural, one {Há mais # item que não aparece aqui.} other {Há mais # itens que não aparecem aqui.}} Restrinja a consulta para ver o restante.',
  'slack.choose': 'Escolha',
  'slack.search': 'Digite para pesquisar',
  'slack.problems': 'Por favor, reveja o que está marcado com ⚠️. Nada foi guardado ainda.',
  'slack.form_waits': 'O formulário não pôde ser aberto a tempo. Abra-o aqui.',
  'slack.open_form': 'Abrir o formulário',
  'slack.stale': 'Este botão já não funciona. Digite /rial para começar de novo.',
  'slack.trouble': 'Não há resposta neste momento. Por favor, tente novamente daqui a pouco.',
}
