import type { kernel as en } from '../en/kernel.ts'

/** What every answer can need, in Portuguese. */
export const kernel: Readonly<Record<keyof typeof en, string>> = {
  'kernel.confirm': 'Nada foi registrado ainda. Está tudo certo?',
  'kernel.change': 'Alterar antes',
  'kernel.leave': 'Agora não',
  'kernel.back': 'Voltar ao que escrevi',
  'kernel.left': 'Nada foi feito e nada foi registrado.',
  'kernel.next': 'Próxima página',
  'kernel.previous': 'Página anterior',
  'kernel.unknown.title': 'O Enlace não conhece este pedido.',
  'kernel.unknown.near': 'Talvez seja um destes:',
  'kernel.unknown.help': 'A ajuda traz tudo o que você pode pedir.',
  'fault.title': 'Ocorreu um erro do nosso lado. Nada foi registrado.',
  'fault.text':
    'Por favor, tente de novo. Se o erro se repetir, informe esta referência à Secretaria Técnica: {reference}.',
  'unavailable.title': 'O Enlace está sem acesso a seus registros no momento. Nada foi registrado.',
  'unavailable.text': 'Por favor, tente de novo em um ou dois minutos.',

  'invalid.required': 'Este campo é necessário.',
  'invalid.tooLong': 'O texto é longo demais: no máximo {max, number} caracteres.',
  'invalid.tooMany': 'São itens demais: no máximo {max, number}.',
  'invalid.ministry': 'Nenhum membro da rede tem este nome. Escolha um país da lista.',
  'invalid.ref': 'Uma referência tem esta forma: RIAL-2026-0042.',
  'invalid.choice': 'Escolha um dos valores da lista.',
  'invalid.number': 'Escreva um número inteiro dentro do intervalo permitido.',
  'invalid.zone': 'Nenhum fuso horário tem este nome. Escolha um da lista, como America/Sao_Paulo.',
  'invalid.day': 'Escreva um dia, como 12 de março de 2027.',
  'invalid.period.not_understood':
    'O Enlace não reconheceu aqui um período. Escreva, por exemplo, “12 a 14 de março de 2027”, “maio ou junho de 2027” ou “segundo semestre de 2027”.',
  'invalid.period.no_such_day': 'Este dia não existe no calendário.',
  'invalid.period.reversed': 'O fim vem antes do início.',
  'invalid.period.ambiguous':
    'Isto pode ser lido de duas maneiras: {one} ou {other}. Por favor, escreva o mês por extenso.',
  'invalid.period.far': 'O ano deve estar entre 1990 e 2100.',
  'invalid.money.not_understood':
    'O Enlace não reconheceu aqui um valor. Escreva, por exemplo, 10000, 10.000,50 ou US$ 10.000,00.',
  'invalid.money.negative': 'O valor é escrito sem sinal negativo.',
  'invalid.money.zero': 'O valor deve ser maior que zero.',
  'invalid.money.too_large': 'Nenhum valor do Fundo é tão alto. Por favor, confira os algarismos.',
  'invalid.money.dollar':
    'Vários países usam o sinal $. Escreva US$ para dólares dos Estados Unidos, ou o código da moeda, como BRL.',
  'invalid.money.too_fine':
    'Esta moeda {digits, plural, =0 {não tem casas decimais} one {tem # casa decimal} other {tem # casas decimais}}. Por favor, confira o valor.',
  'invalid.money.ambiguous':
    'Isto pode ser lido como {one} ou como {other}. Escreva sem separadores, ou com os centavos.',

  'refusal.title.forbidden': 'Este ato não cabe a você.',
  'refusal.title.invalid': 'É preciso corrigir algo no que você escreveu.',
  'refusal.title.missing': 'Não foi possível localizar o que você pediu.',
  'refusal.title.conflict': 'Isto não é possível na situação atual.',
  'refusal.plain': 'Nada foi registrado.',
  'refusal.last': 'Último ato: {act} – {by}, {at}.',
  'refusal.pending': 'Esta pergunta expirou ou já foi respondida. Você pode começar de novo.',
  'refusal.gate.guest':
    'O Enlace ainda não sabe quem você é. Peça um código de uso único ao ponto focal do seu ministério ou à Secretaria Técnica e vincule sua conta com ele.',
  'refusal.gate.role': 'Quem pode fazer isto: {who}.',

  'person.noRole': 'sem função no momento',
  'person.roleOf': '{role}, {of}',
  'contact.vacant': 'vago',
  'contact.today': 'hoje',
}
