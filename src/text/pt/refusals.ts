import type { refusals as en } from '../en/refusals.ts'

/** Why something is refused, and what to do instead, in Portuguese. */
export const refusals: Readonly<Record<keyof typeof en, string>> = {
  'refusal.request.missing':
    'Não há solicitação {asked} que você possa consultar. Por favor, verifique a referência.',
  'refusal.request.staffOnly': 'As solicitações são propostas por quem trabalha em um ministério.',
  'refusal.request.contactsOnly':
    'Só o ponto focal do ministério solicitante pode apresentar esta solicitação.',
  'refusal.request.draftNotYours':
    'Esta proposta pode ser descartada pelo ponto focal do ministério ou por quem a propôs.',
  'refusal.request.officersOnly': 'Isto compete à Secretaria Técnica.',
  'refusal.request.requestersOnly': 'Isto compete ao ponto focal de um ministério solicitante.',
  'refusal.request.providersOnly':
    'Isto compete ao ponto focal de um ministério ao qual {ref} tenha sido encaminhada.',
  'refusal.request.partiesOnly':
    'Isto compete aos pontos focais dos ministérios envolvidos ou à Secretaria Técnica.',
  'refusal.request.requestersAndOfficersOnly':
    'Isto compete ao ponto focal de um ministério solicitante ou à Secretaria Técnica.',
  'refusal.request.notYourMinistry': 'Você não representa o ministério a que isto pertence.',
  'refusal.request.undoNotYours':
    'Isto pode ser desfeito por quem o fez ou pela chefia da Secretaria Técnica.',
  'refusal.request.notByItself': 'O Enlace não faz isto por conta própria.',
  'refusal.request.notNow': 'A situação de {ref} é “{state}”, por isso não cabe agora este ato: {act}.',
  'refusal.request.taken': '{ref} já está sob a responsabilidade de {officer}.',
  'refusal.request.offerClosed': 'O encaminhamento a este ministério está encerrado: {ministry} ({offer}).',
  'refusal.request.alreadyOffered': '{ref} já foi encaminhada e aguarda resposta: {ministries}.',
  'refusal.request.undoTooLate':
    'O prazo para desfazer isto era de {days, plural, one {# dia} other {# dias}} e terminou em {until}.',
  'refusal.request.targetNotOpen':
    'A situação de {target} é “{targetState}”, por isso não é possível remeter a ela.',
  'refusal.request.notYet': 'O dia ainda não chegou: {period}.',
  'refusal.request.blank': 'Por favor, preencha: {field}.',
  'refusal.request.requesterMissing': 'Uma solicitação precisa de um ministério solicitante.',
  'refusal.request.providerMissing': 'Indique pelo menos um ofertante.',
  'refusal.request.providerAsks': 'Quem solicita esta assistência não pode também prestá-la: {ministries}.',
  'refusal.request.itself': 'Uma solicitação não pode remeter a si mesma.',

  'refusal.person.unknown': 'Ninguém na rede se chama “{asked}”. Escolha uma pessoa da lista.',
  'refusal.person.several': 'Várias pessoas correspondem a “{asked}”: {people}. Escolha uma da lista.',
  'refusal.person.codeMissing': 'Escreva o código de uso único que você recebeu.',
  'refusal.person.codeWrong':
    'Este código não é válido: pode ter sido usado, ter expirado ou conter um erro de digitação. Se falhar de novo, peça outro.',
  'refusal.person.tooManyGuesses':
    'Houve códigos errados demais. Por favor, aguarde {minutes, plural, one {# minuto} other {# minutos}} e tente de novo.',
  'refusal.person.linkedElsewhere':
    'Esta conta já está vinculada a {name}. Para mudar isso, fale com a chefia da Secretaria Técnica.',
  'refusal.person.accountMissing': 'Indique tanto a pessoa quanto a conta.',
  'refusal.person.observerMissing': 'Escolha a organização observadora.',
  'refusal.person.ministryMissing': 'Escolha o ministério.',

  'refusal.contact.notYourMinistry': 'Você não representa este ministério: {ministry}.',
  'refusal.contact.same': 'Já é o ponto focal: {name}.',
  'refusal.contact.notVacant':
    'O ministério ({ministry}) já tem ponto focal. Para mudar a pessoa, use “ponto-focal transmitir”.',
  'refusal.contact.elsewhere':
    '{name} já exerce outra função na rede, e cada pessoa representa um só ministério.',
  'refusal.contact.alreadyVacant': 'O ministério ({ministry}) está sem ponto focal no momento.',
  'refusal.contact.reversed': 'O último dia vem antes do primeiro.',
  'refusal.contact.past': 'O período já terminou.',
  'refusal.contact.alreadyDeputy': '{name} já consta como suplente em dias deste período.',

  'refusal.office.noSeat': 'Este cargo tem {seats, number} {seats, plural, one {assento} other {assentos}}.',
  'refusal.office.held':
    'Este cargo ({office}) já cabe ao ministério ({ministry}) ou a outro em dias deste período.',

  'refusal.settings.value':
    'Escreva números inteiros entre {min, number} e {max, number}; se forem vários, separe-os por vírgulas.',
  'refusal.settings.halfQuiet':
    'Indique as duas horas, por exemplo de:19 ate:8, ou nenhuma: o canal fica sem horas de silêncio.',
  'refusal.settings.noChannel': 'Escreva isto no canal que vai receber a finalidade.',
}
