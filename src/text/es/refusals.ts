import type { refusals as en } from '../en/refusals.ts'

/** Why something is refused, and what to do instead, in Spanish: kind, exact, without blame. */
export const refusals: Readonly<Record<keyof typeof en, string>> = {
  'refusal.request.missing':
    'No hay ninguna solicitud {asked} que usted pueda consultar. Por favor, revise la referencia.',
  'refusal.request.staffOnly': 'Las solicitudes las propone el personal de un ministerio.',
  'refusal.request.contactsOnly':
    'Solo el punto de contacto del ministerio solicitante puede presentar esta solicitud.',
  'refusal.request.draftNotYours':
    'Esta propuesta pueden descartarla el punto de contacto del ministerio o la persona que la propuso.',
  'refusal.request.officersOnly': 'Esto corresponde a la Secretaría Técnica.',
  'refusal.request.requestersOnly': 'Esto corresponde al punto de contacto de un ministerio solicitante.',
  'refusal.request.providersOnly':
    'Esto corresponde al punto de contacto de un ministerio invitado a atender la solicitud {ref}.',
  'refusal.request.partiesOnly':
    'Esto corresponde a los puntos de contacto de los ministerios interesados o a la Secretaría Técnica.',
  'refusal.request.requestersAndOfficersOnly':
    'Esto corresponde al punto de contacto de un ministerio solicitante o a la Secretaría Técnica.',
  'refusal.request.notYourMinistry': 'Usted no actúa en nombre del ministerio al que esto corresponde.',
  'refusal.request.undoNotYours':
    'Esto pueden dejarlo sin efecto quien lo hizo o la coordinación de la Secretaría Técnica.',
  'refusal.request.notByItself': 'Enlace no hace esto por sí mismo.',
  'refusal.request.notNow':
    'El estado actual de la solicitud {ref} es «{state}», por lo que no procede: {act}.',
  'refusal.request.taken': 'La solicitud {ref} ya está a cargo de {officer}.',
  'refusal.request.offerClosed': 'La invitación a {ministry} está cerrada: {offer}.',
  'refusal.request.alreadyOffered':
    'Ya se invitó a {ministries} a atender la solicitud {ref}, y se espera respuesta.',
  'refusal.request.undoTooLate':
    'El plazo para dejar esto sin efecto era de {days, plural, one {# día} other {# días}}, hasta el {until}.',
  'refusal.request.targetNotOpen':
    'El estado de la solicitud {target} es «{targetState}», por lo que no es posible remitirse a ella.',
  'refusal.request.notYet': 'Todavía no llega la fecha: {period}.',
  'refusal.request.blank': 'Por favor, complete este dato: {field}.',
  'refusal.request.requesterMissing': 'Una solicitud necesita un ministerio solicitante.',
  'refusal.request.providerMissing': 'Indique al menos un oferente.',
  'refusal.request.providerAsks':
    'Esta asistencia se solicita en nombre de {ministries}; quien la solicita no puede ser también oferente.',
  'refusal.request.itself': 'Una solicitud no puede remitirse a sí misma.',

  'refusal.person.unknown': 'No se encontró a nadie como «{asked}» en la red. Elija una persona de la lista.',
  'refusal.person.several': 'Varias personas coinciden con «{asked}»: {people}. Elija una de la lista.',
  'refusal.person.codeMissing': 'Escriba el código de un solo uso que recibió.',
  'refusal.person.codeWrong':
    'Este código no es válido: es posible que ya se haya usado, que haya vencido o que tenga un error. Si vuelve a fallar, solicite uno nuevo.',
  'refusal.person.tooManyGuesses':
    'Demasiados códigos incorrectos. Por favor, espere {minutes, plural, one {# minuto} other {# minutos}} e inténtelo de nuevo.',
  'refusal.person.linkedElsewhere':
    'Esta cuenta ya está vinculada con {name}. Si debe cambiarse, solicítelo a la coordinación de la Secretaría Técnica.',
  'refusal.person.accountMissing': 'Indique tanto la persona como la cuenta.',
  'refusal.person.observerMissing': 'Elija el organismo observador.',
  'refusal.person.ministryMissing': 'Elija el ministerio.',

  'refusal.contact.notYourMinistry': 'Usted no actúa en nombre de {ministry}.',
  'refusal.contact.same': 'Ya es el punto de contacto: {name}.',
  'refusal.contact.notVacant':
    '{ministry} ya tiene punto de contacto. Para cambiar de persona, use «contacto traspasar».',
  'refusal.contact.elsewhere':
    'Ya consta otra función en la red a nombre de {name}, y cada persona actúa en nombre de un solo ministerio.',
  'refusal.contact.alreadyVacant': '{ministry} no tiene punto de contacto por el momento.',
  'refusal.contact.reversed': 'El último día es anterior al primero.',
  'refusal.contact.past': 'El periodo ya terminó.',
  'refusal.contact.alreadyDeputy': 'En algunos días de este periodo la suplencia ya está a cargo de {name}.',

  'refusal.office.noSeat': 'Este cargo tiene {seats, number} {seats, plural, one {lugar} other {lugares}}.',
  'refusal.office.held':
    'En algunos días de este periodo el cargo «{office}» ya corresponde a {ministry} o a otro ministerio.',

  'refusal.settings.value':
    'Escriba números enteros entre {min, number} y {max, number}; si son varios, sepárelos con comas.',
  'refusal.settings.halfQuiet':
    'Indique las dos horas, por ejemplo desde:19 hasta:8, o ninguna: el canal queda sin horas de silencio.',
  'refusal.settings.noChannel': 'Escriba esto en el canal al que desea dar esa finalidad.',
}
