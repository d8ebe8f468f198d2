import type { refusals as en } from '../en/refusals.ts'

/** Why something is refused, and what to do instead, in French: kind, exact, without blame. */
export const refusals: Readonly<Record<keyof typeof en, string>> = {
  'refusal.request.missing': 'Aucune demande {asked} ne vous est accessible. Veuillez vérifier la référence.',
  'refusal.request.staffOnly': 'Les demandes sont proposées par le personnel d’un ministère.',
  'refusal.request.contactsOnly': 'Seul le point focal du ministère demandeur peut déposer cette demande.',
  'refusal.request.draftNotYours':
    'Cette proposition peut être écartée par le point focal du ministère ou par la personne qui l’a faite.',
  'refusal.request.officersOnly': 'Cet acte revient au Secrétariat technique.',
  'refusal.request.requestersOnly': 'Cet acte revient au point focal d’un ministère demandeur.',
  'refusal.request.providersOnly':
    'Cet acte revient au point focal d’un ministère sollicité pour la demande {ref}.',
  'refusal.request.partiesOnly':
    'Cet acte revient aux points focaux des ministères concernés ou au Secrétariat technique.',
  'refusal.request.requestersAndOfficersOnly':
    'Cet acte revient au point focal d’un ministère demandeur ou au Secrétariat technique.',
  'refusal.request.notYourMinistry': 'Vous ne représentez pas le ministère dont relève ce dossier.',
  'refusal.request.undoNotYours':
    'Le rétablissement revient à la personne qui a accompli l’acte ou à la direction du Secrétariat technique.',
  'refusal.request.notByItself': 'Enlace n’accomplit pas cet acte de lui-même.',
  'refusal.request.notNow':
    'La demande {ref} est à l’état « {state} » ; cet acte n’est donc pas possible : {act}.',
  'refusal.request.taken': 'La demande {ref} est déjà suivie par {officer}.',
  'refusal.request.offerClosed': 'La sollicitation est close ({ministry}) : {offer}.',
  'refusal.request.alreadyOffered':
    'La réponse à une sollicitation est déjà attendue pour la demande {ref} : {ministries}.',
  'refusal.request.undoTooLate':
    'Le rétablissement était possible pendant {days, plural, one {# jour} other {# jours}}, jusqu’au {until}.',
  'refusal.request.targetNotOpen':
    'La demande {target} est à l’état « {targetState} » : il n’est pas possible d’y renvoyer.',
  'refusal.request.notYet': 'Le premier jour n’est pas encore venu : {period}.',
  'refusal.request.blank': 'Veuillez remplir ce champ : {field}.',
  'refusal.request.requesterMissing': 'Une demande doit avoir un ministère demandeur.',
  'refusal.request.providerMissing': 'Indiquez au moins un prestataire.',
  'refusal.request.providerAsks': 'Un ministère demandeur ne peut pas être aussi prestataire : {ministries}.',
  'refusal.request.itself': 'Une demande ne peut pas renvoyer à elle-même.',

  'refusal.person.unknown':
    'Le réseau ne connaît personne sous le nom « {asked} ». Choisissez une personne dans la liste.',
  'refusal.person.several':
    'Plusieurs personnes correspondent à « {asked} » : {people}. Choisissez-en une dans la liste.',
  'refusal.person.codeMissing': 'Écrivez le code à usage unique qui vous a été remis.',
  'refusal.person.codeWrong':
    'Ce code n’est pas valable : il a pu être déjà utilisé, expirer ou être mal saisi. S’il échoue de nouveau, demandez-en un autre.',
  'refusal.person.tooManyGuesses':
    'Trop de codes erronés. Veuillez attendre {minutes, plural, one {# minute} other {# minutes}} avant de réessayer.',
  'refusal.person.linkedElsewhere':
    'Ce compte est déjà associé à une personne : {name}. Pour en changer, adressez-vous à la direction du Secrétariat technique.',
  'refusal.person.accountMissing': 'Indiquez à la fois la personne et le compte.',
  'refusal.person.observerMissing': 'Choisissez l’organisation observatrice.',
  'refusal.person.ministryMissing': 'Choisissez le ministère.',

  'refusal.contact.notYourMinistry': 'Vous ne représentez pas ce ministère : {ministry}.',
  'refusal.contact.same': 'Cette personne est déjà le point focal : {name}.',
  'refusal.contact.notVacant':
    'Un point focal est déjà en fonctions ({ministry}). Pour changer de personne, écrivez « point-focal passation ».',
  'refusal.contact.elsewhere':
    '{name} a déjà un rôle ailleurs dans le réseau, et une même personne ne représente qu’un seul ministère.',
  'refusal.contact.alreadyVacant': 'Le poste de point focal est vacant en ce moment ({ministry}).',
  'refusal.contact.reversed': 'Le dernier jour précède le premier.',
  'refusal.contact.past': 'Cette période est déjà écoulée.',
  'refusal.contact.alreadyDeputy': '{name} assure déjà une suppléance pendant une partie de cette période.',

  'refusal.office.noSeat': 'Ce mandat compte {seats, plural, one {# siège} other {# sièges}}.',
  'refusal.office.held':
    'Ce mandat ({office}) est déjà confié, pour une partie de cette période, à ce ministère ({ministry}) ou à un autre.',

  'refusal.settings.value':
    'Écrivez des nombres entiers compris entre {min, number} et {max, number} ; séparez-les par des virgules s’il y en a plusieurs.',
  'refusal.settings.halfQuiet':
    'Indiquez les deux heures, par exemple dès:19 jusque:8, ou aucune : le canal n’a alors pas d’heures de silence.',
  'refusal.settings.noChannel': 'Écrivez cette commande dans le canal auquel la fonction est destinée.',
}
