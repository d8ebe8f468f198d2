import type { fundSaid as en } from '../en/fund-said.ts'

/** What the Fund answers, whom it tells, and why it refuses, in Portuguese. */
export const fundSaid: Readonly<Record<keyof typeof en, string>> = {
  'fund.faults':
    '{count, plural, one {Uma linha precisa} other {# linhas precisam}} de correção. Nada é importado até que todas estejam corretas:',
  'fund.control': 'Soma {received} recebidos, {paid} pagos e {left} restantes.',
  'fund.fault': 'Linha {line, number}: {what}',
  'fund.pot.programme': 'Programa – {of}',
  'fund.pot.cofinancing': 'Cofinanciamento – {of}',
  'fund.pot.several': 'várias atividades',
  'fund.entered': '{at}, por {by}',
  'fund.enteredFor': '{at}, por {by}, em nome de {for}',
  'fund.exchange': '{paid}, a {rate} em {day} ({source})',
  'fund.partly': 'recebidos {received} de {of}',
  'fund.line': '{what}',
  'fund.more': '{count, plural, one {e mais #} other {e mais #}}',
  'fund.endedOn': 'encerrado em {day}',
  'fund.unmatched': 'Não há compromissos em aberto: toda a quantia fica sem vínculo.',
  'fund.surplus': 'Excedente, sem vínculo com um compromisso: {left}.',
  'fund.goesTo': 'Vai para: {pot}',
  'fund.matching': 'Será vinculado desta forma',
  'fund.decline': 'Não autorizar',
  'fund.differs': 'Há diferença',
  'fund.reversed': 'estornado',
  'fund.confirmed': 'confirmado',
  'fund.unconfirmedFor':
    '{days, plural, =0 {sem confirmação desde hoje} one {sem confirmação há # dia} other {sem confirmação há # dias}}',
  'fund.differsBecause': 'há diferença: {why}',
  'fund.unconfirmed':
    '{count, plural, one {# lançamento} other {# lançamentos}} sem confirmação do contribuinte',
  'fund.receivedAndPaid': '{received}, dos quais {paid} pagos',
  'fund.promised': '{outstanding}{none, plural, =0 {} other {, dos quais {overdue} vencidos}}',
  'fund.asOf': '{at}, até {entry} (selo {hash})',
  'fund.beside': 'Ao lado do Fundo, sem se somar a ele',
  'fund.inKindCount': '{count, plural, one {# contribuição} other {# contribuições}}, fora de todo saldo',
  'fund.waiting': 'Pagamentos que aguardam autorização ou execução',
  'fund.waitingForYou': 'Pagamentos que aguardam sua decisão',
  'fund.authorisations': '{given, number} de {needed, number}',
  'fund.related': 'Lançamentos relacionados',
  'fund.recorded': 'Registrado, do mais recente ao mais antigo',
  'fund.inFile':
    '{count, plural, one {# lançamento anterior está} other {# lançamentos anteriores estão}} no arquivo.',
  'fund.toCome': 'A receber',
  'fund.nothingRecorded': 'Nada foi registrado ainda.',
  'fund.picture.years': 'Comprometido e recebido por ano',
  'fund.picture.spending': 'Destino dos recursos',
  'fund.notice.recordedPledge':
    'A Secretaria Técnica registrou um compromisso ({contributor}): {amount}. Está correto?',
  'fund.notice.pledge': 'Novo compromisso de contribuição: {contributor}, {amount}.',
  'fund.notice.received': 'Com nossos agradecimentos: {amount} recebidos ({contributor}). Está correto?',
  'fund.notice.recordedInKind':
    'A Secretaria Técnica registrou uma contribuição em bens ou serviços ({contributor}). Está correto?',
  'fund.notice.inKind': 'Nova contribuição em bens ou serviços: {contributor}.',
  'fund.notice.propose':
    'Solicita-se sua autorização para um pagamento de {amount} a {payee} ({entry}). A decisão é uma só, sobre exatamente isto.',
  'fund.notice.decided':
    'Pagamento {entry} ({amount}) autorizado por uma autoridade ({ministry}). Faltam outras decisões.',
  'fund.notice.authorised': 'O pagamento {entry} ({amount}) está autorizado e pode ser efetuado.',
  'fund.notice.declined': 'Pagamento {entry} ({amount}) não autorizado por uma autoridade ({ministry}).',
  'fund.notice.paid': '{amount} foram pagos a {payee} ({entry}).',
  'fund.notice.reversed': 'Um lançamento foi estornado ({contributor}): {what}.',
  'fund.notice.differs': '{contributor}: segundo o contribuinte, {entry} difere do que lhe consta.',
  'invalid.entry': 'A referência de um lançamento tem esta forma: FUND-0042.',
  'invalid.contributor': 'Nenhum contribuinte tem este nome. Escolha um da lista.',
  'refusal.fund.missing': 'Não há lançamento {asked} que você possa consultar. Confira a referência.',
  'refusal.fund.otherKind': '{before} não é um lançamento do tipo necessário. Consulte-o e escolha outro.',
  'refusal.fund.future': 'A data-valor não pode ser futura: hoje é {today}.',
  'refusal.fund.closed':
    'Os livros estão encerrados até {until}. Use uma data posterior e indique no motivo a que dia se refere.',
  'refusal.fund.closeDay': 'Escolha um dia anterior a hoje que ainda não esteja encerrado.',
  'refusal.fund.bankTwice':
    'Já há um recebimento com esta referência bancária: {before}, de {day}. Se for outro, corrija a referência.',
  'refusal.fund.reversedAlready': '{before} já foi estornado.',
  'refusal.fund.decided': 'Seu ministério já decidiu sobre {before}. Cada autoridade decide uma só vez.',
  'refusal.fund.notAuthorised':
    '{before} tem {given, number} das {needed, number} autorizações necessárias. Poderá ser pago quando chegarem as demais.',
  'refusal.fund.orderClosed': 'A situação atual de {before} é “{order}”, por isso não é possível.',
  'refusal.fund.returnTooLarge': 'De {before} podem ser devolvidos no máximo {left}.',
  'refusal.fund.builtUpon':
    'Há lançamentos posteriores que se apoiam em {before}. Estorne-os antes, a começar pelo último.',
  'refusal.fund.mismatched':
    'O recebimento {before} não pode ser vinculado desta forma. Confira seus compromissos.',
  'refusal.fund.notEnough': 'O saldo não é suficiente: há {left} disponíveis, e foram pedidos {asked}.',
  'refusal.fund.usedMeanwhile':
    'Este dinheiro já foi usado: restam apenas {left} de {asked}. Estorne antes o que o usou.',
  'refusal.fund.donorMissing': 'Informe o doador do programa.',
  'refusal.fund.activityMissing': 'Informe a atividade cofinanciada.',
  'refusal.fund.dollarsOnly':
    'O Fundo é mantido em dólares dos Estados Unidos. Escreva os dólares recebidos e informe a quantia em {currency} como enviada em outra moeda.',
  'refusal.fund.contributorMissing': 'Escolha o contribuinte.',
  'refusal.fund.notYours':
    'Você pode consultar e fazer isto em nome de seu próprio ministério ou organização.',
  'refusal.fund.heldBack':
    'Os livros mudaram nesse meio-tempo. Nada foi escrito; por favor, consulte-os de novo.',
  'refusal.fund.exchangeMissing':
    'Uma contribuição enviada em outra moeda precisa dessa quantia, da taxa de câmbio, de sua data e de sua fonte.',
  'refusal.fund.rate': 'Escreva a taxa como um número, como 0,7405.',
  'refusal.fund.nothingLeft': 'Nada resta do que {before} destinou.',
  'refusal.fund.tooFewAuthorities':
    '{needed, plural, one {É necessária # autorização} other {São necessárias # autorizações}}, mas hoje {held, plural, =0 {nenhum ministério ocupa} one {apenas # ministério ocupa} other {apenas # ministérios ocupam}} um cargo que autoriza. Atribua antes os cargos.',
  'refusal.fund.notAuthority': 'Isto é decidido pelos ministérios que hoje ocupam um cargo que autoriza.',
  'refusal.fund.notAsked':
    '{before} foi submetido aos ministérios que ocupavam então um cargo que autoriza. Proponha o pagamento novamente para consultar os que o ocupam hoje.',
  'refusal.fund.ownWord': 'Isto cabe ao próprio contribuinte.',
  'refusal.fund.faults': 'O arquivo ainda tem erros: nada foi importado.',
  'refusal.fund.importedAlready': 'O arquivo {origin} já foi importado.',
  'refusal.settings.names': 'Escreva um ou mais destes, separados por vírgulas: {names}.',
}
