import type { fundSaid as en } from '../en/fund-said.ts'

/** What the Fund answers, whom it tells, and why it refuses, in Spanish. */
export const fundSaid: Readonly<Record<keyof typeof en, string>> = {
  'fund.faults':
    '{count, plural, one {Una línea necesita} other {# líneas necesitan}} corrección. No se importa nada hasta que todas estén bien:',
  'fund.control': 'Suma {received} recibidos, {paid} pagados y {left} disponibles.',
  'fund.fault': 'Línea {line, number}: {what}',
  'fund.pot.programme': 'Programa – {of}',
  'fund.pot.cofinancing': 'Cofinanciamiento – {of}',
  'fund.pot.several': 'varias actividades',
  'fund.entered': '{at}, por {by}',
  'fund.enteredFor': '{at}, por {by}, en nombre de {for}',
  'fund.exchange': '{paid}, a {rate} el {day} ({source})',
  'fund.partly': 'recibidos {received} de {of}',
  'fund.line': '{what}',
  'fund.more': '{count, plural, one {y # más} other {y # más}}',
  'fund.endedOn': 'terminado el {day}',
  'fund.unmatched': 'No hay compromisos pendientes: toda la suma queda sin aplicar.',
  'fund.surplus': 'Excedente, sin aplicar a un compromiso: {left}.',
  'fund.goesTo': 'Se destina a: {pot}',
  'fund.matching': 'Se aplicará de esta manera',
  'fund.decline': 'No autorizar',
  'fund.differs': 'Difiere',
  'fund.reversed': 'revertido',
  'fund.confirmed': 'conforme',
  'fund.unconfirmedFor':
    '{days, plural, =0 {sin conformidad desde hoy} one {sin conformidad desde hace # día} other {sin conformidad desde hace # días}}',
  'fund.differsBecause': 'difiere: {why}',
  'fund.unconfirmed': '{count, plural, one {# asiento} other {# asientos}} sin conformidad del contribuyente',
  'fund.receivedAndPaid': '{received}, de los cuales se han pagado {paid}',
  'fund.promised': '{outstanding}{none, plural, =0 {} other {, de los cuales {overdue} vencidos}}',
  'fund.asOf': '{at}, hasta {entry} (sello {hash})',
  'fund.beside': 'Aparte del Fondo, sin sumarse a él',
  'fund.inKindCount': '{count, plural, one {# aporte} other {# aportes}}, fuera de todo saldo',
  'fund.waiting': 'Pagos que esperan autorización o ejecución',
  'fund.waitingForYou': 'Pagos que esperan su decisión',
  'fund.authorisations': '{given, number} de {needed, number}',
  'fund.related': 'Asientos relacionados',
  'fund.recorded': 'Registrado, lo más reciente primero',
  'fund.inFile':
    '{count, plural, one {# asiento anterior figura} other {# asientos anteriores figuran}} en el archivo.',
  'fund.toCome': 'Por recibir',
  'fund.nothingRecorded': 'Todavía no se ha registrado nada.',
  'fund.picture.years': 'Comprometido y recibido por año',
  'fund.picture.spending': 'Destino de los recursos',
  'fund.notice.recordedPledge':
    'La Secretaría Técnica registró un compromiso ({contributor}): {amount}. ¿Es correcto?',
  'fund.notice.pledge': '{contributor} se comprometió a aportar {amount}.',
  'fund.notice.received': 'Con nuestro agradecimiento: se recibieron {amount} ({contributor}). ¿Es correcto?',
  'fund.notice.recordedInKind':
    'La Secretaría Técnica registró un aporte en especie ({contributor}). ¿Es correcto?',
  'fund.notice.inKind': '{contributor} registró un aporte en especie.',
  'fund.notice.propose':
    'Se solicita su autorización para un pago de {amount} a {payee} ({entry}). Usted decide una sola vez, sobre exactamente esto.',
  'fund.notice.decided': '{ministry} autorizó el pago {entry} ({amount}). Faltan otras decisiones.',
  'fund.notice.authorised': 'El pago {entry} ({amount}) está autorizado y puede efectuarse.',
  'fund.notice.declined': '{ministry} no autorizó el pago {entry} ({amount}).',
  'fund.notice.paid': 'Se pagaron {amount} a {payee} ({entry}).',
  'fund.notice.reversed': 'Se revirtió un asiento ({contributor}): {what}.',
  'fund.notice.differs': '{contributor} indica que {entry} difiere de lo que le consta.',
  'invalid.entry': 'La referencia de un asiento tiene esta forma: FUND-0042.',
  'invalid.contributor': 'Ningún contribuyente se llama así. Elija uno de la lista.',
  'refusal.fund.missing':
    'No hay ningún asiento {asked} que usted pueda consultar. Por favor, revise la referencia.',
  'refusal.fund.otherKind': '{before} no es un asiento del tipo que se necesita. Consúltelo y elija otro.',
  'refusal.fund.future': 'La fecha valor no puede ser futura: hoy es {today}.',
  'refusal.fund.closed':
    'Los libros están cerrados hasta el {until}. Use una fecha posterior e indique en el motivo a qué día corresponde.',
  'refusal.fund.closeDay': 'Elija un día anterior a hoy que aún no esté cerrado.',
  'refusal.fund.bankTwice':
    'Ya hay una recepción con esta referencia bancaria: {before}, del {day}. Si se trata de otra, corrija la referencia.',
  'refusal.fund.reversedAlready': '{before} ya fue revertido.',
  'refusal.fund.decided': 'Su ministerio ya decidió sobre {before}. Cada autoridad decide una sola vez.',
  'refusal.fund.notAuthorised':
    '{before} tiene {given, number} de las {needed, number} autorizaciones que necesita. Podrá pagarse cuando lleguen las demás.',
  'refusal.fund.orderClosed': 'La situación actual de {before} es «{order}», por lo que no procede.',
  'refusal.fund.returnTooLarge': 'De {before} pueden devolverse como máximo {left}.',
  'refusal.fund.builtUpon':
    'Hay asientos posteriores que se apoyan en {before}. Revierta primero esos, empezando por el último.',
  'refusal.fund.mismatched':
    'La recepción {before} no puede aplicarse de esa manera. Revise sus compromisos.',
  'refusal.fund.notEnough': 'El saldo no alcanza: hay {left} disponibles y se pidieron {asked}.',
  'refusal.fund.usedMeanwhile':
    'Este dinero ya se utilizó: solo quedan {left} de {asked}. Revierta primero lo que lo utilizó.',
  'refusal.fund.donorMissing': 'Indique el donante del programa.',
  'refusal.fund.activityMissing': 'Indique la actividad que se cofinancia.',
  'refusal.fund.dollarsOnly':
    'El Fondo se lleva en dólares de los Estados Unidos. Escriba los dólares recibidos y anote la suma en {currency} como enviada en otra moneda.',
  'refusal.fund.contributorMissing': 'Elija el contribuyente.',
  'refusal.fund.notYours':
    'Usted puede consultar y hacer esto en nombre de su propio ministerio u organismo.',
  'refusal.fund.heldBack':
    'Los libros cambiaron entretanto. No se escribió nada; por favor, consúltelos de nuevo.',
  'refusal.fund.exchangeMissing':
    'Una contribución enviada en otra moneda necesita esa suma, el tipo de cambio, su fecha y su fuente.',
  'refusal.fund.rate': 'Escriba el tipo de cambio como un número, por ejemplo 0,7405.',
  'refusal.fund.nothingLeft': 'No queda nada de lo asignado en {before}.',
  'refusal.fund.tooFewAuthorities':
    '{needed, plural, one {Se requiere # autorización} other {Se requieren # autorizaciones}}, pero hoy {held, plural, =0 {ningún ministerio ocupa} one {solo # ministerio ocupa} other {solo # ministerios ocupan}} un cargo que autoriza. Asigne antes los cargos.',
  'refusal.fund.notAuthority': 'Esto lo deciden los ministerios que hoy ocupan un cargo que autoriza.',
  'refusal.fund.notAsked':
    '{before} se sometió a los ministerios que ocupaban entonces un cargo que autoriza. Proponga el pago de nuevo para consultar a los que lo ocupan hoy.',
  'refusal.fund.ownWord': 'Esto corresponde al propio contribuyente.',
  'refusal.fund.faults': 'El archivo todavía tiene errores: no se importó nada.',
  'refusal.fund.importedAlready': 'El archivo {origin} ya fue importado.',
  'refusal.settings.names': 'Escriba uno o varios de estos, separados por comas: {names}.',
}
