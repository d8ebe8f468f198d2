import type { discord as en } from '../en/discord.ts'

/** What only Discord needs to say, in Portuguese. */
export const discord: Readonly<Record<keyof typeof en, string>> = {
  'discord.more':
    '{count, plural, one {# outro item não é mostrado} other {# outros itens não são mostrados}} aqui. Refine a busca para ver o restante.',
  'discord.open': 'Escolha um para abrir',
  'discord.form_waits': 'O formulário abre aqui.',
  'discord.open_form': 'Abrir o formulário',
  'discord.problems': 'Por favor, reveja isto. O que você escreveu foi mantido e nada foi salvo ainda.',
  'discord.correct': 'Corrigir',
  'discord.parts': 'Acrescentar ou alterar algo',
  'discord.choose': 'Escolha',
  'discord.stale': 'Este botão não funciona mais. Digite /help para começar de novo.',
  'discord.trouble': 'No momento não há resposta. Por favor, tente novamente daqui a pouco.',
  'discord.closed':
    'O Enlace tem novidades para você, mas não consegue lhe escrever em particular. Permita mensagens diretas nas configurações deste servidor ou veja aqui:',
  'discord.desk': 'Abrir minha mesa',
  'discord.menu.file': 'Apresentar como solicitação RIAL',
  'discord.menu.contact': 'Ponto focal',
  'discord.no_file': 'Desta vez o arquivo {name} não pôde acompanhar a mensagem.',
}
